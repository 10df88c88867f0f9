import { describe, expect, it } from 'vitest'
import { PAGE_SIZES, TEMPLATES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import { heading } from '../../functions/page/heading.ts'
import { render } from '../../functions/page/render.ts'
import { enlarged, templateNamed } from '../../functions/page/template.ts'
import { type Draft, drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'
import { collisions, outside, textsIn } from './texts.ts'

const cases = Object.keys(KINDS).flatMap((kind) =>
  TEMPLATES.flatMap((template) => PAGE_SIZES.map((pageSize) => ({ kind, template, pageSize })))
)

describe('a page', () => {
  it.each(cases)(
    'keeps $kind within its margins, nothing over another ($template, $pageSize)',
    ({ kind, ...options }) => {
      const { sheet, article } = drafted(KINDS[kind] ?? { text: '' })
      const page = compose(sheet, article, options)
      expect(outside(page, options.template)).toEqual([])
      expect(collisions(page)).toEqual([])
    }
  )

  it('draws the same bytes whatever was drawn before', async () => {
    const draw = async (draft: Draft): Promise<Uint8Array> => {
      const { sheet, article } = drafted(draft)
      return render(compose(sheet, article, {}))
    }
    const kinds = Object.values(KINDS)
    const first = await Promise.all(kinds.map(draw))
    const again = await Promise.all(kinds.toReversed().map(draw))
    again.reverse().forEach((pdf, index) => {
      expect(Buffer.compare(pdf, first[index] ?? new Uint8Array())).toBe(0)
    })
  }, 30_000)

  it('keeps a heading and what it counts apart, however large they are set', () => {
    const template = enlarged(templateNamed('briefing'), 1.6)
    const texts = heading(
      'Who is who in this story',
      { count: 12, where: 'fact sheet' },
      160,
      template
    ).elements.flatMap(textsIn)
    const [label, note] = texts
    expect(texts.map(({ text }) => text)).toEqual(['WHO IS WHO IN THIS STORY', '+12 more'])
    expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThan(note?.x ?? 0)
  })
})

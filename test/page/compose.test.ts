import { describe, expect, it } from 'vitest'
import { PAGE_SIZES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { TEMPLATES } from '../../functions/page/template.ts'
import { drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'
import { collisions, outside } from './texts.ts'

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

  it.each(Object.keys(KINDS))('draws the same bytes for %s whatever was drawn before', async (kind) => {
    const { sheet, article } = drafted(KINDS[kind] ?? { text: '' })
    const first = await render(compose(sheet, article, {}))
    for (const other of Object.values(KINDS).slice(0, 3)) {
      const { sheet: between, article: text } = drafted(other)
      await render(compose(between, text, {}))
    }
    expect(Buffer.compare(first, await render(compose(sheet, article, {})))).toBe(0)
  })
})

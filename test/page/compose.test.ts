import { describe, expect, it } from 'vitest'
import { PAGE_SIZES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import type { Element, Page, Text } from '../../functions/page/page.ts'
import { render } from '../../functions/page/render.ts'
import { TEMPLATES } from '../../functions/page/template.ts'
import { drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'

const textsIn = (element: Element): Text[] =>
  element.children.flatMap((child) =>
    child.kind === 'element' ? textsIn(child) : child.kind === 'text' ? [child] : []
  )
const textsOf = (page: Page): Text[] => page.elements.flatMap(textsIn)

const overlap = (a: Text, b: Text): boolean =>
  Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.55 &&
  a.x + a.width > b.x + 0.5 &&
  b.x + b.width > a.x + 0.5

const cases = Object.keys(KINDS).flatMap((kind) =>
  TEMPLATES.flatMap((template) => PAGE_SIZES.map((pageSize) => ({ kind, template, pageSize })))
)

describe('a page', () => {
  it.each(cases)(
    'keeps $kind within its margins, nothing over another ($template, $pageSize)',
    ({ kind, ...options }) => {
      const { sheet, article } = drafted(KINDS[kind] ?? { text: '' })
      const page = compose(sheet, article, options)
      const texts = textsOf(page)
      const outside = texts.filter(
        ({ x, y, width }) => x < 43.9 || x + width > page.width - 43.5 || y < 36 || y > page.height - 26
      )
      expect(outside.map(({ text }) => text)).toEqual([])
      const collisions = texts.flatMap((a, index) =>
        texts
          .slice(index + 1)
          .filter((b) => overlap(a, b))
          .map((b) => [a.text, b.text])
      )
      expect(collisions).toEqual([])
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

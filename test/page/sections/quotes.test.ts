import { describe, expect, it } from 'vitest'
import { quotes } from '../../../functions/page/sections/quotes.ts'
import { templateNamed } from '../../../functions/page/template.ts'
import { drafted } from '../draft.ts'

/** How many quotes the page may show of a sheet that has this one. */
function shown(said: string, kind: 'direct' | 'mixed'): number {
  const { sheet } = drafted({ text: `Ana Ruiz said ${said}.`, quotes: [[said, 'Ana Ruiz']] })
  const only = sheet.quotes.map((quote) => ({ ...quote, kind }))
  const material = { sheet: { ...sheet, quotes: only }, template: templateNamed('briefing'), lead: null }
  return quotes({ ...material, slice: () => '' }).items.length
}

describe('a quotation that is partly the article’s words', () => {
  it.each([
    ['the wall would be “a wall of many good stones”', 1],
    ['“a wall of many good stones” would be built', 1],
    ['herself as a “wall of many good stones”', 0],
    ['the board to “think of the stones” and of the sea', 0]
  ])('%s: %d', (said, count) => {
    expect(shown(said, 'mixed')).toBe(count)
  })
})

it.each([
  ['52 percent of voters', 0],
  ['one voter', 1]
])('of %s shows %d', (speaker, count) => {
  const { sheet } = drafted({
    text: `That she is “fit enough to serve as mayor,” ${speaker} said.`,
    quotes: [['fit enough to serve as mayor', speaker]]
  })
  const material = { sheet, template: templateNamed('briefing'), lead: null, slice: () => '' }
  expect(quotes(material).items.length).toBe(count)
})

it('shows words that are the speaker’s alone, whole sentence or not', () => {
  expect(shown('a wall of many good stones', 'direct')).toBe(1)
})

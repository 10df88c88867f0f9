import { describe, expect, it } from 'vitest'
import type { FactSheet } from '../../functions/fact-sheet.ts'
import { compose } from '../../functions/page/compose.ts'
import { numeralOf } from '../../functions/page/numerals.ts'
import { render } from '../../functions/page/render.ts'
import type { SectionId } from '../../functions/page/sections/section.ts'
import { templateNamed } from '../../functions/page/template.ts'
import { pieces } from '../../functions/page/text/characters.ts'
import { drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'
import { readPdf, type Told } from './pdf.ts'
import { packed } from './texts.ts'

const { labels, sections } = templateNamed('briefing')

/** So many characters tell an entry from the others; behind them a quote may be closed and opened again. */
const ENOUGH = 14

/** What the sheet says for each section, in its order. */
const SAYS: Record<SectionId, (sheet: FactSheet) => string[]> = {
  keyFacts: ({ bottomLine, keyFacts }) =>
    [...(bottomLine ? [bottomLine] : []), ...keyFacts].map(({ text }) => text),
  timeline: ({ timeline }) => timeline.map(({ statement }) => statement.text),
  people: ({ people }) => people.map(({ name }) => name),
  figures: ({ figures }) => figures.map((figure) => numeralOf(figure).numeral),
  quotes: ({ quotes }) => quotes.map(({ text }) => `“${text.replace(/^["“]|["”,]+$/gu, '')}`),
  unknowns: ({ unknowns }) => unknowns.map(({ text }) => text),
  names: () => ['Organisations:', 'Places:'],
  fiveWs: () => ['WHO', 'WHAT', 'WHEN', 'WHERE', 'WHY', 'HOW']
}

const ENTRY: Record<SectionId, string[]> = {
  keyFacts: ['LBody'],
  timeline: ['LBody'],
  people: ['LBody'],
  figures: ['Lbl'],
  quotes: ['LBody'],
  unknowns: ['LBody'],
  names: ['LBody'],
  fiveWs: ['Lbl']
}

/** The entries under each heading, as they are read out. */
function readOut(told: Told[]): Map<SectionId, string[]> {
  const found = new Map<SectionId, string[]>()
  let under: string[] | null = null
  let id: SectionId | undefined
  for (const { role, text } of told) {
    if (role === 'H2') {
      id = sections.find((section) => labels[section].toUpperCase() === text.trim())
      under = id ? (found.get(id) ?? []) : null
      if (id && under) found.set(id, under)
    } else if (id && under && ENTRY[id].includes(role)) under.push(packed(text))
  }
  return found
}

/** As the page draws it, a substitute where no font has the character. */
const drawn = (text: string): string =>
  packed(
    pieces(text, 'serif')
      .map((piece) => piece.text)
      .join('')
  )

/** Entries that the sheet doesn't have, or not behind the entry before. */
function outOfOrder(id: SectionId, entries: string[], sheet: FactSheet): string[] {
  const say = SAYS[id](sheet).map((text) => [...drawn(text)].slice(0, ENOUGH).join(''))
  let last = -1
  return entries.filter((entry) => {
    // Quotes of a named voice go before the others.
    const from = id === 'quotes' ? -1 : last
    const at = say.findIndex((text, index) => index > from && entry.startsWith(text))
    last = at
    return at < 0
  })
}

describe('what a screen reader reads', () => {
  it.each(Object.entries(KINDS))('is the fact sheet, in its order: %s', async (_kind, draft) => {
    const { sheet, article } = drafted(draft)
    const { told } = await readPdf(await render(compose(sheet, article, {})))
    const spoken = readOut(told)
    expect(spoken.size).toBeGreaterThan(0)
    for (const [id, entries] of spoken) expect(outOfOrder(id, entries, sheet), id).toEqual([])
    // The headline, then what leads the page, before any section.
    const first = told.findIndex(({ role }) => role === 'H1')
    expect(first).toBeGreaterThanOrEqual(0)
    expect(first).toBeLessThan(
      told.findIndex(
        ({ text }) =>
          text.trim() === labels.keyFacts.toUpperCase() || text.trim() === labels.names.toUpperCase()
      )
    )
  })
})

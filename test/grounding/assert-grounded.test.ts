import { describe, expect, it } from 'vitest'
import type { FactSheet } from '../../functions/fact-sheet.ts'
import { findViolations } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'

const TEXT = `The council of Oulu will close two of its seven libraries in May, the mayor said on Monday.

The libraries cost the city 1.4 million euros a year, and readers lent 80,000 books there in 2024.

“We have no choice,” said Liisa Aalto, the mayor of Oulu. She declined to say which jobs would go.

A petition against the plan has more than 6,000 signatures. The council votes on 12 March.`

const { sheet, evidence } = await makeFactSheet(
  { bytes: new TextEncoder().encode(TEXT) },
  { published: '2025-02-10' }
)

/** The sheet with one thing made wrong. */
function spoilt(change: (sheet: FactSheet) => void): FactSheet {
  const copy = structuredClone(sheet)
  change(copy)
  return copy
}

const passage = (text: string) => ({
  text,
  span: { start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length }
})
const statement = (text: string) => ({ ...structuredClone(first()), text })
const first = () => {
  if (!sheet.bottomLine) throw new RangeError('the sheet has no bottom line')
  return sheet.bottomLine
}
const entity = (name: string, salience: number) => ({
  name,
  aliases: [],
  roles: [],
  salience,
  mentions: [passage(name).span]
})

const BROKEN: [rule: string, change: (sheet: FactSheet) => void][] = [
  ['schema', (s) => Object.assign(s, { schema: 'fact-sheet/0' })],
  ['engine', (s) => Object.assign(s, { engine: 'nobody' })],
  ['sha256', (s) => Object.assign(s.article, { sha256: 'abc' })],
  ['words', (s) => Object.assign(s.article, { words: 500 })],
  ['located', (s) => s.article.paragraphs.push({ start: 90_000, end: 90_010 })],
  ['reading-order', (s) => s.article.sentences.reverse()],
  ['sentence-in-paragraph', (s) => Object.assign(s.article.sentences[0] ?? {}, { paragraph: 3 })],
  ['excluded-within-the-body', (s) => s.article.excluded.push({ start: 0, end: 10, reason: 'caption' })],
  [
    'date',
    (s) => Object.assign(s.article, { published: { date: '2025-02-30', basis: 'metadata', span: null } })
  ],
  [
    'located',
    (s) => Object.assign(s.article, { published: { date: '2025-02-10', basis: 'stated', span: null } })
  ],
  [
    'verbatim',
    (s) => Object.assign(s, { bottomLine: statement('The council of Oulu will open libraries.') })
  ],
  ['sentence', (s) => Object.assign(s, { bottomLine: { ...first(), sentence: 4 } })],
  ['status', (s) => Object.assign(s, { bottomLine: { ...first(), status: 'certain' } })],
  ['repeats', (s) => s.keyFacts.push(structuredClone(first()))],
  ['three-to-eight', (s) => Object.assign(s, { keyFacts: [] })],
  ['one-to-twelve-words', (s) => s.fiveWs.what.push(passage(TEXT.slice(0, 80)))],
  ['a-phrase', (s) => s.fiveWs.what.push(passage('The council votes on 12 March.'))],
  [
    'verbatim',
    (s) => s.people.push(entity('Liisa Aalto', 0.1), { ...entity('Liisa Aalto', 0.1), name: 'Anna Aalto' })
  ],
  ['ranked', (s) => Object.assign(s, { people: [entity('Liisa Aalto', 0.2), entity('Liisa Aalto', 0.4)] })],
  ['mentioned', (s) => Object.assign(s, { people: [{ ...entity('Liisa Aalto', 0.2), mentions: [] }] })],
  [
    'of-this-name',
    (s) => Object.assign(s, { people: [{ ...entity('Liisa Aalto', 0.2), mentions: [passage('Oulu').span] }] })
  ],
  ['timex3', (s) => Object.assign(s, { dates: [{ ...passage('12 March'), type: 'DATE', value: 'March' }] })],
  [
    'in-the-body',
    (s) =>
      Object.assign(s, {
        dates: [{ text: 'x', span: { start: 0, end: 1, in: 'title' }, type: 'DATE', value: null }]
      })
  ],
  [
    'bound',
    (s) =>
      Object.assign(s, {
        figures: [{ ...passage('6,000'), value: 6000, unit: null, bound: 'roughly', statement: first() }]
      })
  ],
  [
    'listed',
    (s) =>
      s.quotes.push({
        kind: 'direct',
        content: [passage('We have no choice').span],
        text: 'We have no choice',
        cue: null,
        speaker: { name: 'Liisa Aalto', span: passage('Liisa Aalto').span, entity: 'Nobody' }
      })
  ]
]

describe('findViolations', () => {
  it('finds nothing wrong with a sheet as it was made', () => {
    expect(findViolations(sheet, evidence)).toEqual([])
  })

  it.each(BROKEN)('finds a broken rule: %s', (rule, change) => {
    expect(findViolations(spoilt(change), evidence).map((violation) => violation.rule)).toContain(rule)
  })

  it('sees half an emoji', () => {
    const text = 'A 🎈 flew.'
    const cut = spoilt((s) =>
      Object.assign(s.article, { paragraphs: [{ start: 0, end: 3 }], sentences: [], words: 2 })
    )
    expect(findViolations(cut, { text, title: null }).map(({ rule }) => rule)).toContain('halves-a-character')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE_SIZES, TEMPLATES } from '../../functions/options.ts'
import { compose } from '../../functions/page/compose.ts'
import type { Page } from '../../functions/page/page.ts'
import { drawable } from '../../functions/page/text/characters.ts'
import { type Draft, drafted } from './draft.ts'
import { collisions, entriesUnder, outside, packed, wordsIn } from './texts.ts'

const letters = fc.string({ unit: fc.constantFrom(...'aeinorstlmwWMil'), minLength: 1, maxLength: 12 })
const word = fc.oneof(
  { weight: 30, arbitrary: letters },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('W', 'm', 'i', '=', 'Ж'), minLength: 80, maxLength: 400 })
  },
  { weight: 1, arbitrary: letters.map((path) => `https://example.org/${path.repeat(20)}?q=1`) },
  { weight: 1, arbitrary: fc.constantFrom('北京', '🎥', '€1½', 'Thessaloníki', '1,234,567', '¶9', 'e\u0301') }
)
const phrase = (most: number) =>
  fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))
const sentence = fc
  .oneof(
    { weight: 5, arbitrary: phrase(25) },
    { weight: 1, arbitrary: phrase(160) },
    { weight: 1, arbitrary: phrase(2) }
  )
  .map((words) => `${words}.`)
const STATUS = ['reported', 'claimed', 'denied', 'planned', 'unknown'] as const

/** A sheet of made-up sentences; each list takes those at the places drawn for it. */
const sheets: fc.Arbitrary<Draft> = fc
  .record({
    sentences: fc.array(sentence, { minLength: 1, maxLength: 40 }),
    title: fc.option(phrase(60)),
    publisher: fc.option(phrase(30)),
    byline: fc.array(phrase(4), { maxLength: 12 }),
    names: fc.array(phrase(5), { maxLength: 25 }),
    places: fc.array(fc.array(fc.nat(39), { maxLength: 12 }), { minLength: 6, maxLength: 6 }),
    years: fc.array(fc.integer({ min: 1000, max: 2999 }), { minLength: 12, maxLength: 12 }),
    values: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 12, maxLength: 12 }),
    status: fc.constantFrom(...STATUS)
  })
  .map(({ sentences, title, publisher, byline, names, places, years, values, status }) => {
    const pick = (list: number): string[] =>
      [...new Set(places[list])].flatMap((place) => sentences[place] ?? [])
    const lead = pick(0)[0]
    const text = [
      ...(title === null ? [] : [title]),
      ...(publisher === null ? [] : [publisher]),
      ...byline,
      ...names,
      ...sentences
    ].join('\n\n')
    return {
      text,
      byline,
      ...(title === null ? {} : { title }),
      ...(publisher === null ? {} : { publisher }),
      ...(lead === undefined ? {} : { bottomLine: { words: lead, status } }),
      keyFacts: pick(1),
      timeline: pick(2).map((words, index): [string, string] => [String(years[index]), words]),
      figures: pick(3).map((words, index): [string, number, string, string] => [
        words.split(' ')[0] ?? '',
        values[index] ?? 0,
        names[index] ?? 'percent',
        words
      ]),
      quotes: pick(4).map((words, index): [string, string | null] => [words, names[index] ?? null]),
      unknowns: pick(5),
      people: names.map((name): [string] => [name]),
      places: names.slice(0, 9)
    }
  })

/** Statements under a heading that are not whole. */
function cut(page: Page, heading: string, whole: string[]): string[] {
  const known = whole.map((text) => packed(drawn(text)))
  return entriesUnder(page, heading)
    .map((entry) => packed(wordsIn(entry)))
    .filter((words) => !known.some((text) => words.startsWith(text)))
}

/** As the page writes it where the fonts lack a character. */
const drawn = (text: string): string => drawable(text).replace(/北|京|🎥/gu, '□')

describe('whatever the sheet holds', () => {
  it('everything stays on one page, nothing lies over another, nothing is cut', () => {
    fc.assert(
      fc.property(
        sheets,
        fc.constantFrom(...TEMPLATES),
        fc.constantFrom(...PAGE_SIZES),
        (draft, template, pageSize) => {
          const { sheet, article } = drafted(draft)
          const page = compose(sheet, article, { template, pageSize })
          expect(outside(page, template)).toEqual([])
          expect(collisions(page)).toEqual([])
          const facts = [...(sheet.bottomLine ? [sheet.bottomLine] : []), ...sheet.keyFacts]
          const texts = (statements: { text: string }[]): string[] => statements.map(({ text }) => text)
          expect(cut(page, 'KEY FACTS', texts(facts))).toEqual([])
          expect(cut(page, 'TIMELINE', texts(sheet.timeline.map(({ statement }) => statement)))).toEqual([])
          expect(cut(page, 'NOT KNOWN', texts(sheet.unknowns))).toEqual([])
        }
      ),
      { numRuns: 40 }
    )
  }, 60_000)
})

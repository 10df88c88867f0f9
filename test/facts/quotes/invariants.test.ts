import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { fold } from '../../../functions/text/span.ts'
import { analysisOf } from './analysis-of.ts'

const PIECES = [
  'Duarte',
  'said',
  'that',
  'the wall',
  'fell',
  ',',
  '.',
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '—',
  ':',
  ';',
  '(',
  ')',
  'according to',
  'he',
  'who',
  'and',
  'but',
  'told',
  'reporters',
  'called',
  'saying',
  'Mr.',
  'In May',
  '?',
  '!',
  'to',
  'pledged',
  '\n',
  '«',
  '»',
  "''",
  'claim',
  '’s',
  'Lee',
  'not',
  'did',
  'of',
  'is'
]

describe('findQuotes', () => {
  it('cuts every text out of the article', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ')
        for (const { content, text: said, speaker, cue } of findQuotes(analysisOf(text))) {
          const slices = content.map(({ start, end }) => text.slice(start, end))
          expect(said).toBe(fold(slices.join(' ')))
          expect(said).not.toBe('')
          if (speaker) expect(speaker.name).toBe(fold(text.slice(speaker.span.start, speaker.span.end)))
          if (cue) expect(cue.end).toBeGreaterThan(cue.start)
          for (const [i, span] of content.entries()) {
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.start).toBeGreaterThanOrEqual(content[i - 1]?.end ?? 0)
          }
        }
      }),
      { numRuns: 500 }
    )
  })

  it.each([
    ['quotation marks', '"'],
    ['opening marks', '“a '],
    ['single marks', "' "],
    ['apostrophes', "s' a"],
    ['quotes', '“It fell,” he said. '],
    ['verbs', 'said '],
    ['capital verbs', 'Said '],
    ['commas', ', '],
    ['names and commas', 'Lee, who said, '],
    ['relatives', 'he said that '],
    ['according to', 'according to him, '],
    ['quotes in one line', '“It fell,” he said, ']
  ])('comes to an end on 100,000 characters of %s', (_, piece) => {
    const size = 100_000
    const analysis = analysisOf(piece.repeat(Math.ceil(size / piece.length)))
    for (const { start, end } of findQuotes(analysis).flatMap(({ content }) => content))
      expect(start).toBeLessThan(end)
  })
})

import { describe, expect, it } from 'vitest'
import { findFigures } from '../../functions/facts/figures/figures.ts'
import { captionOf } from '../../functions/page/captions.ts'
import { sheetParts } from '../facts/support.ts'

/** What stands beside the numeral of the first figure of a text that a key fact tells. */
function beside(text: string): string {
  const [figure] = findFigures(sheetParts(text), [])
  if (!figure) return ''
  const { noun, before, number, after } = captionOf(figure, true)
  return `${noun}${before}${number}${after}`
}

describe('what stands beside a numeral', () => {
  it.each([
    ['The firm hired 40 divers from the islands.', 'divers from the islands.'],
    ['We read six hundred to eight hundred letters from the islands.', 'letters from the islands.'],
    ['The storm hurt 40 or more people on the islands.', 'hurt 40 or more people on the islands.'],
    [
      'Lund lost for the first time in 13 finals when Torp came first.',
      'Lund lost for the first time in 13 finals when Torp came first.'
    ],
    [
      'With results in from 40 percent of the towns on the islands, Lund led Torp.',
      'With results in from 40 percent of the towns on the islands, Lund led Torp.'
    ],
    [
      'Experts fear a 3km tunnel under the road will damage the site.',
      'Experts fear a 3km tunnel under the road will damage the site.'
    ],
    ['The toll rose to 40 people.', 'The toll rose to 40 people.'],
    [
      'An inquest into the deaths of 10 workers from the islands has begun.',
      'An inquest into the deaths of 10 workers from the islands has begun.'
    ],
    [
      'Lund, who did not meet a threshold of 15 percent of the vote, boarded a bus.',
      'Lund, who did not meet a threshold of 15 percent of the vote, boarded a bus.'
    ],
    [
      'Iodine is added to only 10 percent of the salt in shops.',
      'Iodine is added to only 10 percent of the salt in shops.'
    ],
    [
      'Hunger would grow by either 49 percent or by some more.',
      'Hunger would grow by either 49 percent or by some more.'
    ]
  ])('%s → %s', (text, expected) => {
    expect(beside(text)).toBe(expected)
  })
})

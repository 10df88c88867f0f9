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
    ['The storm hurt 40 or more people on the islands.', 'people on the islands.'],
    ['The toll rose to 40 people.', 'The toll rose to 40 people.']
  ])('%s → %s', (text, expected) => {
    expect(beside(text)).toBe(expected)
  })
})

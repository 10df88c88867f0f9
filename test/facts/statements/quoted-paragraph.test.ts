import { describe, expect, it } from 'vitest'
import { statementOf } from '../../../functions/facts/statements/statement.ts'
import { sheetParts } from '../support.ts'

const standing = (paragraph: string) => {
  const analysis = sheetParts(`The pier is closed.\n${paragraph}`)
  const [sentence] = analysis.sentences.slice(1)
  return sentence && statementOf(analysis, [sentence], [])
}

describe('a paragraph in quotation marks, of which nobody is the speaker', () => {
  it.each([
    ['"We need order. The board is asleep."', 'claimed'],
    ['“We need order. The board is asleep.”', 'claimed'],
    ['"Order" is what the board calls it. It calls that "sleep".', 'reported'],
    ['The board is asleep.', 'reported']
  ])('is not vouched for: %s', (paragraph, status) => {
    expect(standing(paragraph)).toMatchObject({ status, attribution: null })
  })
})

import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../functions/facts/figures/figures.ts'
import { sheetParts } from '../support.ts'

const told = (text: string): Record<string, string> =>
  Object.fromEntries(findFigures(sheetParts(text), []).map(({ text, statement }) => [text, statement.text]))

describe('what a figure is told with', () => {
  it('is the clause in which it stands', () => {
    expect(told('The mill closed in May, and 40 people lost their jobs.')).toEqual({
      '40 people': '40 people lost their jobs.'
    })
  })

  it('names what the sentence only points at', () => {
    const text = 'It follows the fire aboard the ferry, in which four people died and 61 were hurt.'
    const statement = 'The fire aboard the ferry, in which four people died and 61 were hurt.'
    expect(told(text)).toEqual({ 'four people': statement, '61': statement })
  })
})

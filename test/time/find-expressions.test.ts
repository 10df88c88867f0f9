import { describe, expect, it } from 'vitest'
import { tokenize } from '../../functions/text/tokens.ts'
import { directionOf } from '../../functions/time/direction.ts'
import { findExpressions } from '../../functions/time/find-expressions.ts'
import { type Lexeme, lexemesOf } from '../../functions/time/lexemes.ts'

/** How many words are looked at to read a text, counted, as a clock would measure the machine. */
function stepsIn(text: string): number {
  let steps = 0
  const counting = new Proxy<Lexeme[]>(lexemesOf(tokenize(text)), {
    get(lexemes, key, receiver) {
      steps++
      return Reflect.get(lexemes, key, receiver)
    }
  })
  for (const { from, to } of findExpressions(counting)) directionOf(counting, from, to)
  return steps
}

describe('findExpressions', () => {
  it.each([
    '1 ',
    'two ',
    '4 and ',
    '4, ',
    'the ',
    'May ',
    '1990-',
    'early in the ',
    'and the next and the next ',
    'a week from ',
    '2 hours, ',
    'the first week of ',
    'Friday and ',
    '9 to ',
    'ago '
  ])('looks at each word of %j repeated a bounded number of times', (piece) => {
    const [short, long] = [500, 4000].map((times) => stepsIn(piece.repeat(times)))
    expect(long).toBeLessThan(8.5 * (short ?? 0))
  })
})

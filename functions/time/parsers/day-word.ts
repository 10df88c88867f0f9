import { addDays, isoDay } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1]
])

const expression = (at: Cursor, grain: Expression['grain'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain,
  hangs: grain === 'reference' ? 'full' : 'deictic',
  value
})

/** "today", "yesterday", "the day before yesterday". */
export const dayWord: Parser = (at) => {
  const before = at.phrase('the', 'day', 'before') ? -1 : at.phrase('the', 'day', 'after') ? 1 : 0
  const shift = SHIFTS.get(at.lower())
  if (shift === undefined || (before !== 0 && Math.sign(shift) !== before)) return null
  at.at++
  return expression(at, 'day', ({ published }) => published && isoDay(addDays(published, shift + before)))
}

/** What may follow "the past" and "the future" where they are no adjectives. */
const ENDS =
  /^(?:|[.,;:!?)"”’–—-]|and|but|or|is|are|was|were|will|has|have|had|to|by|with|when|that|as|of|for|at|on|if|than|it|he|she|they|we|the)$/u

/** "in the past", "the near future". */
function era(at: Cursor): string | undefined {
  const start = at.at
  if (!at.word('the')) return undefined
  if (/^(?:in|from|of|into)$/u.test(at.lower(-2)) && at.word('past') && ENDS.test(at.lower()))
    return 'PAST_REF'
  at.at = start + 1
  at.word('near', 'immediate', 'foreseeable', 'distant')
  if (at.word('future') && ENDS.test(at.lower()) && !/^(?:of)$/u.test(at.lower())) return 'FUTURE_REF'
  at.at = start
  return undefined
}

/** "now", "currently", "recently", "in the past": a time that no calendar tells. */
export const reference: Parser = (at) => {
  const { text = '' } = at.peek() ?? {}
  const isName = /^\p{Lu}/u.test(text) && /^\p{Lu}/u.test(at.peek(1)?.text ?? '')
  if (isName) return null
  const value = era(at)
  if (value) return expression(at, 'reference', () => value)
  at.word('right', 'until')
  if (at.word('now', 'currently', 'nowadays', 'presently'))
    return at.lower() === 'that' || at.lower(-1) === 'until'
      ? null
      : expression(at, 'reference', () => 'PRESENT_REF')
  if (at.at > at.from) return null
  if (at.phrase('the', 'moment') && /^(?:at)$/u.test(at.lower(-3)))
    return expression(at, 'reference', () => 'PRESENT_REF')
  // "as recently as last month" is told by what follows.
  if (at.lower(-1) !== 'as' && at.word('recently', 'lately'))
    return expression(at, 'reference', () => 'PAST_REF')
  return null
}

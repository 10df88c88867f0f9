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
  if (shift === 0 && before === 0 && isNowadays(at)) return expression(at, 'reference', () => 'PRESENT_REF')
  return expression(at, 'day', ({ published }) => published && isoDay(addDays(published, shift + before)))
}

const STATE =
  /^(?:is|are|know|knows|have|has|see|live|lives|use|uses|earn|earns|do|does|exist|exists|stands?|remains?)$/u
const AFTER_IS = /^(?:the|an?|one|home|known|used|seen|considered|still|more|less|much)$/u
const GENERIC =
  /^(?:worlds?|society|youth|children|kids|teenagers|students|generations?|young|women|men|consumers|audiences?|readers|economy|economies|standards|prices|money|dollars|terms|technology|technologies|language|culture|climate|market|markets|media|politics|politicians|families|parents|cars|computers|phones)$/u

/**
 * "the size it is today", "is today one of", "still used today", "the youth of today", "today's world": nowadays, which no
 * calendar tells. "is in Lyon today" and "meets today" are news of the day.
 */
function isNowadays(at: Cursor): boolean {
  const [first, second] = [at.lexemes[at.from - 1]?.lower ?? '', at.lexemes[at.from - 2]?.lower ?? '']
  const next = at.lower()
  if (/^['’]s$/u.test(next)) return GENERIC.test(at.lower(1))
  if (first === 'of') return second !== 'as' && second !== 'part'
  if (/^(?:is|are)$/u.test(first) && AFTER_IS.test(next)) return true
  const before = at.lexemes.slice(Math.max(0, at.from - 7), at.from).map(({ lower }) => lower)
  if (before.includes('still') && !before.some((word) => /^(?:was|were|had|will|would)$/u.test(word)))
    return true
  const clause = before.findLastIndex((word) => /^(?:it|they|we|he|she|you|i)$/u.test(word))
  return (
    clause > 0 &&
    before.length - clause <= 3 &&
    STATE.test(before[clause + 1] ?? '') &&
    /^(?:than|as|what|where|how|which|that|\p{Ll}{4,})$/u.test(before[clause - 1] ?? '') &&
    (before.length - clause === 2 || /^(?:it|them)$/u.test(before[clause + 2] ?? ''))
  )
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

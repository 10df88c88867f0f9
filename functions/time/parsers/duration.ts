import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { durationText } from '../value.ts'
import { UNITS } from '../words.ts'
import { about, amountOf } from './ago.ts'

const expression = (at: Cursor, value: string, to = at.at): Expression => ({
  from: at.from,
  to,
  type: 'DURATION',
  grain: 'duration',
  hangs: 'full',
  value: () => value
})

/** "three weeks", "about a week", "13-day", "several months", "two and a half years"; no ages. */
export const duration: Parser = (at) => {
  const before = at.lower(-1)
  // "65 cities over 42 days": a preposition there, no part of the length.
  const isPreposition = /^(?:over|under)$/u.test(at.lower()) && !MEASURING.test(before)
  const from = isPreposition ? at.from + 1 : at.from
  about(at)
  const isSome = at.lower(-1) === 'some' && at.at > at.from
  const isVague = UNITS.has(at.lower()) && !isSome
  const amount = amountOf(at)
  if (!amount || isAge(at, before)) return null
  const { quantity, unit } = amount
  if (isVague) return isMeasure(at, before) ? expression(at, durationText(null, unit)) : null
  if (!at.phrase('-', 'long')) at.word('long')
  if (isSomeDay(at, before)) return null
  if (quantity.count === 1 && /^(?:times?|per|once|twice)$/u.test(before)) return null
  // "$30 a day" and "three times a week" are rates.
  if (/^(?:a|an)$/u.test(at.lexemes[at.from]?.lower ?? '') && isRate(at, before)) return null
  return { ...expression(at, durationText(quantity.count, unit)), from }
}

const MEASURING =
  /^(?:for|in|after|within|of|by|from|than|to|spent|took|lasted|last|takes|with|the|an?|and|,)$/u

/** "three quarters of an hour", "a quarter of a century". */
export const quarters: Parser = (at) => {
  const count = at.word('a') ? 1 : at.number()
  if (count === undefined || count > 3 || !at.word('quarter', 'quarters') || !at.word('of')) return null
  if (!at.word('an', 'a')) return null
  const unit = at.word('hour', 'century')
  return unit ? expression(at, unit === 'hour' ? `PT${15 * count}M` : `P${25 * count}Y`) : null
}

/** "month-long", "decades-long", "a yearlong". */
export const unitLong: Parser = (at) => {
  const fused = /^(year|month|week|day|decade|hour)long$/u.exec(at.lower())?.[1]
  const unit = UNITS.get(fused ?? at.lower())
  if (!unit) return null
  at.at++
  if (fused === undefined && !(at.hyphen() && at.word('long'))) return null
  return expression(at, durationText(unit.plural ? null : 1, unit))
}

/** "for years", "months of talks", "in decades": a length of time that isn't counted. */
const isMeasure = (at: Cursor, before: string): boolean =>
  /^(?:for|in|within|over|after|through|lasted|last|lasting|takes?|took|spent|spend|spending|of)$/u.test(
    before
  )
    ? !(before === 'of' && !/^(?:[.,;]|and|to|in)$/u.test(at.lower()))
    : at.lower() === 'of' &&
      /^\p{Ll}+(?:ing|s|e)$/u.test(at.lower(1)) &&
      !/^(?:the|his|her|their|its|age)$/u.test(at.lower(1))

/** "One day he will win": some day. */
const isSomeDay = (at: Cursor, before: string): boolean =>
  at.lower(-1) === 'day' && at.lower(-2) === 'one' && !MEASURING.test(before)

/** "30 calls a day": a number and what it counts. */
const isCounted = (at: Cursor, before: string): boolean =>
  before.endsWith('s') && [2, 3].some((back) => /^\d/u.test(at.lexemes[at.from - back]?.lower ?? ''))

const isRate = (at: Cursor, before: string): boolean =>
  isCounted(at, before) ||
  /^(?:times?|once|twice|\d[\d.,]*|dollars|euros|pounds|cents|percent|hours|people|day|days|miles)$/u.test(
    before
  )

/** "45-year-old", "18 years old", "aged 18 months", "two years of age". */
function isAge(at: Cursor, before: string): boolean {
  if (/^(?:aged?|turned)$/u.test(before)) return true
  const [first, second, third] = [at.lower(), at.lower(1), at.lower(2)]
  return (
    first === 'old' ||
    first === 'older' ||
    first === 'younger' ||
    first === 'olds' ||
    (/^[-‐‑]$/u.test(first) && /^olds?$/u.test(second)) ||
    (first === 'of' && second === 'age') ||
    (first === 'into' && third === 'age')
  )
}

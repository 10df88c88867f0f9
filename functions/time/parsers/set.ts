import { isoMonth, MONTHS, WEEKDAYS } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { durationText } from '../value.ts'
import { PARTS, SEASONS, type Unit } from '../words.ts'

/** The length after which it comes again, as TIMEX3 writes what comes "daily" or "twice a month". */
const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['daily', 'P1D'],
  ['nightly', 'XXXX-XX-XXTNI'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['biweekly', 'P2W'],
  ['monthly', 'P1M'],
  ['bimonthly', 'P2M'],
  ['quarterly', 'P1Q'],
  ['semiannual', 'P6M'],
  ['semiannually', 'P6M'],
  ['yearly', 'P1Y'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['biennial', 'P2Y'],
  ['hourly', 'PT1H']
])

const expression = (at: Cursor, value: string): Expression => ({
  from: at.from,
  to: at.at,
  type: 'SET',
  grain: 'set',
  hangs: 'full',
  value: () => value
})

const once = (unit: Unit): string => (unit.code === 'WE' ? 'XXXX-WXX-WE' : durationText(1, unit))

const isName = (at: Cursor): boolean => /^\p{Lu}/u.test(at.peek()?.text ?? '')

/** "every day", "each year", "every two weeks", "every other Tuesday", "every October", "every morning", "per month". */
export const every: Parser = (at) => {
  const which = at.word('every', 'each', 'per')
  if (!which) return null
  const isOther = at.word('other', 'single') === 'other'
  const named = which === 'per' ? undefined : namedAgain(at)
  if (named !== undefined) return expression(at, named)
  const quantity = which === 'every' ? at.quantity() : undefined
  const unit = at.unit()
  if (!unit || (which === 'per' && unit.plural)) return null
  if (quantity) return unit.plural ? expression(at, durationText(quantity.count, unit)) : null
  if (unit.plural) return null
  return expression(at, isOther ? durationText(2, unit) : once(unit))
}

/** A weekday, month, season or part of the day that comes again. */
function namedAgain(at: Cursor): string | undefined {
  if (isName(at)) {
    const weekday = at.lower().endsWith('day') ? at.oneOf(WEEKDAYS) : undefined
    const part = weekday === undefined ? undefined : at.oneOf(PARTS)
    if (weekday !== undefined) return `XXXX-WXX-${weekday}${part ? `T${part}` : ''}`
    const month = at.oneOf(MONTHS)
    return month === undefined ? undefined : isoMonth(1, month).replace(/^\d+/u, 'XXXX')
  }
  const part = at.oneOf(PARTS)
  if (part) return `XXXX-XX-XXT${part}`
  const season = at.oneOf(SEASONS)
  return season && `XXXX-${season}`
}

/** "once a year", "twice daily", "three times a week", "two days a week". */
export const times: Parser = (at) => {
  if (!at.word('once', 'twice', 'thrice')) {
    if (at.number() === undefined) return null
    if (!at.word('times', 'time') && !at.unit()) return null
  }
  const value = ADVERBS.get(at.lower())
  if (value) {
    at.at++
    return expression(at, value)
  }
  if (!at.word('a', 'an', 'per', 'each', 'every')) return null
  const unit = at.unit()
  // "two weeks a month-long strike": nothing of a set.
  return unit && !unit.plural && !/^(?:[-‐‑]|ago|later|earlier)$/u.test(at.lower())
    ? expression(at, once(unit))
    : null
}

const PLURAL = /^(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)$/u

/** "on Sundays", "Monday afternoons", "at weekends". */
export const plural: Parser = (at) => {
  if (/^(?:on|at)$/u.test(at.lower(-1)) && at.word('weekends')) return expression(at, 'XXXX-WXX-WE')
  if (!isName(at)) return null
  const word = at.lower()
  const number = WEEKDAYS.get(PLURAL.test(word) ? word.slice(0, -1) : word)
  if (number === undefined || !word.includes('day')) return null
  at.at++
  if (PLURAL.test(word)) return expression(at, `XXXX-WXX-${number}`)
  const part = at.lower().endsWith('s') ? PARTS.get(at.lower().slice(0, -1)) : undefined
  if (!part) return null
  at.at++
  return expression(at, `XXXX-WXX-${number}T${part}`)
}

/** "daily", "annually"; not in names ("Daily News"). */
export const adverb: Parser = (at) => {
  const value = ADVERBS.get(at.lower())
  if (!value || isName(at)) return null
  at.at++
  return expression(at, value)
}

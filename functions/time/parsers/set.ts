import { WEEKDAYS } from '../calendar.ts'
import type { Cursor } from '../cursor.ts'
import type { Expression, Parser } from '../expression.ts'
import { durationText } from '../value.ts'
import type { Unit } from '../words.ts'

/** A unit that comes again, as TIMEX3 writes it. */
const AGAIN: Partial<Record<Unit['code'], string>> = {
  Y: 'XXXX',
  M: 'XXXX-XX',
  W: 'XXXX-WXX',
  D: 'XXXX-XX-XX',
  WE: 'XXXX-WXX-WE',
  Q: 'XXXX-QX',
  H: 'XXXX-XX-XXTXX'
}

const ADVERBS: ReadonlyMap<string, Unit['code']> = new Map([
  ['daily', 'D'],
  ['weekly', 'W'],
  ['monthly', 'M'],
  ['quarterly', 'Q'],
  ['yearly', 'Y'],
  ['annual', 'Y'],
  ['annually', 'Y'],
  ['hourly', 'H']
])

const expression = (at: Cursor, value: string): Expression => ({
  from: at.from,
  to: at.at,
  type: 'SET',
  grain: 'set',
  hangs: 'full',
  value: () => value
})

/** "every day", "each year", "every two weeks", "every Tuesday", "per month". */
export const every: Parser = (at) => {
  const which = at.word('every', 'each', 'per')
  if (!which) return null
  const number = WEEKDAYS.get(at.lower())
  if (number !== undefined && which !== 'per' && at.lower().endsWith('day')) {
    at.at++
    return expression(at, `XXXX-WXX-${number}`)
  }
  at.word('other', 'single')
  const quantity = which === 'every' ? at.quantity() : undefined
  const unit = at.unit()
  if (!unit || (which === 'per' && unit.plural)) return null
  if (quantity) return unit.plural ? expression(at, durationText(quantity.count, unit)) : null
  const value = AGAIN[unit.code]
  return unit.plural || value === undefined ? null : expression(at, value)
}

/** "daily", "annually"; not in names ("Daily News"). */
export const adverb: Parser = (at) => {
  const code = ADVERBS.get(at.lower())
  const value = code && AGAIN[code]
  if (!value || /^\p{Lu}/u.test(at.peek()?.text ?? '')) return null
  at.at++
  return expression(at, value)
}

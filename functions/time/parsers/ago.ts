import { addDays, addMonths, type Day, isoDay, WEEKDAYS } from '../calendar.ts'
import type { Cursor, Parser, Quantity } from '../cursor.ts'
import type { Context, Expression, Stamp } from '../expression.ts'
import { shifted, weekdayNear } from '../value.ts'
import { ABOUT, type Unit } from '../words.ts'

/** "two years ago", "nearly a decade earlier", "about three days later", "weeks later", "a week from Tuesday". */
export const ago: Parser = (at) => {
  about(at)
  const amount = amountOf(at)
  if (!amount) return null
  at.phrase('or', 'so')
  const which = at.word('ago', 'earlier', 'later', 'hence', 'afterwards', 'afterward', 'from')
  if (!which) return null
  // "three days later than planned" counts from a plan.
  if ((which === 'earlier' || which === 'later') && at.word('than')) return null
  // "closed for two weeks from Monday" tells how long, and since when.
  const isLength =
    which === 'from' && (!isCalendar(amount.unit) || LENGTHS.test(at.lexemes[at.from - 1]?.lower ?? ''))
  const day = (which === 'ago' || which === 'from') && !isLength ? countedFrom(at) : undefined
  if (which === 'from' && !day) return null
  return day ? onCountedDay(at, amount, which === 'ago' ? -1 : 1, day) : bare(at, amount, which)
}

const LENGTHS = /^(?:for|of|by|lasts?|lasted|lasting|takes?|took)$/u
const isCalendar = ({ code }: Unit): boolean => /^[YMWD]$/u.test(code)

function bare(at: Cursor, { quantity, unit }: Amount, which: string): Expression {
  const grain = unit.code === 'D' ? 'day' : unit.code === 'W' ? 'week' : unit.code === 'M' ? 'month' : 'year'
  const isAgo = which === 'ago' || which === 'hence'
  const sign = which === 'ago' || which === 'earlier' ? -1 : 1
  return {
    from: at.from,
    to: at.at,
    type: unit.code === 'H' || unit.code === 'MIN' || unit.code === 'S' ? 'TIME' : 'DATE',
    grain,
    hangs: isAgo ? 'deictic' : 'told',
    value: (context) =>
      moved(quantity, unit, sign, isAgo ? context.published : anchor(context, sign, unit), isAgo)
  }
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['now', 0],
  ['yesterday', -1],
  ['tomorrow', 1]
])
const MONTHS_OF: ReadonlyMap<Unit['code'], number> = new Map([
  ['M', 1],
  ['Y', 12],
  ['DE', 120],
  ['CE', 1200]
])

type CountedFrom = (context: Context) => Day | null

/** The day beside it that a length is counted from: "today", "tomorrow", a weekday, or "now". */
function countedFrom(at: Cursor): CountedFrom | undefined {
  const shift = DAY_WORDS.get(at.lower())
  if (shift !== undefined) {
    at.at++
    return ({ published }) => published && addDays(published, shift)
  }
  const weekday = /^\p{Lu}/u.test(at.peek()?.text ?? '') ? at.oneOf(WEEKDAYS) : undefined
  if (weekday === undefined) return undefined
  const isAgo = at.lower(-2) === 'ago'
  return ({ published }) => published && weekdayNear(published, weekday, isAgo ? 'past' : 'future')
}

/** A length counted from a day comes to a day: "twenty years ago today". */
function onCountedDay(at: Cursor, { quantity, unit }: Amount, sign: number, from: CountedFrom): Expression {
  const value = (context: Context): string | null => {
    const day = from(context)
    const count = quantity.count
    if (!day || count === null || !Number.isInteger(count)) return null
    if (unit.code === 'D' || unit.code === 'W')
      return isoDay(addDays(day, sign * count * (unit.code === 'W' ? 7 : 1)))
    const months = MONTHS_OF.get(unit.code)
    return months === undefined ? null : isoDay(addMonths(day, sign * count * months))
  }
  return { from: at.from, to: at.at, type: 'DATE', grain: 'day', hangs: 'deictic', value }
}

interface Amount {
  quantity: Quantity
  unit: Unit
}

/** What "earlier" and "later" count from: the date told, or the publication for "a year earlier". */
function anchor({ told, published, isHistory }: Context, sign: number, unit: Unit): Stamp | null {
  if (told) return told
  return sign < 0 && !isHistory && unit.code === 'Y' ? published : null
}

/** Beyond the calendar that anybody keeps: "two million years ago". */
const LONGEST_COUNTED = 5000

function moved(
  { count }: Quantity,
  unit: Unit,
  sign: number,
  from: Stamp | null,
  isAgo: boolean
): string | null {
  if (count === null) return sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  if (count > LONGEST_COUNTED) return sign < 0 ? 'PAST_REF' : null
  const isWithinDay = unit.code === 'H' || unit.code === 'MIN' || unit.code === 'S'
  if (!from || (isWithinDay && !isAgo)) return null
  const value = shifted(from, unit, sign * count)
  // "two decades ago" is no year, but the ten of which it is one.
  return unit.code === 'DE' && isAgo && value ? value.slice(0, 3) : value
}

export function about(at: Cursor): void {
  for (let words = 0; words < 3; words++) {
    if (ABOUT.has(at.lower())) at.at++
    else if (
      !(
        at.phrase('more', 'than') ||
        at.phrase('less', 'than') ||
        at.phrase('at', 'least') ||
        at.phrase('up', 'to') ||
        at.phrase('fewer', 'than') ||
        at.phrase('a', 'little', 'more', 'than') ||
        at.phrase('at', 'most')
      )
    )
      return
  }
}

/** "two years", "a decade", "an hour and a half", "half a century", "years". */
export function amountOf(at: Cursor): Amount | null {
  const start = at.at
  const half = at.phrase('half', 'a') || at.phrase('half', 'an') || at.phrase('a', 'half')
  if (half) {
    at.hyphen()
    const unit = at.unit()
    if (unit && !unit.plural) return { quantity: { count: 0.5 }, unit }
    at.at = start
  }
  const counted = at.quantity()
  if (counted) {
    const isHyphened = at.hyphen()
    at.word('full', 'whole', 'consecutive', 'straight', 'calendar', 'business', 'working', 'successive')
    const unit = at.unit()
    // "a three year period": a noun follows, and no age.
    const isAttribute =
      /^\p{Ll}{3,}$/u.test(at.lower()) &&
      at.lower() !== 'old' &&
      !/^(?:and|ago|later|when)$/u.test(at.lower())
    if (unit && (unit.plural || isHyphened || counted.count === 1 || isAttribute))
      return { quantity: counted, unit }
    at.at = start
    return null
  }
  const one = at.word('a', 'an')
  if (one) {
    at.word('full', 'whole')
    const unit = at.unit()
    // "a month-long truce" is measured by its adjective.
    if (/^[-‐‑]$/u.test(at.lower()) && at.touches() && !/^and$/u.test(at.lower(1))) {
      at.at = start
      return null
    }
    if (unit && !unit.plural && unit.code !== 'S' && unit.code !== 'Q')
      return { quantity: { count: at.half() ? 1.5 : 1 }, unit }
    at.at = start
    return null
  }
  const unit = at.unit()
  if (unit?.plural && unit.code !== 'Q') return { quantity: { count: null }, unit }
  at.at = start
  return null
}

import { isDay, isoDay, MONTHS, parseIsoDay, WEEKDAYS, weekdayOf } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { withYear } from '../value.ts'
import { DATE_PREPOSITIONS } from '../words.ts'

interface Numbered {
  day: number
  from: number
  to: number
}

const BETWEEN = /^(?:[-‐‑–—/]|to|and|or|through|until|till)$/u

function dayNumber(at: Cursor): number | undefined {
  const day = at.digits(1, 2) ?? at.ordinal()
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined
}

const month = (at: Cursor): number | undefined =>
  /^\p{Lu}/u.test(at.peek()?.text ?? '') ? at.oneOf(MONTHS) : undefined

/** ", 2017" or " 2017" after a day. */
function yearAfter(at: Cursor): number | undefined {
  const start = at.at
  at.word(',')
  at.word('of')
  const year = at.digits(4, 4)
  if (year !== undefined && year >= 1000 && year <= 2200) return year
  at.at = start
  return undefined
}

/** "15-Nov-2017". */
function hyphenedYear(at: Cursor): number | undefined {
  const start = at.at
  const year = at.hyphen() ? at.digits(4, 4) : undefined
  if (year === undefined) at.at = start
  return year
}

/** "Operation Dawn 5, and 22 to 24 February": the first number belongs to a name. */
const isNumbered = (at: Cursor): boolean => {
  const before = at.lexemes[at.from - 1]?.text ?? ''
  return /^\p{Lu}/u.test(before) && !DATE_PREPOSITIONS.has(before.toLowerCase())
}

function dayOfMonth(
  span: { from: number; to: number },
  day: number,
  monthNumber: number,
  year: number | undefined
): Expression {
  const value = (context: Context): string | null => {
    if (year === undefined) return withYear({ month: monthNumber, day }, context)
    const read = { year, month: monthNumber, day }
    return isDay(read) ? isoDay(read) : null
  }
  return { ...span, type: 'DATE', grain: 'day', hangs: year === undefined ? 'partial' : 'full', value }
}

/** "Wednesday, Nov. 15, 2017", "November 15", "May 4–6, 1916", "January 25 and 29". */
export const monthDay: Parser = (at) => {
  const weekday = weekdayBefore(at)
  const monthNumber = month(at)
  if (monthNumber === undefined) return null
  if (at.word('the') && /^\p{Lu}/u.test(at.peek()?.text ?? '')) return null
  const day = dayNumber(at)
  if (day === undefined || !endsDay(at)) return null
  const first = at.at
  const more = furtherDays(at)
  const year = yearAfter(at)
  if (more.length === 0)
    return checked([dayOfMonth({ from: at.from, to: at.at }, day, monthNumber, year)], weekday, year)
  return [
    dayOfMonth({ from: at.from, to: first }, day, monthNumber, year),
    ...more.map((one, i) =>
      dayOfMonth({ from: one.from, to: i === more.length - 1 ? at.at : one.to }, one.day, monthNumber, year)
    )
  ]
}

/** "15 November 2017", "the 15th of November", "4–6 May 1916", "the 4th and 6th of May". */
export const dayMonth: Parser = (at) => {
  const weekday = weekdayBefore(at)
  at.word('the')
  const day = dayNumber(at)
  if (day === undefined) return null
  const days = [{ day, from: at.from, to: at.at }, ...furtherDays(at)]
  if (days.length > 1 && isNumbered(at)) return null
  at.word('of')
  const isHyphened = at.hyphen()
  const monthNumber = month(at)
  if (monthNumber === undefined) return null
  const year = isHyphened ? hyphenedYear(at) : yearAfter(at)
  const read = days.map((one, i) =>
    dayOfMonth({ from: one.from, to: i === days.length - 1 ? at.at : one.to }, one.day, monthNumber, year)
  )
  return days.length === 1 ? checked(read, weekday, year) : read
}

function weekdayBefore(at: Cursor): number | undefined {
  if (!/^\p{Lu}/u.test(at.peek()?.text ?? '')) return undefined
  const weekday = at.oneOf(WEEKDAYS)
  if (weekday !== undefined) {
    at.word(',')
    at.word('the')
  }
  return weekday
}

/** A weekday that is not the one of its date: one of the two is a slip, nobody knows which. */
function checked(read: Expression[], weekday: number | undefined, year: number | undefined): Expression[] {
  if (weekday === undefined || year !== undefined) return read
  return read.map((expression) => ({
    ...expression,
    value: (context) => agreeing(expression, weekday, context)
  }))
}

function agreeing(expression: Expression, weekday: number, context: Context): string | null {
  for (const direction of [context.direction, 'past', 'future'] as const) {
    const value = expression.value({ ...context, direction })
    const day = value && parseIsoDay(value)
    if (day && weekdayOf(day) === weekday) return value
  }
  return null
}

/** Not the beginning of "15 percent", "15:30", "15 people"; a clause may begin behind it. */
const endsDay = (at: Cursor): boolean =>
  !(at.touches() && /^[:.%][\p{N}]?/u.test(at.lower()) && /^\d/u.test(at.lower(1))) &&
  !/^(?:%|percent|million|billion|people|points)$/u.test(at.lower())

/** How many days a list may share its month with; bounded, so that reading stays linear. */
const MOST_DAYS = 6

/** "–6", "and 29", ", 5 and 6" behind a day. */
function furtherDays(at: Cursor): Numbered[] {
  const days: Numbered[] = []
  while (days.length < MOST_DAYS) {
    const start = at.at
    const joined = BETWEEN.test(at.lower()) || at.lower() === ','
    if (!joined) return days
    at.at++
    if (at.lower(-1) === ',') at.word('and', 'or')
    const from = at.at
    at.word('the')
    const day = dayNumber(at)
    const isYear = /^\d{4}$/u.test(at.lower(-1))
    if (day === undefined || isYear || MONTHS.has(at.lower(-1)) || !endsDay(at) || isOther(at)) {
      at.at = start
      return days
    }
    days.push({ day, from, to: at.at })
  }
  return days
}

/** "May 4 and 6 people": the number counts something. */
const isOther = (at: Cursor): boolean =>
  /^\p{Ll}{3,}/u.test(at.peek()?.text ?? '') &&
  !/^(?:and|the|with|when|after|before|for|that|but|while|until|which|from|through|among|during|under|across|near|around|inside|since|has|have|had|will|would|could|should|said|respectively|were|was|are)$/u.test(
    at.lower()
  )

import {
  addDays,
  addMonths,
  type Day,
  isDay,
  isoDay,
  isoMonth,
  isoWeek,
  isoYear,
  weekdayOf
} from './calendar.ts'
import type { Context, Stamp } from './expression.ts'
import type { Unit } from './words.ts'

/** ISO 8601 as far as the stamp goes. */
export function stampText({ year, month, day }: Stamp): string {
  if (month === undefined) return isoYear(year)
  return day === undefined ? isoMonth(year, month) : isoDay({ year, month, day })
}

/** The calendar date at the front of a TIMEX3 value; null for weeks, durations, sets and references. */
export function stampOf(value: string): Stamp | null {
  const [, bc, digits, month, day] = /^(BC)?(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(value) ?? []
  if (digits === undefined) return null
  const stamp: Stamp = { year: bc ? 1 - Number(digits) : Number(digits) }
  if (month !== undefined) stamp.month = Number(month)
  if (day !== undefined) stamp.day = Number(day)
  return stamp
}

export const dayIn = ({ year, month, day }: Stamp): Day | null =>
  month === undefined || day === undefined ? null : { year, month, day }

const CODES: Partial<Record<Unit['code'], string>> = { MIN: 'M', FORTNIGHT: 'W', WE: 'WE' }

/** 'P3D', 'PT90M', 'PXY' for a count that nobody tells. */
export function durationText(count: number | null, { code }: Pick<Unit, 'code'>): string {
  // Half an hour is thirty minutes: TIMEX3 keeps its times whole where it can.
  if (count !== null && !Number.isInteger(count) && (code === 'H' || code === 'MIN'))
    return durationText(count * 60, { code: code === 'H' ? 'MIN' : 'S' })
  const number = count === null ? 'X' : String(code === 'FORTNIGHT' ? count * 2 : count)
  const time = code === 'H' || code === 'MIN' || code === 'S' ? 'T' : ''
  return `P${time}${number}${CODES[code] ?? code}`
}

/** The stamp moved by whole units, as precise as the unit; null where the stamp is less precise than that. */
export function shifted(from: Stamp, { code }: Pick<Unit, 'code'>, count: number): string | null {
  const day = dayIn(from)
  switch (code) {
    case 'Y':
      return isoYear(from.year + Math.round(count))
    case 'DE':
      return isoYear(from.year + Math.round(count * 10))
    case 'CE':
      return isoYear(from.year + Math.round(count * 100))
    case 'M': {
      if (from.month === undefined) return null
      const reached = addMonths({ year: from.year, month: from.month, day: 1 }, Math.round(count))
      return isoMonth(reached.year, reached.month)
    }
    case 'Q':
      return day && quarterText(addMonths(day, Math.round(count) * 3))
    case 'W':
      return day && isoWeek(addDays(day, Math.round(count * 7)))
    case 'FORTNIGHT':
      return day && isoWeek(addDays(day, Math.round(count * 14)))
    case 'WE':
      return day && `${isoWeek(addDays(day, Math.round(count * 7)))}-WE`
    case 'D':
      return day && isoDay(addDays(day, Math.round(count)))
    case 'H':
      return day && isoDay(addDays(day, Math.trunc(count / 24)))
    default:
      return day && isoDay(day)
  }
}

export const quarterText = ({ year, month }: Pick<Day, 'year' | 'month'>): string =>
  `${isoYear(year)}-Q${Math.ceil(month / 3)}`

/** The weekday on or before, or on or after, the day of publication. */
export function weekdayNear(published: Day, weekday: number, direction: Context['direction']): Day {
  const distance = (weekday - weekdayOf(published) + 7) % 7
  return addDays(published, direction === 'future' || distance === 0 ? distance : distance - 7)
}

/** Months of difference that make a date of the year before or after the likelier one in a history, which goes forward. */
const BACK = 6

/** Months by which a day without its year lies in the year of publication, whatever the verbs say. */
const NEAR = 3

/** A month, with a day perhaps, given the year that the context asks for; null where it tells none. */
export function withYear(partial: { month: number; day?: number }, context: Context): string | null {
  const year = yearFor(partial, context)
  if (year === null) return null
  const stamp = { year, ...partial }
  const day = dayIn(stamp)
  return day && !isDay(day) ? null : stampText(stamp)
}

function yearFor({ month, day }: { month: number; day?: number }, context: Context): number | null {
  const { published, told, direction, isHistory } = context
  if (isHistory) {
    if (!told) return null
    if (told.month === undefined) return told.year
    const ahead = month - told.month
    return told.year + (ahead < -BACK ? 1 : ahead >= 12 - BACK + 3 ? -1 : 0)
  }
  if (!published) return null
  const difference = month - published.month || (day === undefined ? 0 : day - published.day)
  // A day nearly a year away is told with its year: "a rise planned for Oct. 15", told in November, was to come in this one.
  if (day !== undefined && Math.abs(month - published.month) < NEAR) return published.year
  if (direction === 'past') return published.year - (difference > 0 ? 1 : 0)
  if (direction === 'future') return published.year + (difference < 0 ? 1 : 0)
  const months = month - published.month
  return published.year + (months > BACK ? -1 : months < -BACK ? 1 : 0)
}

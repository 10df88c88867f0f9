/** A day of the proleptic Gregorian calendar; `month` counts from 1. */
export interface Day {
  year: number
  month: number
  day: number
}

const DAY_MS = 86_400_000

const pad = (value: number, width = 2): string => String(value).padStart(width, '0')

/** ISO 8601; years before the common era as TIMEX3 writes them, 'BC0480'. */
export const isoYear = (year: number): string => (year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`)
export const isoMonth = (year: number, month: number): string => `${isoYear(year)}-${pad(month)}`
export const isoDay = ({ year, month, day }: Day): string => `${isoMonth(year, month)}-${pad(day)}`

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: Day): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.floor(date.getTime() / DAY_MS)
}

export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export const addDays = (day: Day, count: number): Day => dayOf(dayNumber(day) + count)

/** Clamped to the last day of the month that is reached. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const months = year * 12 + month - 1 + count
  const reached = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
  return { ...reached, day: Math.min(day, daysIn(reached.year, reached.month)) }
}

export const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

/** The ISO 8601 week, '2017-W46'. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return `${isoYear(thursday.year)}-W${pad(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]
const WEEKDAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEKDAY_SHORT: readonly (readonly string[])[] = [
  ['mon'],
  ['tue', 'tues'],
  ['wed', 'weds'],
  ['thu', 'thur', 'thurs'],
  ['fri'],
  ['sat'],
  ['sun']
]

/** The number of a month by its name or short form, in lower case and without its full stop. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, i) => [name, i + 1] as const),
  ...MONTH_NAMES.map((name, i) => [name.slice(0, 3), i + 1] as const),
  ['sept', 9] as const
])

/** The number of a weekday by its name or short form, in lower case and without its full stop. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAY_NAMES.map((name, i) => [name, i + 1] as const),
  ...WEEKDAY_SHORT.flatMap((names, i) => names.map((name) => [name, i + 1] as const))
])

/** Reads 'YYYY-MM-DD' off the beginning of an ISO 8601 day or moment. */
export function parseIsoDay(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text) ?? []
  const read = { year: Number(year), month: Number(month), day: Number(day) }
  return year !== undefined && isDay(read) ? read : null
}

import type { Precision, TimeType } from '../fact-sheet.ts'

/** A day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

const CLOCK = '[\\dX]{2}(?::[\\dX]{2}(?::[\\dX]{2})?)?|MO|MI|AF|EV|NI|DT'
const WITHIN_YEAR = '-(?:[\\dX]{2}(?:-[\\dX]{2})?|W[\\dX]{2}(?:-(?:[\\dX]|WE))?|Q[1-4X]|H[12X]|SP|SU|FA|WI)'
const CALENDAR = new RegExp(
  `^(?:BC)?[\\dX]{2,4}(?:${WITHIN_YEAR})?(?:T(?:${CLOCK})?(?:Z|[+-]\\d\\d:?\\d\\d)?)?$`
)
const TIME_OF_DAY = new RegExp(`^T(?:${CLOCK})$`)
const PERIOD =
  /^P(?=.)(?:[\dX.]+(?:Y|M|W|D|DE|CE|Q|WE|H|SP|SU|FA|WI))*(?:T(?:[\dX.]+(?:H|M|S))*(?:[\dX.]+(?:MO|AF|EV|NI))?)?$/
const REFERENCE = /^(?:PAST|PRESENT|FUTURE)_REF$/

const FORMS: Record<TimeType, readonly RegExp[]> = {
  DATE: [CALENDAR, REFERENCE],
  TIME: [CALENDAR, TIME_OF_DAY, REFERENCE],
  DURATION: [PERIOD],
  SET: [PERIOD, CALENDAR, TIME_OF_DAY]
}

/** A value that TIMEX3 allows for the type, on a day that exists. */
export function isTimexValue(type: TimeType, value: string): boolean {
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  return FORMS[type].some((form) => form.test(value)) && (day === undefined || isDay(day))
}

const PRECISE: Record<Precision, (date: string) => boolean> = {
  year: (date) => /^\d{4}$/.test(date),
  month: (date) => isDay(`${date}-01`),
  day: isDay,
  time: (date) =>
    isDay(date.slice(0, 10)) &&
    /^T(?:\d\d(?::\d\d(?::\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?|MO|MI|AF|EV|NI)$/.test(date.slice(10))
}

export const hasPrecision = (date: string, precision: Precision): boolean => PRECISE[precision](date)

export const isTimelineDate = (date: string): boolean => Object.values(PRECISE).some((fits) => fits(date))

/** Negative, zero or positive as far as both are known: a year is neither before nor after its months. */
export function compareDates(a: string, b: string): number {
  const known = Math.min(a.length, b.length)
  const [x, y] = [a.slice(0, known), b.slice(0, known)]
  return x < y ? -1 : x > y ? 1 : 0
}

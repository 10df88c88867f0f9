import { type Day, isDay, isoDay, MONTHS, WEEKDAYS, weekdayOf } from './calendar.ts'

/** A day as it is stated in a text; `start` and `end` (exclusive) are string indices of the words that state it. */
export interface StatedDay {
  /** YYYY-MM-DD. */
  date: string
  start: number
  end: number
}

/** A day that lacks its year ("BEIJING, Nov. 15"). */
export interface StatedMonthDay {
  month: number
  day: number
  start: number
  end: number
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?'
const WEEKDAY =
  '(?:(?:Mon|Tues?|Weds?|Wednes|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?,?[ \\t]{0,3}(?:the[ \\t])?)'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const YEAR = '\\d{4}(?!\\d)'
const GAP = '[ \\t\\u00a0]{1,3}'
const COMMA = '[ \\t\\u00a0]{0,3},?[ \\t\\u00a0]{1,3}'

/** "Nov. 15, 2017", "15 November 2017", "2017-11-15", "15/11/2017", "11/15/17" (only where no other reading gives a day). */
const FULL = new RegExp(
  [
    `(?<![\\w./-])(?<weekday>${WEEKDAY})?(?:`,
    `(?<month1>${MONTH})${GAP}(?<day1>${DAY})(?:${COMMA}|,)(?<year1>${YEAR})`,
    `|(?<day2>${DAY})(?:${GAP}(?:of${GAP})?|-)(?<month2>${MONTH})(?:${COMMA}|-)(?<year2>${YEAR})`,
    '|(?<year3>\\d{4})(?<mark>[-/.])(?<month3>\\d{1,2})\\k<mark>(?<day3>\\d{1,2})(?=T\\d|(?!\\.\\d)[^\\w/-]|$)',
    '|(?<a>\\d{1,2})(?<stroke>[-/.])(?<b>\\d{1,2})\\k<stroke>(?<year4>\\d{4}|(?<=/)\\d{2})(?![\\w/-])',
    ')'
  ].join(''),
  'giu'
)
const YEARLESS = new RegExp(
  `(?<!\\w)(?<weekday>${WEEKDAY})?(?:(?<month1>${MONTH})${GAP}(?<day1>${DAY})|(?<day2>${DAY})${GAP}(?:of${GAP})?(?<month2>${MONTH}))(?![\\w/-])`,
  'iu'
)

/**
 * The first full day that the text states, or null: dates without a year, days that the calendar does not have, a
 * weekday that contradicts the date and number forms with two readings (04/05/2017) give nothing.
 */
export function parseDay(text: string): StatedDay | null {
  for (const match of text.matchAll(FULL)) {
    const day = dayIn(match.groups ?? {})
    if (day && agrees(match.groups?.weekday, day))
      return { date: isoDay(day), start: match.index, end: match.index + match[0].length }
  }
  return null
}

/** The first month with a day in the text, whether or not a year follows. */
export function parseMonthDay(text: string): StatedMonthDay | null {
  const match = YEARLESS.exec(text)
  if (!match) return null
  const { month1, month2, day1, day2 } = match.groups ?? {}
  const month = monthOf(month1 ?? month2)
  const day = Number.parseInt(day1 ?? day2 ?? '', 10)
  // 2000 had a 29 February.
  return isDay({ year: 2000, month, day })
    ? { month, day, start: match.index, end: match.index + match[0].length }
    : null
}

/** "11/13/19": two digits are of this century, which all pages with such lines are. */
const CENTURY = 2000

const monthOf = (name: string | undefined): number =>
  MONTHS.get(name?.replace('.', '').toLowerCase() ?? '') ?? 0

function dayIn(groups: Partial<Record<string, string>>): Day | null {
  const { month1, month2, month3, day1, day2, day3, year1, year2, year3, year4, a, b } = groups
  if (a !== undefined && b !== undefined && year4 !== undefined)
    return unambiguous(Number(a), Number(b), Number(year4) + (year4.length === 2 ? CENTURY : 0))
  const day = {
    year: Number(year1 ?? year2 ?? year3),
    month: month3 === undefined ? monthOf(month1 ?? month2) : Number(month3),
    day: Number.parseInt(day1 ?? day2 ?? day3 ?? '', 10)
  }
  return day.year >= 1000 && isDay(day) ? day : null
}

/** Day and month in an order that nobody states: a day only where they are equal or one can't be a month. */
function unambiguous(a: number, b: number, year: number): Day | null {
  const readings = [
    { year, month: a, day: b },
    { year, month: b, day: a }
  ].filter(isDay)
  const [first] = readings
  return first && (readings.length === 1 || a === b) ? first : null
}

function agrees(weekday: string | undefined, day: Day): boolean {
  if (weekday === undefined) return true
  const name = /^\p{L}+/u.exec(weekday)?.[0].toLowerCase() ?? ''
  return WEEKDAYS.get(name) === weekdayOf(day)
}

/** A date with its day, month and year as a masthead writes it. */
export interface FullDate {
  /** ISO 8601. */
  day: string
  /** Offsets in the string that was searched. */
  start: number
  end: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
const WEEKDAY = String.raw`(?:(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2})?`
const PATTERN = new RegExp(
  [
    String.raw`\b${WEEKDAY}(?<month1>${MONTH})\.?\s{1,2}(?<day1>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?<year1>\d{4})\b`,
    String.raw`\b${WEEKDAY}(?:the\s)?(?<day2>\d{1,2})(?:st|nd|rd|th)?(?:\sof)?[\s-](?<month2>${MONTH})\.?,?[\s-](?<year2>\d{4})\b`,
    String.raw`\b(?<year3>\d{4})-(?<month3>\d{2})-(?<day3>\d{2})(?!\d)`
  ].join('|'),
  'giu'
)

/** Every full date in the string that stands on the calendar, in order. Dates in figures alone ("3/4/2019") tell no day. */
export function findFullDates(text: string): FullDate[] {
  const found: FullDate[] = []
  for (const match of text.matchAll(PATTERN)) {
    const part = (name: string): string =>
      match.groups?.[`${name}1`] ?? match.groups?.[`${name}2`] ?? match.groups?.[`${name}3`] ?? ''
    const month = monthNumber(part('month'))
    const day = isoDay(Number(part('year')), month, Number(part('day')))
    if (day) found.push({ day, start: match.index, end: match.index + match[0].length })
  }
  return found
}

const monthNumber = (month: string): number =>
  /^\d/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1

/** The day in ISO 8601, or null when the calendar has none such. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1500 || year > 2999) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}

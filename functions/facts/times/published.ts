import type { Published } from '../../fact-sheet.ts'
import { addDays, type Day, dayNumber, isDay, isoDay, MONTHS, weekdayOf } from '../../time/calendar.ts'
import { parseMonthDay } from '../../time/day.ts'
import type { Analysis } from '../analysis.ts'
import { type Clues, cluesOf, type NamedDay } from './published-clues.ts'

/** How many days a clue may reach back: this week and the one before. */
const REACH = 13

/**
 * The day of publication where the clues of the text fit one day only; null when not certain. Three ways, the surest
 * first: the dateline's day with a year that the text tells; the day in the address, when the text states it too (alone
 * an address is wrong in one of five: the day of the print edition, or of a first version); and weekdays around the
 * latest day that the text states.
 */
export function inferPublished(
  analysis: Pick<Analysis, 'article' | 'title' | 'sentences'>
): Published | null {
  const clues = cluesOf(analysis)
  const found = fromDateline(analysis, clues) ?? fromAddress(analysis, clues) ?? fromWeekdays(clues)
  if (!found || contradicts(found.day, clues)) return null
  return { date: isoDay(found.day), basis: 'inferred', span: found.span }
}

type Found = Pick<NamedDay, 'day' | 'span'>

/** A copyright line of another year, or a day stated as past that comes later. */
const contradicts = (day: Day, { copyrightYear, latest }: Clues): boolean =>
  (copyrightYear !== null && copyrightYear !== day.year) ||
  (latest !== null && dayNumber(latest.day) > dayNumber(day))

function fromDateline(
  { article }: Pick<Analysis, 'article'>,
  { latest, copyrightYear }: Clues
): Found | null {
  const date = article.dateline?.date
  const stated = date && parseMonthDay(date.text)
  if (!stated) return null
  const years = [copyrightYear, latest?.day.year, addressDay(article.url)?.year].filter(
    (year) => year != null
  )
  const [year] = years
  if (year === undefined || years.some((other) => other !== year)) return null
  const day = { year, month: stated.month, day: stated.day }
  if (!isDay(day)) return null
  const isNear = latest !== null && Math.abs(dayNumber(day) - dayNumber(latest.day)) <= REACH
  return isNear || copyrightYear !== null ? { day, span: date.span } : null
}

function fromAddress({ article }: Pick<Analysis, 'article'>, { stated }: Clues): Found | null {
  const day = addressDay(article.url)
  if (!day) return null
  const same = stated.find(
    (one) => one.month === day.month && one.day === day.day && (one.year ?? day.year) === day.year
  )
  return same ? { day, span: same.span } : null
}

/** "/2016/11/15/", "/2016-11-15", "/2016/nov/15/" in an address. */
function addressDay(url: string | null): Day | null {
  const match = /\/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.-]|$)/iu.exec(url ?? '')
  const [, year, month = '', date] = match ?? []
  const day = {
    year: Number(year),
    month: MONTHS.get(month.toLowerCase()) ?? Number(month),
    day: Number(date)
  }
  return isDay(day) ? day : null
}

/**
 * News names the day of its lead by its weekday alone. That fits one day only when the latest day that is stated in full
 * is tied to it: the text names that day's weekday too (so it lies less than a week back), or says "last week" of it.
 */
function fromWeekdays({ latest, leadWeekday, pastWeekdays, lastWeekOf }: Clues): Found | null {
  if (!latest?.isNear || leadWeekday === null) return null
  const weekday = weekdayOf(latest.day)
  const fitting = Array.from({ length: REACH + 1 }, (_, ahead) => addDays(latest.day, ahead)).filter(
    (day) => {
      if (weekdayOf(day) !== leadWeekday) return false
      if (lastWeekOf(latest)) return weeksBetween(latest.day, day) === 1
      return pastWeekdays.has(weekday) && dayNumber(day) - dayNumber(latest.day) < 7
    }
  )
  const [only] = fitting
  if (!only || fitting.length > 1 || (!lastWeekOf(latest) && !pastWeekdays.has(weekday))) return null
  return { day: only, span: latest.span }
}

const weeksBetween = (from: Day, to: Day): number => (monday(to) - monday(from)) / 7
const monday = (day: Day): number => dayNumber(day) - weekdayOf(day) + 1

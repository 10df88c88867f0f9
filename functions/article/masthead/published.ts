import type { Dateline, Published, Span } from '../../fact-sheet.ts'
import { isDay, isoDay, WEEKDAYS, weekdayOf } from '../../time/calendar.ts'
import { parseDay } from '../../time/day.ts'
import type { Unit } from '../units.ts'
import { fullDays } from './full-days.ts'

const SAYS_PUBLISHED =
  /^\W{0,3}(?:(?:this (?:article|story|report|post) (?:was |has been )?)?(?:first |originally |date )?(?:published|posted|released|issued|filed|created)(?: on| at| date)?|publication date|date|for (?:immediate )?release)\b/iu
const SAYS_OTHER =
  /\b(?:updated|modified|edited|reviewed|revised|accessed|retrieved|expires?|until|deadline|born|copyright|©|event|upcoming)\b/iu
const ADDRESS_DAY = /\/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?=[/\-_.]|$)/u
/** "…/fish-market-20161105-story.html" */
const COMPACT_DAY = /[/_-](?<year>20\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?=[/\-_.]|$)/u
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu
/** Below a post that the story quotes stands the day of the post. */
const POSTED = /\(@\w{1,30}\)/u
/** "The quay on May 5, 2017" is a caption. */
const TELLS_OF_DAY = /\b(?:on|since|from|before|after|until|till) $/iu
const MAY_SAY_ON = /^\W{0,3}by\b|\b(?:published|posted|released|issued|filed|created)\b/iu
/** More words than these beside the date make a sentence of the line. */
const MOST_OTHER_WORDS = 12

/** The day that a line of the masthead says the article appeared on. */
export function statedIn(unit: Unit, source: string): Published | null {
  const line = source.slice(unit.start, unit.end)
  if (line.length > 300) return null
  const dates = fullDays(line)
  const saysUpdated = SAYS_OTHER.exec(line)
  const [first] = dates
  // "By Ann Lee | May 5, 2019 at 2 PM - Updated May 6 at 9 AM": what follows is another day's.
  const own = line.slice(
    0,
    saysUpdated && first && saysUpdated.index > first.start ? saysUpdated.index : undefined
  )
  if (!first || (own.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0) - 3 * dates.length > MOST_OTHER_WORDS)
    return null
  if (POSTED.test(line) || (TELLS_OF_DAY.test(line.slice(0, first.start)) && !MAY_SAY_ON.test(line)))
    return null
  if (saysUpdated && (saysUpdated.index < first.start || dates.some(({ date }) => date !== first.date))) {
    if (!(SAYS_PUBLISHED.test(line) && first.start < saysUpdated.index)) return null
  }
  if (!saysUpdated && dates.some(({ date }) => date !== first.date)) return null
  return {
    date: first.date,
    basis: 'stated',
    span: { start: unit.start + first.start, end: unit.start + first.end }
  }
}

/** True where the line itself says that it gives the day of publication. */
export const saysPublished = (unit: Unit): boolean => unit.words <= 20 && SAYS_PUBLISHED.test(unit.text)

/** The day of the dateline, where it has its year. */
export function statedInDateline(dateline: Dateline | null): Published | null {
  const day = dateline?.date && parseDay(dateline.date.text)
  return day && dateline.date ? { date: day.date, basis: 'dateline', span: dateline.date.span } : null
}

/** A day that opens the first paragraph or closes the headline, with its weekday, as wire copy and wikis set it. */
export function statedAtEdge(source: string, span: Span, edge: 'start' | 'end'): Published | null {
  const line = source.slice(span.start, Math.min(span.end, span.start + 400))
  const day = fullDays(line).at(edge === 'start' ? 0 : -1)
  if (!day || !/^\p{L}+day\b/iu.test(line.slice(day.start))) return null
  const touches =
    edge === 'start'
      ? day.start === 0 && /^\s+["“‘'(]?\p{Lu}/u.test(line.slice(day.end))
      : day.end === line.length
  return touches
    ? { date: day.date, basis: 'stated', span: { start: span.start + day.start, end: span.start + day.end } }
    : null
}

/**
 * The day in the article's address ("/2016/11/05/"), as news sites build them. Morning papers put tomorrow's day there,
 * so where the story's opening names another weekday first, the day is not certain.
 */
export function publishedByAddress(url: string, opening: string): Published | null {
  const found = (ADDRESS_DAY.exec(url) ?? COMPACT_DAY.exec(url))?.groups
  if (!found) return null
  const day = { year: Number(found.year), month: Number(found.month), day: Number(found.day) }
  if (!isDay(day)) return null
  const named = WEEKDAY.exec(opening)?.[0].toLowerCase()
  return named === undefined || WEEKDAYS.get(named) === weekdayOf(day)
    ? { date: isoDay(day), basis: 'metadata', span: null }
    : null
}

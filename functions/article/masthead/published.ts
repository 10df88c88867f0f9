import type { Published } from '../../fact-sheet.ts'
import type { Unit } from '../units.ts'
import { findFullDates, isoDay } from './full-dates.ts'

const SAYS_PUBLISHED =
  /^\W{0,3}(?:(?:first |originally |date )?(?:published|posted|released|issued|filed|created)(?: on| at| date)?|publication date|date|for (?:immediate )?release)\b/iu
const SAYS_OTHER =
  /\b(?:updated|modified|edited|reviewed|revised|accessed|retrieved|expires?|until|deadline|born|copyright|©|event|upcoming)\b/iu
const ADDRESS_DAY = /\/(?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2})[/-](?<day>\d{1,2})(?=[/\-_.]|$)/u
/** More words than these beside the date make a sentence of the line. */
const MOST_OTHER_WORDS = 12

/** The day that a line of the masthead says the article appeared on. */
export function statedIn(unit: Unit, source: string): Published | null {
  const line = source.slice(unit.start, unit.end)
  if (line.length > 300) return null
  const dates = findFullDates(line)
  const saysUpdated = SAYS_OTHER.exec(line)
  const [first] = dates
  if (!first || unit.words - 3 * dates.length > MOST_OTHER_WORDS) return null
  if (saysUpdated && (saysUpdated.index < first.start || dates.some(({ day }) => day !== first.day))) {
    if (!(SAYS_PUBLISHED.test(line) && first.start < saysUpdated.index)) return null
  }
  if (!saysUpdated && dates.some(({ day }) => day !== first.day)) return null
  return {
    date: first.day,
    basis: 'stated',
    span: { start: unit.start + first.start, end: unit.start + first.end }
  }
}

/** True where the line itself says that it gives the day of publication. */
export const saysPublished = (unit: Unit): boolean => unit.words <= 20 && SAYS_PUBLISHED.test(unit.text)

/** The day in the article's address ("/2016/11/05/"), as news sites build them. */
export function publishedByAddress(url: string): Published | null {
  const found = ADDRESS_DAY.exec(url)?.groups
  if (!found) return null
  const date = isoDay(Number(found.year), Number(found.month), Number(found.day))
  return date ? { date, basis: 'metadata', span: null } : null
}

import type { Unit } from '../units.ts'
import { isProse } from './prose.ts'

/** Behind these a press release, or a column, tells of its sender: "About Acme", "Media contact:", "###". */
const OPENS =
  /^(?:about (?:the (?:author|writer|company)|\p{Lu}[\p{L}\d&.’' -]{1,50})|notes? (?:to|for) editors?|(?:media|press|investor)s? (?:contacts?|relations|enquiries|inquiries)|contacts?(?: information)?|for (?:more|further|additional) information|forward[- ]looking statements?|safe harbou?r(?: statement)?|[-–—#* ]{0,4}(?:ends?|###?)[-–—#* ]{0,4})\s*:?$/iu
/** Behind these a story names what it drew on. */
const LISTS_SOURCES = /^(?:(?:our )?sources|references|about this (?:article|story|statement|report))\s*:?$/iu
const EDITORS_NOTE = /^editor['’]s note\s?:/iu
const ABOUT = /^About\b/u
const MOST_WORDS = 8
/** End matter is at most this share of the words. */
const LARGEST_SHARE = 0.4

/** Index of the unit where the end matter begins, or the number of units. */
export const endMatterFrom = (units: readonly Unit[]): number =>
  Math.min(headedFrom(units, opens), pageEndMatterFrom(units))

/** The same on a whole page, where "About …" may be a heading of the story. */
export const pageEndMatterFrom = (units: readonly Unit[]): number =>
  Math.min(
    headedFrom(units, ({ text }) => LISTS_SOURCES.test(text) || EDITORS_NOTE.test(text)),
    boilerplateFrom(units)
  )

function headedFrom(units: readonly Unit[], opens: (unit: Unit) => boolean): number {
  const total = units.reduce((sum, { words }) => sum + words, 0)
  let before = 0
  for (const [i, unit] of units.entries()) {
    if (opens(unit) && total - before <= LARGEST_SHARE * total) return i
    before += unit.words
  }
  return units.length
}

const opens = ({ words, text }: Unit): boolean =>
  words <= MOST_WORDS && OPENS.test(text) && (ABOUT.test(text) || !/^about/iu.test(text))

/** "Acme is a leading provider of …" */
const INTRODUCES =
  /^(?:The )?\p{Lu}[\p{L}\d&.’'-]{1,30}(?: \(?[\p{Lu}\d&][\p{L}\d&.:’')-]{0,30}){0,5} (?:is|are) (?:an?|the|one of) /u
/** What a sender says of itself and a reporter, in a story's last lines, hardly. */
const OF_ITSELF =
  /\bis headquartered in\b|\bheadquartered in .{2,60} employs\b|\bfor (?:more|further|additional) information,? (?:please )?(?:visit|see|go to|contact)\b|\b(?:please )?visit (?:us at )?(?:https?:|www\.)|\blearn more at\b/iu
const MOST_BOILERPLATE = 4

/** Where a press release's sender introduces itself in the last paragraphs, without a heading. */
function boilerplateFrom(units: readonly Unit[]): number {
  const prose = units.flatMap((unit, i) => (isProse(unit) ? [i] : [])).slice(-MOST_BOILERPLATE)
  const from = prose.find((i) => INTRODUCES.test(units[i]?.text ?? ''))
  if (from === undefined || prose.length < MOST_BOILERPLATE || from === prose[0]) return units.length
  return units.slice(from).some(({ text }) => OF_ITSELF.test(text)) ? from : units.length
}

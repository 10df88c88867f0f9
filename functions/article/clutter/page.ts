import { isTitleCase } from '../masthead/title.ts'
import type { Unit } from '../units.ts'
import { endsStory, isStamp, opensComments } from './page-lines.ts'
import { isProse } from './prose.ts'

/** A whole page was pasted when it has at least so many lines that are no running text, … */
const FEWEST_LOOSE_LINES = 12
/** … when they are such a share of its lines, … */
const LOOSE_SHARE = 0.35
/** … and when so many of them are known lines of menus, sharing and selling. */
const FEWEST_KNOWN_LINES = 3

const CLOSED = /[.!?…]["”’')\]]*$/u
const CLOSED_OR_LEADS = /[.!?…:]["”’')\]]*$/u
/** Items of menus have none of these; items of lists in a story often do. */
const ITEM_MARK = /[\d,.:;–—@()]/u

/** Where the story of a page stands: index of its first unit and the index behind its last. */
export interface Stretch {
  from: number
  to: number
}

/** True when the units are those of a whole page, menus and all, and not of an article by itself. */
export function isWholePage(units: readonly Unit[], reasons: readonly (string | null)[]): boolean {
  const loose = units.filter(isLoose).length
  const known = reasons.filter((reason) => reason !== null).length
  return loose >= FEWEST_LOOSE_LINES && loose / units.length > LOOSE_SHARE && known >= FEWEST_KNOWN_LINES
}

/** A short line that no mark closes: of a menu, a list, a table, or a heading. */
export const isLoose = ({ words, text }: Unit): boolean => words < 20 && !CLOSED_OR_LEADS.test(text)

/** A story of this score before the comments is the page's story; what readers add to it isn't. */
const WHOLE_STORY = 60
const COMMENTS_COUNT = 0.05
/** Running text alone between loose lines is more often a teaser than a story. */
const TEASERS_COUNT = 0.5

/**
 * The stretch of a page with the greatest sum of its units' scores: running text counts for it, loose lines against
 * it, and headings such as "Related articles" are a wall that only enough text behind them gets over.
 */
export function storyStretch(units: readonly Unit[], reasons: readonly (string | null)[]): Stretch | null {
  const repeated = repeatedTexts(units)
  let best = { from: 0, to: 0, sum: 0 }
  let open = { from: 0, sum: 0 }
  let inComments = false
  for (const [i, unit] of units.entries()) {
    if (opensComments(unit) && best.sum >= WHOLE_STORY) inComments = true
    const plain = scoreOf(unit, units[i + 1], reasons[i] ?? null, repeated)
    const isTeaser = plain > 0 && isBreak(units, reasons, i - 1) && isBreak(units, reasons, i + 1)
    const score =
      plain > 0 ? plain * (inComments ? COMMENTS_COUNT : 1) * (isTeaser ? TEASERS_COUNT : 1) : plain
    if (open.sum + Math.min(score, 0) <= 0) open = { from: i, sum: 0 }
    open.sum += score
    if (open.sum > best.sum) best = { from: open.from, to: i + 1, sum: open.sum }
  }
  return best.sum > 0 ? { from: best.from, to: resumedEnd(units, reasons, best.to) } : null
}

/** A story goes on behind a list of links when so many paragraphs follow each other there, … */
const RESUMED_PARAGRAPHS = 2
/** … not further away than this. */
const LONGEST_LIST = 14

/** The end of the story when it goes on behind a list of links. */
function resumedEnd(units: readonly Unit[], reasons: readonly (string | null)[], from: number): number {
  let [end, run] = [from, 0]
  for (let i = from; i < units.length && i <= end + LONGEST_LIST; i++) {
    const unit = units[i]
    if (!unit || opensComments(unit) || isStamp(unit)) break
    run = isProse(unit) && reasons[i] === null ? run + 1 : 0
    if (run >= RESUMED_PARAGRAPHS) end = i + 1
  }
  return end
}

const isBreak = (units: readonly Unit[], reasons: readonly (string | null)[], index: number): boolean => {
  const unit = units[index]
  return !unit || isLoose(unit) || isStamp(unit) || (reasons[index] ?? null) !== null
}

/** Scores are in words of running text; set by hand on the development pages, seven settings tried. */
const SCORE = {
  wall: -60,
  stamp: -20,
  known: -6,
  repeated: -10,
  repeatedText: -4,
  menu: -8,
  heading: -5,
  phrase: -1,
  item: 1
}
const MOST_WORDS_COUNTED = 80

function scoreOf(
  unit: Unit,
  next: Unit | undefined,
  reason: string | null,
  repeated: ReadonlySet<string>
): number {
  const { words, text } = unit
  if (endsStory(unit)) return SCORE.wall
  if (reason !== null) return SCORE.known
  if (isStamp(unit)) return SCORE.stamp
  if (repeated.has(text)) return words >= 10 ? SCORE.repeatedText : SCORE.repeated
  if (CLOSED_OR_LEADS.test(text))
    return words >= 10 ? Math.min(words, MOST_WORDS_COUNTED) - 2 : words >= 4 ? 3 : -1
  if (words >= 20) return words / 2
  if (ITEM_MARK.test(text)) return SCORE.item
  if (words >= 5 && !isTitleCase(text)) return SCORE.phrase
  // A heading stands alone; the lines of a menu stand together.
  return unit.opensBlock && (next?.opensBlock ?? true) ? SCORE.heading : SCORE.menu
}

function repeatedTexts(units: readonly Unit[]): Set<string> {
  const [seen, repeated] = [new Set<string>(), new Set<string>()]
  for (const { text } of units) (seen.has(text) ? repeated : seen).add(text)
  return repeated
}

/** Links in capitals, or in a row of headlines, have at least so many words. */
const FEWEST_LINK_WORDS = 5

/**
 * Inside the story: lists of links under a heading such as "Related articles", up to the next running text, and rows
 * of headlines. Gives a reason for each unit, null for those that stay.
 */
export function linkLists(units: readonly Unit[], { from, to }: Stretch): (string | null)[] {
  let inList = false
  return units.map((unit, i) => {
    if (i < from || i >= to) return null
    if (endsStory(unit)) inList = true
    else if (isProse(unit)) inList = false
    const inRow = isHeadline(unit) && (isHeadline(units[i - 1]) || isHeadline(units[i + 1]))
    return inList || inRow || isInCapitals(unit) ? 'related link' : null
  })
}

const isInCapitals = ({ words, text }: Unit): boolean =>
  words >= FEWEST_LINK_WORDS && !CLOSED.test(text) && text === text.toUpperCase() && /\p{Lu}{3}/u.test(text)

const isHeadline = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  isLoose(unit) &&
  unit.words >= FEWEST_LINK_WORDS &&
  !/\d/u.test(unit.text) &&
  isTitleCase(unit.text)

import { isTitleCase } from '../masthead/title.ts'
import type { Unit } from '../units.ts'
import { endsStory, isStamp, opensComments } from './page-lines.ts'
import { CLOSED, isProse } from './prose.ts'

/** A whole page was pasted when it has at least so many lines that are no running text, … */
const FEWEST_LOOSE_LINES = 12
/** … when they are such a share of its lines, … */
const LOOSE_SHARE = 0.35
/** … and when so many of them are known lines of menus, sharing and selling. */
const FEWEST_KNOWN_LINES = 3

const closesOrLeads = (text: string): boolean => CLOSED.test(text) || /:["”’')\]]*$/u.test(text)
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
export const isLoose = ({ words, text }: Unit): boolean => words < 20 && !closesOrLeads(text)

/** "The 10 best …", "7 ways to …": what follows is a list, and short lines are its items. */
const PROMISES_LIST = /^(?:the |our |top )?\d{1,2} \p{L}/iu
export const promisesList = ([top]: readonly Unit[]): boolean => PROMISES_LIST.test(top?.text ?? '')
/** … behind a paragraph that leads up to it. */
const LEAD_OF_LIST = 20
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
  const repeated = repeatedLines(units)
  const isList = promisesList(units)
  let best = { from: 0, to: 0, sum: 0 }
  let open = { from: 0, sum: 0 }
  let inComments = false
  for (const [i, unit] of units.entries()) {
    if (opensComments(unit) && best.sum >= WHOLE_STORY) inComments = true
    const scored = scoreOf(unit, units[i + 1], reasons[i] ?? null, repeated)
    const plain =
      isList && open.sum > LEAD_OF_LIST && isLoose(unit) && scored > SCORE.wall ? SCORE.item : scored
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

const MOST_READ = /^(?:most|more) (?:read|popular|viewed|shared|watched)\b/iu
/** True where other stories' headlines follow that each have a sentence or two of their own. */
const headsTeasers = ({ text }: Unit, next: Unit | undefined): boolean =>
  MOST_READ.test(text) && next !== undefined && isProse(next)

/** The end of the story when it goes on behind a list of links. */
function resumedEnd(units: readonly Unit[], reasons: readonly (string | null)[], from: number): number {
  let [end, run] = [from, 0]
  for (let i = from; i < units.length && i <= end + LONGEST_LIST; i++) {
    const unit = units[i]
    if (!unit || opensComments(unit) || isStamp(unit) || headsTeasers(unit, units[i + 1])) break
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
  repeated: ReadonlySet<Unit>
): number {
  const { words, text } = unit
  if (endsStory(unit)) return SCORE.wall
  if (reason !== null) return SCORE.known
  if (isStamp(unit)) return SCORE.stamp
  if (repeated.has(unit)) return words >= 10 ? SCORE.repeatedText : SCORE.repeated
  if (closesOrLeads(text)) return words >= 10 ? Math.min(words, MOST_WORDS_COUNTED) - 2 : words >= 4 ? 3 : -1
  if (words >= 20) return words / 2
  if (ITEM_MARK.test(text)) return SCORE.item
  if (words >= 5 && !isTitleCase(text)) return SCORE.phrase
  // A heading stands alone; the lines of a menu stand together.
  return unit.opensBlock && (next?.opensBlock ?? true) ? SCORE.heading : SCORE.menu
}

/**
 * The lines that stand on the page twice, as menus do; what comes back more often gives a story its order. A paragraph
 * counts from its second place on, as the first may be the story's and the other a copy of it.
 */
function repeatedLines(units: readonly Unit[]): Set<Unit> {
  const places = new Map<string, Unit[]>()
  for (const unit of units) {
    const same = places.get(unit.text)
    if (same) same.push(unit)
    else places.set(unit.text, [unit])
  }
  const twice = [...places.values()].filter((same) => same.length > 1 && same.length <= MOST_REPEATS)
  return new Set(twice.flatMap((same) => same.filter((unit, i) => i > 0 || unit.words < WHOLE_PARAGRAPH)))
}
const MOST_REPEATS = 2
const WHOLE_PARAGRAPH = 25

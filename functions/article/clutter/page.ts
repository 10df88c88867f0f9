import { bareWords, isTitleCase } from '../masthead/title.ts'
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
const promisesList = ([top]: readonly Unit[]): boolean => PROMISES_LIST.test(top?.text ?? '')
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
  const repeated = repeatedTexts(units)
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
  if (closesOrLeads(text)) return words >= 10 ? Math.min(words, MOST_WORDS_COUNTED) - 2 : words >= 4 ? 3 : -1
  if (words >= 20) return words / 2
  if (ITEM_MARK.test(text)) return SCORE.item
  if (words >= 5 && !isTitleCase(text)) return SCORE.phrase
  // A heading stands alone; the lines of a menu stand together.
  return unit.opensBlock && (next?.opensBlock ?? true) ? SCORE.heading : SCORE.menu
}

/** The lines that stand on the page again, as menus do; what comes back more often gives a story its order. */
function repeatedTexts(units: readonly Unit[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { text } of units) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > 1 && count <= MOST_REPEATS).map(([text]) => text))
}
const MOST_REPEATS = 2

/** So far below the headline a page's story has begun. */
const LONGEST_MASTHEAD = 30
/** Under the headline: who wrote it, and when. */
const SIGNED = /^by\s+\p{Lu}|\b(?:19|20)\d\d\b.{0,40}\b\d{1,2}[:.]\d\d|^published\b/iu
const MOST_SIGNED_WORDS = 25

/**
 * Running text below the byline that a list of links cut off from the stretch: the lead of the story. The byline stands
 * below the headline, the line that the page's first one, its window's title, repeats; a standfirst above it is none.
 */
export function leadAbove(
  units: readonly Unit[],
  reasons: readonly (string | null)[],
  { from }: Stretch
): Set<number> {
  const top = bareWords(units[0]?.text ?? '')
  const isTop = ({ words, text }: Unit): boolean => words >= 3 && top.startsWith(bareWords(text))
  const headline = units.findLastIndex((unit, i) => i > 0 && i < from && isTop(unit))
  if (headline < 0 || from - headline > LONGEST_MASTHEAD) return new Set()
  const isSigned = ({ words, text }: Unit, i: number): boolean =>
    i > headline && i < from && words <= MOST_SIGNED_WORDS && SIGNED.test(text)
  const byline = units.findLastIndex(isSigned)
  if (byline < 0) return new Set()
  const between = units.flatMap((unit, i) =>
    i > byline && i < from && isProse(unit) && reasons[i] === null && !isStamp(unit) ? [i] : []
  )
  return new Set(between)
}

/** Copies of a gallery's caption lie no further apart; a list of the story may say a thing again further down. */
const NEAR = 6

/** Inside the story: running text that stood right above word for word, as a gallery's captions do, and the headline. */
export function saidAgain(units: readonly Unit[], { from, to }: Stretch): Set<number> {
  const seen = new Map<string, number>()
  const top = bareWords(units[0]?.text ?? '')
  const again = new Set<number>()
  for (const [i, { text, words }] of units.entries()) {
    const isCopy = words >= 10 && i - (seen.get(text) ?? Number.NEGATIVE_INFINITY) <= NEAR
    seen.set(text, i)
    const bare = bareWords(text)
    const isHeadline = i > from && bare.length > top.length / 2 && top.startsWith(bare)
    if (i >= from && i < to && (isCopy || isHeadline)) again.add(i)
  }
  return again
}

/** Links in capitals, or in a row of headlines, have at least so many words. */
const FEWEST_LINK_WORDS = 5
/** A heading of the story may stand in capitals too; a link is longer. */
const FEWEST_SHOUTED_WORDS = 8

/**
 * Inside the story: lists of links under a heading such as "Related articles", up to the next running text, and rows
 * of headlines. Gives a reason for each unit, null for those that stay.
 */
export function linkLists(
  units: readonly Unit[],
  reasons: readonly (string | null)[],
  { from, to }: Stretch
): (string | null)[] {
  let [inList, hasBlocks] = [false, false]
  if (promisesList(units)) return units.map(() => null)
  return units.map((unit, i) => {
    if (i < from || i >= to) return null
    if (endsStory(unit) || (reasons[i] === 'related link' && isLoose(unit))) {
      inList = true
      hasBlocks = unit.opensBlock
    } else if (isProse(unit) && (unit.opensBlock || !hasBlocks) && !headsLines(unit, units[i + 1]))
      inList = false
    const inRow = isHeadline(unit) && (isHeadline(units[i - 1]) || isHeadline(units[i + 1]))
    return inList || inRow || isInCapitals(unit) ? 'related link' : null
  })
}

/** A headline closed like a sentence, with more of them right below it. */
const headsLines = ({ words }: Unit, next: Unit | undefined): boolean =>
  words < 15 && next !== undefined && !next.opensBlock && isLoose(next)

const isInCapitals = ({ words, text }: Unit): boolean =>
  !/\d/u.test(text) &&
  words >= FEWEST_SHOUTED_WORDS &&
  !CLOSED.test(text) &&
  text === text.toUpperCase() &&
  /\p{Lu}{3}/u.test(text)

const isHeadline = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  isLoose(unit) &&
  unit.words >= FEWEST_LINK_WORDS &&
  !/[\d,]/u.test(unit.text) &&
  isTitleCase(unit.text)

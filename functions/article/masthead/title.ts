import type { Span } from '../../fact-sheet.ts'
import type { Unit } from '../units.ts'

export interface FoundTitle {
  /** Index of the unit that the title stands in. */
  index: number
  span: Span
  /** What follows the title behind a mark in the first line of a page ("Title | The Paper"): who published it. */
  publisher: Span | null
}

const LONGEST = 250
const SUFFIX = /\s(?:[-–—|»:]|::)\s(?=[^-–—|»]{2,50}$)/u
const DATE_AT_END =
  /\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2},)? \d{4}$/u
const CLOSED = /[.;,:]["”’')\]]*$/u

/** Words without case and marks, to compare titles by. */
export const bareWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** True for a line that may be a headline: some words, not closed like a sentence. */
export function isHeadingLike(unit: Unit): boolean {
  const { text, words } = unit
  if (words < 2 || words > 40 || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false
  return !CLOSED.test(text) || (words > 3 && words <= 18 && isTitleCase(text) && !/[;,:]$/u.test(text))
}

const ONE_SENTENCE = /^[^.!?]+\.$/u

/** A single sentence that is no longer than headlines are. */
export const isShortSentence = ({ text, words }: Unit): boolean =>
  words >= 4 && words <= 18 && ONE_SENTENCE.test(text)

/** Letters by which two forms of a word are taken for one: "votes" and "voted". */
const STEM = 4
const TOLD_AGAIN = 0.7

/** Whether the paragraph behind a line tells nearly all of its words again, at more length. */
export function isToldAgain({ text, words }: Unit, next: Unit): boolean {
  if (next.words < words * 1.5) return false
  const stems = (of: string): string[] =>
    (of.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM))
  const told = new Set(stems(next.text))
  const own = stems(text)
  return own.length >= STEM && own.filter((stem) => told.has(stem)).length >= TOLD_AGAIN * own.length
}

/** Nearly every long word begins with a capital. */
export function isTitleCase(text: string): boolean {
  const long = text.split(' ').filter((word) => /^\W?\p{L}{4}/u.test(word))
  return long.length >= 3 && long.filter((word) => /^\W?\p{Lu}/u.test(word)).length / long.length > 0.8
}

/**
 * The headline among the candidates, the units that may be one before the story's first paragraph. The first line of
 * a page is its window's title; the headline itself then stands further down.
 */
export function findTitle(
  source: string,
  units: readonly Unit[],
  candidates: readonly number[],
  isPage: boolean
): FoundTitle | null {
  const first = candidates[0]
  const top = first === undefined ? undefined : units[first]
  if (first === undefined || !top) return null
  const suffix = SUFFIX.exec(source.slice(top.start, top.end))
  const whole = bareWords(top.text)
  const again = candidates.slice(1).find((index) => {
    const bare = bareWords(units[index]?.text ?? '')
    return bare.split(' ').length > 2 && (whole === bare || whole.startsWith(`${bare} `))
  })
  const repeated = again === undefined ? undefined : units[again]
  const publisher = suffix && repeated ? afterSuffix(top, suffix) : null
  if (again !== undefined && repeated) return { index: again, span: titleSpan(source, repeated), publisher }
  const head = { start: top.start, end: top.start + (suffix?.index ?? 0) }
  return isPage && suffix
    ? { index: first, span: head, publisher: afterSuffix(top, suffix) }
    : { index: first, span: titleSpan(source, top), publisher: null }
}

const afterSuffix = (unit: Unit, suffix: RegExpExecArray): Span => ({
  start: unit.start + suffix.index + suffix[0].length,
  end: unit.end
})

/** Without a date that stands behind it in the same line, and without the marks of a Markdown heading. */
function titleSpan(source: string, { start, end }: Unit): Span {
  const line = source.slice(start, end)
  const date = DATE_AT_END.exec(line)
  if (date && date.index > 15) return { start, end: start + date.index }
  // A headline needs no full stop; "Inc." does.
  const isClosed = ONE_SENTENCE.test(line) && !/(?:\b(?:Inc|Corp|Ltd|Co|Jr|Sr|Bros)|\b\p{L})\.$/u.test(line)
  return { start, end: isClosed ? end - 1 : end }
}

/** The unit that says the title which came in beside the text, so that it isn't taken for the story; -1 for none. */
export function indexOfTitle(title: string, units: readonly Unit[]): number {
  const wanted = bareWords(title)
  if (wanted === '') return -1
  return units.slice(0, 200).findIndex(({ text, words }) => {
    if (words > 60) return false
    const bare = bareWords(text)
    return bare === wanted || (bare.startsWith(`${wanted} `) && DATE_AT_END.test(text))
  })
}

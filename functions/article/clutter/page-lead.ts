import { bareWords } from '../masthead/title.ts'
import type { Unit } from '../units.ts'
import type { Stretch } from './page.ts'
import { isStamp } from './page-lines.ts'
import { isProse } from './prose.ts'

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

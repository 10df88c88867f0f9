import type { Unit } from '../units.ts'

/** Behind these a press release, or a column, tells of its sender: "About Acme", "Media contact:", "###". */
const OPENS =
  /^(?:about (?:the (?:author|writer|company)|\p{Lu}[\p{L}\d&.’' -]{1,50})|notes? (?:to|for) editors?|(?:media|press|investor)s? (?:contacts?|relations|enquiries|inquiries)|contacts?(?: information)?|for (?:more|further|additional) information|forward[- ]looking statements?|safe harbou?r(?: statement)?|[-–—#* ]{0,4}(?:ends?|###?)[-–—#* ]{0,4})\s*:?$/iu
const ABOUT = /^About\b/u
const MOST_WORDS = 8
/** End matter is at most this share of the words. */
const LARGEST_SHARE = 0.4

/** Index of the unit where the end matter begins, or the number of units. */
export function endMatterFrom(units: readonly Unit[]): number {
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

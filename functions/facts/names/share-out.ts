import { type Gender, genderOf } from './gender.ts'
import { type Found, positionOf, wordsOf } from './mentions.ts'
import { isRoleNoun } from './role-words.ts'

/** Somebody whom a short name could mean, as the fuller names show him. */
export interface Candidate {
  /** In reading order. */
  mentions: readonly Found[]
  first: number
  gender: Gender | null
  titles: ReadonlySet<string>
  surnames: ReadonlySet<string>
}

export function candidateOf(fuller: readonly Found[]): Candidate {
  const mentions = [...fuller].sort((a, b) => positionOf(a) - positionOf(b))
  return {
    mentions,
    first: mentions[0] ? positionOf(mentions[0]) : Number.POSITIVE_INFINITY,
    gender: mentions.map(genderOf).find((gender) => gender !== null) ?? null,
    titles: new Set(mentions.map(titleOf).filter((title) => title !== null)),
    surnames: new Set(mentions.map((mention) => wordsOf(mention).at(-1) ?? ''))
  }
}

/**
 * Whom a surname means that several people of the article have: not one of another gender than "Mr" or "Mrs" says; one
 * with the same title before the name; then who was named last in the paragraph, or else who was named first of all.
 */
export function meantBy(mention: Found, candidates: readonly Candidate[]): number {
  const at = positionOf(mention)
  const first = Math.min(...candidates.map((candidate) => candidate.first))
  const scores = candidates.map(
    (candidate) =>
      agreement(mention, candidate) +
      nearness(mention, candidate) +
      (candidate.first > at && first <= at ? UNNAMED : 0) +
      (candidate.first === first ? FIRST : 0)
  )
  return scores.indexOf(Math.max(...scores))
}

const UNNAMED = -5
const FIRST = 0.5
const SAME_TITLE = 3
const [SAME_GENDER, OTHER_GENDER] = [1, -10]
const [SAME_SENTENCE, SAME_PARAGRAPH] = [2, 1]
const SURNAME = 0.5

function agreement(mention: Found, { gender, titles, surnames }: Candidate): number {
  const own = genderOf(mention)
  const sameGender = own && gender ? (own === gender ? SAME_GENDER : OTHER_GENDER) : 0
  const isTitled = titles.has(titleOf(mention) ?? '')
  return (
    sameGender + (isTitled ? SAME_TITLE : 0) + (surnames.has(wordsOf(mention).at(-1) ?? '') ? SURNAME : 0)
  )
}

const titleOf = ({ sentence: { tokens }, from }: Found): string | null => {
  const before = tokens[from - 1]
  return before && isRoleNoun(before.text) ? before.lower : null
}

/** Of those named in the paragraph the last counts most, so that no two are equally near. */
function nearness(mention: Found, { mentions }: Candidate): number {
  const last = lastBefore(mentions, positionOf(mention))
  if (!last || last.sentence.paragraph !== mention.sentence.paragraph) return 0
  const isHere = last.sentence.index === mention.sentence.index
  return (isHere ? SAME_SENTENCE : SAME_PARAGRAPH) + positionOf(last) / 1e12
}

function lastBefore(mentions: readonly Found[], at: number): Found | undefined {
  let [low, high] = [0, mentions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = mentions[middle]
    if (found && positionOf(found) <= at) low = middle + 1
    else high = middle
  }
  return mentions[low - 1]
}

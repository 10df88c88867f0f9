import { KINDS, kindOf, TAGS } from './tags.ts'
import type { Word } from './word.ts'

/** A sentence with the scores of its tags and the tags that are best by themselves. */
export interface ScoredSentence {
  words: readonly Word[]
  scores: Float32Array
  tags: Uint8Array
}

/** What all other uses of a word together may add to a score; set on development text. */
const SHARE = 2
/** One other use says less than several that agree. */
const SINGLE = 0.7

/**
 * One article mostly uses a word in one way: how the other uses of a capitalised word were tagged is added to its
 * scores. Returns the sentences whose scores changed.
 */
export function shareVotes(sentences: readonly ScoredSentence[]): ScoredSentence[] {
  const votes = new Map<number, Int32Array>()
  for (const { words, tags } of sentences) {
    for (const [i, word] of words.entries()) {
      if (!hasVote(word)) continue
      const vote = votes.get(word.lower) ?? new Int32Array(KINDS + 1)
      votes.set(word.lower, vote)
      add(vote, kindOf(tags[i] ?? 0), 1)
      add(vote, KINDS, 1)
    }
  }
  return sentences.filter(({ words, scores, tags }) => {
    let isChanged = false
    for (const [i, word] of words.entries()) {
      const vote = hasVote(word) ? votes.get(word.lower) : undefined
      const others = (vote?.[KINDS] ?? 0) - 1
      if (!vote || others < 1) continue
      isChanged = true
      const weight = (others > 1 ? SHARE : SHARE * SINGLE) / others
      const own = kindOf(tags[i] ?? 0)
      for (let tag = 0; tag < TAGS; tag++) {
        const kind = kindOf(tag)
        const count = (vote[kind] ?? 0) - (kind === own ? 1 : 0)
        scores[i * TAGS + tag] = (scores[i * TAGS + tag] ?? 0) + weight * count
      }
    }
    return isChanged
  })
}

const hasVote = ({ isCapital, text }: Word): boolean => isCapital && text.length > 1

const add = (counts: Int32Array, at: number, more: number): void => {
  counts[at] = (counts[at] ?? 0) + more
}

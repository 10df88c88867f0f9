import type { Word } from './words.ts'

/** Where a word stands elsewhere in the same article. */
export interface Use {
  sentence: number
  at: number
}

/** A sentence as the tagger sees it. */
export interface TaggedSentence {
  words: Word[]
  keys: Int32Array
  /** 0 running text, 1 title case, 2 all capitals. */
  style: number
}

export interface DocumentUses {
  /** Capitalised uses in running text, by the lower-case hash; a few of each. */
  capital: Map<number, Use[]>
  /** Hashes of words that also stand in lower case. */
  lower: Set<number>
}

const KEPT = 6

export function usesIn(sentences: readonly TaggedSentence[]): DocumentUses {
  const capital = new Map<number, Use[]>()
  const lower = new Set<number>()
  for (const [sentence, { words, style }] of sentences.entries()) {
    if (style !== 0) continue
    for (const [at, word] of words.entries()) {
      if (!word.isCapital) lower.add(word.lower)
      else {
        const uses = capital.get(word.lower)
        if (!uses) capital.set(word.lower, [{ sentence, at }])
        else if (uses.length < KEPT) uses.push({ sentence, at })
      }
    }
  }
  return { capital, lower }
}

/** Title case: most of the longer words after the first begin with a capital. */
export function styleOf(words: readonly Word[]): number {
  let capital = 0
  let upper = 0
  let counted = 0
  for (const word of words.slice(1)) {
    if (word.text.length < 4 || !/^\p{L}/u.test(word.text)) continue
    counted++
    if (word.isCapital) capital++
    if (word.isUpper) upper++
  }
  if (counted < 3) return 0
  if (upper >= 0.8 * counted) return 2
  return capital >= 0.75 * counted ? 1 : 0
}

import type { Hits } from './lexicon.ts'
import type { Run } from './runs.ts'
import type { Word } from './word.ts'

/** A sentence as the tagger sees it. */
export interface TaggedSentence {
  words: Word[]
  /** 0 running text, 1 title case, 2 all capitals. */
  style: number
  hits: Hits
  runs: readonly (Run | null)[]
}

/** Where a word stands elsewhere in the same article. */
export interface Use {
  sentence: TaggedSentence
  at: number
}

export interface DocumentUses {
  /** Capitalised uses in running text, by the lower-case hash; a few of each. */
  capital: Map<number, Use[]>
  /** Hashes of words that also stand in lower case. */
  lower: Set<number>
  /** Initials of the longer capitalised runs, to the run's last word. */
  initials: Map<number, number>
}

const KEPT = 6

export function usesIn(sentences: readonly TaggedSentence[]): DocumentUses {
  const uses: DocumentUses = { capital: new Map(), lower: new Set(), initials: new Map() }
  for (const sentence of sentences) {
    if (sentence.style !== 0) continue
    for (const [at, word] of sentence.words.entries()) {
      if (!word.isCapital) uses.lower.add(word.lower)
      else addUse(uses.capital, word.lower, { sentence, at })
      const run = sentence.runs[at]
      if (run && run.from === at && run.initials !== 0) {
        uses.initials.set(run.initials, sentence.words[run.to - 1]?.lower ?? 0)
      }
    }
  }
  return uses
}

const sizeAt = ({ sentence, at }: Use): number => {
  const run = sentence.runs[at]
  return run ? run.to - run.from : 1
}

/** When there are enough, a use in a longer run takes the place of one that stands alone. */
function addUse(capital: Map<number, Use[]>, key: number, use: Use): void {
  const kept = capital.get(key)
  if (!kept) capital.set(key, [use])
  else if (kept.length < KEPT) kept.push(use)
  else if (sizeAt(use) > 1) {
    const alone = kept.findIndex((other) => sizeAt(other) === 1)
    if (alone >= 0) kept[alone] = use
  }
}

/** Title case: most of the longer words after the first begin with a capital. */
export function styleOf(words: readonly Word[]): number {
  let capital = 0
  let upper = 0
  let counted = 0
  for (const [i, word] of words.entries()) {
    if (i === 0 || word.text.length < 4 || !word.hasLetters) continue
    counted++
    if (word.isCapital) capital++
    if (word.isUpper) upper++
  }
  if (counted < 3) return 0
  if (upper >= 0.8 * counted) return 2
  return capital >= 0.75 * counted ? 1 : 0
}

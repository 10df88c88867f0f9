import { EDGE } from './rows.ts'
import type { Word } from './word.ts'

/** A word of a sentence with the two before and the two after it. */
export interface Neighbours {
  b2: Word
  b1: Word
  here: Word
  a1: Word
  a2: Word
}

export const neighboursOf = (words: readonly Word[], i: number): Neighbours => ({
  b2: words[i - 2] ?? EDGE,
  b1: words[i - 1] ?? EDGE,
  here: words[i] ?? EDGE,
  a1: words[i + 1] ?? EDGE,
  a2: words[i + 2] ?? EDGE
})

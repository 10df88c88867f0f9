import { mix } from './hash.ts'
import { find, type HashIndex } from './hash-index.ts'
import { LONGEST, OPENS, phraseKey } from './lists.ts'
import type { Word } from './word.ts'

/** Wide classes of words; 0 stands for words of which no class is known. */
export const WIDE_CLASSES = 128
/** Classes in each wide class: number n is part of the wide class n / IN_WIDE. */
export const IN_WIDE = 16
/** Different sets of lists that phrases can stand in. */
export const LIST_SETS = 256

/** What is known of words and phrases before any text is read, by their keys (`phraseKey`). */
export interface Lexicon {
  index: HashIndex
  /** For each entry a place in `listSets`. */
  sets: Uint8Array
  /** Bits of lists, see LISTS. */
  listSets: Uint16Array
  /** The class of each entry: its lower 8 bits, and the upper 4, two entries a byte. */
  lowClass: Uint8Array
  highClass: Uint8Array
}

/** An entry of the lexicon as it is made. */
export interface Known {
  /** Bits of the lists that hold it. */
  lists: number
  /** IN_WIDE to IN_WIDE * WIDE_CLASSES - 1; 0 where none is known. */
  wordClass: number
}

/** The number of a phrase's entry; -1 when it is unknown. */
export const entryOf = ({ index }: Lexicon, key: number): number => find(index, key)

/** Bits of the lists that hold the entry's phrase. */
export const bitsOf = ({ sets, listSets }: Lexicon, entry: number): number =>
  entry < 0 ? 0 : (listSets[sets[entry] ?? 0] ?? 0)

export function classOf({ lowClass, highClass }: Lexicon, entry: number): number {
  if (entry < 0) return 0
  const high = ((highClass[entry >> 1] ?? 0) >> (4 * (entry & 1))) & 15
  return (lowClass[entry] ?? 0) | (high << 8)
}

/** For each token the lists that hold it alone, and those that hold a phrase of several words that it stands in. */
export interface Hits {
  single: Int32Array
  phrase: Int32Array
}

export function lookUp(words: readonly Word[], lexicon: Lexicon): Hits {
  const single = new Int32Array(words.length)
  const phrase = new Int32Array(words.length)
  for (const [from, word] of words.entries()) {
    single[from] = word.bits & ~OPENS
    if (!word.isCapital || (word.bits & OPENS) === 0) continue
    let key = phraseKey([word.key])
    for (let to = from + 1; to < words.length && to < from + LONGEST; to++) {
      key = mix(key, words[to]?.key ?? 0)
      const bits = bitsOf(lexicon, entryOf(lexicon, key))
      if (bits !== 0) for (let i = from; i <= to; i++) phrase[i] = (phrase[i] ?? 0) | bits
    }
  }
  return { single, phrase }
}

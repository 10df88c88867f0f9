import { hashText, mix } from './hash.ts'
import { find, type HashIndex } from './hash-index.ts'
import type { Word } from './word.ts'

/** The word lists, in the order of their bits. */
export const LISTS = [
  'country',
  'capital',
  'city',
  'region',
  'demonym',
  'first-name',
  'surname',
  'company',
  'medium',
  'agency',
  'party',
  'force',
  'title',
  'head',
  'calendar'
] as const
export type ListName = (typeof LISTS)[number]

/** Bit of a word with which a listed phrase of several words begins. */
export const OPENS = 1 << 15

/** Words of a listed phrase at most. */
export const LONGEST = 6

const ASCII = /^[!-~]*$/

/** Lower case and without accents: lists and articles write "São" and "Sao". */
export function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

export const wordKey = (text: string): number => hashText(foldWord(text))

const START = 17
export const phraseKey = (keys: readonly number[]): number => keys.reduce(mix, START)

/** The listed phrases; `low` and `high` hold the bits of the lists of each. */
export interface ListTable {
  index: HashIndex
  low: Uint8Array
  high: Uint8Array
}

/** Bits of the lists that hold a phrase. */
export function bitsOf({ index, low, high }: ListTable, key: number): number {
  const at = find(index, key)
  return at < 0 ? 0 : (low[at] ?? 0) | ((high[at] ?? 0) << 8)
}

/** For each token the lists that hold it alone, and those that hold a phrase of several words that it stands in. */
export interface Hits {
  single: Int32Array
  phrase: Int32Array
}

export function lookUp(words: readonly Word[], lists: ListTable): Hits {
  const single = new Int32Array(words.length)
  const phrase = new Int32Array(words.length)
  for (const [from, word] of words.entries()) {
    single[from] = word.bits & ~OPENS
    if (!word.isCapital || (word.bits & OPENS) === 0) continue
    let key = mix(START, word.key)
    for (let to = from + 1; to < words.length && to < from + LONGEST; to++) {
      key = mix(key, words[to]?.key ?? 0)
      const bits = bitsOf(lists, key)
      if (bits !== 0) for (let i = from; i <= to; i++) phrase[i] = (phrase[i] ?? 0) | bits
    }
  }
  return { single, phrase }
}

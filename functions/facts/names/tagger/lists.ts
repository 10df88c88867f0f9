import { hashText, mix } from './hash.ts'

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

/** Words of a listed phrase at most. */
export const LONGEST = 6

const ASCII = /^[!-~]*$/

/** Lower case and without accents: lists and articles write "São" and "Sao". */
export function foldWord(text: string): string {
  const lower = text.toLowerCase()
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '')
}

export const wordKey = (text: string): number => hashText(foldWord(text))

export const phraseKey = (keys: readonly number[]): number => keys.reduce(mix, 17)

/** Phrase key to the bits of the lists that hold it. */
export type ListTable = ReadonlyMap<number, number>

/** The lists that hold each capitalised token by itself, and those that hold a phrase of several words round it. */
export function lookUp(keys: ArrayLike<number>, isCapital: (i: number) => boolean, lists: ListTable): Hits {
  const single = new Int32Array(keys.length)
  const phrase = new Int32Array(keys.length)
  for (let from = 0; from < keys.length; from++) {
    if (!isCapital(from)) continue
    let key = 17
    for (let to = from; to < keys.length && to < from + LONGEST; to++) {
      key = mix(key, keys[to] ?? 0)
      const bits = lists.get(key)
      if (bits === undefined) continue
      if (to === from) single[from] = bits
      else for (let i = from; i <= to; i++) phrase[i] = (phrase[i] ?? 0) | bits
    }
  }
  return { single, phrase }
}

export interface Hits {
  single: Int32Array
  phrase: Int32Array
}

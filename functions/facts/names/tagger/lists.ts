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

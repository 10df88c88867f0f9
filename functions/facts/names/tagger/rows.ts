import { mix } from './hash.ts'
import type { Word } from './word.ts'

/** Hashes of the features of one sentence: those of token i stand from `starts[i]` to `starts[i + 1]`. */
export interface FeatureRows {
  hashes: Int32Array
  starts: Int32Array
  size: number
}

export const emptyRows = (): FeatureRows => ({
  hashes: new Int32Array(1 << 14),
  starts: new Int32Array(1 << 8),
  size: 0
})

/** Features of one token at most. */
const ROOM = 512

/** Makes room for one more token. */
export function reserve(rows: FeatureRows): void {
  if (rows.hashes.length >= rows.size + ROOM) return
  const grown = new Int32Array(2 * rows.hashes.length)
  grown.set(rows.hashes)
  rows.hashes = grown
}

export function put(rows: FeatureRows, template: number, value: number): void {
  rows.hashes[rows.size++] = mix(template, value)
}

/** What stands before the first and after the last word. */
export const EDGE: Word = {
  text: '',
  exact: 10,
  lower: 11,
  shape: 13,
  suffix: 17,
  key: 0,
  bits: 0,
  wordClass: -1,
  wideClass: -1,
  isCapital: false,
  hasCapital: false,
  isUpper: false,
  hasLetters: false,
  own: []
}

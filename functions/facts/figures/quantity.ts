import type { Bound } from '../../fact-sheet.ts'

/** What a number turned out to be. */
export type Kind =
  | 'money'
  | 'share'
  | 'time'
  | 'age'
  | 'measure'
  | 'count'
  | 'score'
  | 'ratio'
  | 'fraction'
  | 'bare'

/** A number with its unit as it stands in a sentence; offsets count in the sentence. */
export interface Quantity {
  start: number
  end: number
  /** The number without its unit; of a range, from the first number to the end of the last. */
  numberStart: number
  numberEnd: number
  value: number
  valueTo?: number
  unit: string | null
  kind: Kind
  bound: Bound
  /** Digits alone, without separators, decimals, scale or unit: could be a year, a label or a part of a name. */
  isPlain: boolean
  /** A scale word or mark is part of the number. */
  isScaled: boolean
  inWords: boolean
}

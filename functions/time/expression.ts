import type { Day } from './calendar.ts'

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A calendar date as far as it is known. */
export interface Stamp {
  /** Astronomical: 0 is 1 BC. */
  year: number
  month?: number
  day?: number
}

/** What an expression may hang on. */
export interface Context {
  published: Day | null
  /** The last date told before this one. */
  told: Stamp | null
  /** It was told in this sentence, the one before, or earlier in this paragraph. */
  isToldNear: boolean
  /** The day of which the first sentences tell; null when it is not known, or in a history. */
  newsDay: Day | null
  /** Where the verb and the cue words around it point; null when they don't. */
  direction: 'past' | 'future' | null
  /** The text tells of times long past: what lacks its year hangs on the date told last, not on the publication. */
  isHistory: boolean
}

/** What kind of thing the expression names; refiners join by it. */
export type Grain =
  | 'time'
  | 'part'
  | 'day'
  | 'weekday'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'duration'
  | 'set'
  | 'reference'

/** A time expression as it stands; `from` and `to` (exclusive) are lexeme indices. */
export interface Expression {
  from: number
  to: number
  type: TimexType
  grain: Grain
  /** 'full': says its year itself. 'partial': lacks it. 'deictic': counts from the publication. 'told': from another date. */
  hangs: 'full' | 'partial' | 'deictic' | 'told'
  /** TIMEX3; null when what it hangs on is not known. */
  value: (context: Context) => string | null
}

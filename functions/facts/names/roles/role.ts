import type { NameMention, Sentence } from '../../analysis.ts'
import type { Worth } from './person-nouns.ts'

/** Tokens of a sentence; `to` is exclusive. */
export interface TokenSpan {
  from: number
  to: number
}

/** The words that say what somebody is. */
export interface Role extends TokenSpan {
  worth: Worth | 'affiliation'
}

/** A mention of a person with all names of its sentence. */
export interface Place {
  sentence: Sentence
  mention: NameMention
  /** Of the same sentence, in order. */
  names: readonly NameMention[]
}

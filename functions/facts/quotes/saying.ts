import type { Piece } from './lines.ts'
import type { Range } from './noun-phrase.ts'

/** An attributed statement before its speaker is resolved. */
export interface Saying {
  parts: Piece[]
  speaker: Piece | null
  cue: Piece | null
  /** Speech without quotation marks: a line of a transcript. */
  isSpoken?: boolean
  /** The 'who' between the speaker and the cue. */
  pronoun?: Range
}

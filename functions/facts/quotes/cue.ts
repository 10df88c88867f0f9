import type { CueVerb, Frame } from './cue-verbs.ts'
import type { Range } from './noun-phrase.ts'

/** A verb of saying, thinking or wanting in a sentence, with the phrase that it is said of. */
export interface Cue {
  verb: CueVerb
  frames: ReadonlySet<Frame>
  /** The verb with its particle: "pointed out". */
  words: Range
  /** From the subject or the first auxiliary, whichever comes first, to the end of the verb or of a subject after it. */
  reach: Range
  subject: Range | null
  place: 'before' | 'after' | 'shared' | 'relative'
  isParticiple: boolean
}

/** What a cue is before its speaker is found. */
export type Base = Pick<Cue, 'verb' | 'frames' | 'words' | 'isParticiple'>

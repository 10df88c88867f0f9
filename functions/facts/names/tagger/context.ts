import type { DocumentUses, TaggedSentence } from './document.ts'

/** A sentence to be tagged, in its document. */
export interface Context {
  sentence: TaggedSentence
  uses: DocumentUses
}

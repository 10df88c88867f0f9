import { bitsOf, entryOf } from './lexicon.ts'
import { LISTS, type ListName, phraseKey, wordKey } from './lists.ts'
import { model } from './model.ts'

/** Whether the tagger's word lists hold the words as one phrase of this kind. */
export function isListed(words: readonly string[], list: ListName): boolean {
  const { lexicon } = model()
  const entry = entryOf(lexicon, phraseKey(words.map(wordKey)))
  return (bitsOf(lexicon, entry) & (1 << LISTS.indexOf(list))) !== 0
}

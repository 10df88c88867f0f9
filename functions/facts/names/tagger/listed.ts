import { bitsOf, LISTS, type ListName, phraseKey, wordKey } from './lists.ts'
import { model } from './model.ts'

/** Whether the tagger's word lists hold the words as one phrase of this kind. */
export function isListed(words: readonly string[], list: ListName): boolean {
  const bits = bitsOf(model().lists, phraseKey(words.map(wordKey)))
  return (bits & (1 << LISTS.indexOf(list))) !== 0
}

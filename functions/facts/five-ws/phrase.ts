import type { Passage } from '../../fact-sheet.ts'
import { passage, spanLike } from '../../text/span.ts'
import type { Sentence } from '../analysis.ts'

/** A run of tokens of one sentence. */
export interface Phrase {
  sentence: Sentence
  from: number
  to: number
}

/** Words of a phrase. */
export const LONGEST = 12
const EDGE = /^(?:[,;:.!?…—–()[\]"“”-]|--)$/u

/** The phrase as a passage, marks at its ends left out; null when that leaves nothing or more than twelve words. */
export function toPassage({ sentence, from, to }: Phrase): Passage | null {
  const { tokens, source } = sentence
  let [low, high] = [from, to]
  while (low < high && EDGE.test(tokens[low]?.text ?? '')) low++
  while (high > low && EDGE.test(tokens[high - 1]?.text ?? '')) high--
  const [first, last] = [tokens[low], tokens[high - 1]]
  if (!first || !last || low >= high) return null
  const found = passage(source, spanLike(sentence, first.start, last.end))
  return found.text.split(' ').length <= LONGEST ? found : null
}

/** Tokens: no twelve words have more, and each of them is tried as the last. */
const MOST_TOKENS = 100

/** The same, cut after its twelfth word where it is longer. */
export function toShortPassage(phrase: Phrase): Passage | null {
  for (let to = Math.min(phrase.to, phrase.from + MOST_TOKENS); to > phrase.from; to--) {
    const found = toPassage({ ...phrase, to })
    if (found) return found
  }
  return null
}

/** Each text once, the first of each kept. */
export function distinct(passages: readonly (Passage | null)[]): Passage[] {
  const seen = new Set<string>()
  return passages.filter((found): found is Passage => {
    const key = found?.text.toLowerCase() ?? ''
    if (!found || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

import type { Passage } from '../../fact-sheet.ts'
import { passage, spanLike } from '../../text/span.ts'
import type { Token } from '../../text/tokens.ts'
import { COORDINATORS, isFunctionWord } from '../../text/word-classes.ts'
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

export const QUOTATION_MARK = /^["“”]$/u

/** A straight mark tells by the space before it. */
export function opensQuotation(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!mark || !QUOTATION_MARK.test(mark.text) || mark.text === '”' || mark.end !== after?.start) return false
  return before === undefined || before.end < mark.start
}

const isHalfQuoted = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).filter(({ text }) => QUOTATION_MARK.test(text)).length % 2 === 1

/** "1:58 p.m." keeps its full stop. */
export const closesShortForm = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '.' && /^[ap]\.m$/iu.test(tokens[at - 1]?.text ?? '')

/** The phrase as a passage, marks at its ends left out; null when that leaves nothing or more than twelve words. */
export function toPassage({ sentence, from, to }: Phrase): Passage | null {
  const { tokens, source } = sentence
  let [low, high] = [from, to]
  while (low < high && EDGE.test(tokens[low]?.text ?? '')) low++
  while (high > low && EDGE.test(tokens[high - 1]?.text ?? '') && !closesShortForm(tokens, high - 1)) high--
  // A quotation that begins or ends the phrase keeps both its marks.
  if (isHalfQuoted(tokens, low, high)) {
    if (low > from && opensQuotation(tokens, low - 1)) low--
    else
      high = 1 + tokens.findIndex(({ text }, i) => i >= high && i < to && QUOTATION_MARK.test(text)) || high
  }
  const [first, last] = [tokens[low], tokens[high - 1]]
  if (!first || !last || low >= high) return null
  const found = passage(source, spanLike(sentence, first.start, last.end))
  return found.text.split(' ').length <= LONGEST ? found : null
}

/** Tokens: no twelve words have more, and each of them is tried as the last. */
const MOST_TOKENS = 100

/**
 * The same, cut after its twelfth word where it is longer: before a quotation that would stay open, and before little
 * words that would hang in the air.
 */
export function toShortPassage(phrase: Phrase): Passage | null {
  const { tokens } = phrase.sentence
  const { from } = phrase
  for (let to = Math.min(phrase.to, from + MOST_TOKENS); to > from; to--) {
    if (!toPassage({ ...phrase, to })) continue
    const open = isHalfQuoted(tokens, from, to)
      ? tokens.findLastIndex(({ text }, i) => i > from && i < to && QUOTATION_MARK.test(text))
      : -1
    if (open > 0) to = open
    if (to < phrase.to) to = beforeNoun(tokens, from, to)
    while (to > from + 1 && hangs(tokens[to - 1]?.lower ?? '', to < phrase.to)) to--
    return toPassage({ ...phrase, to })
  }
  return null
}

/** Tokens: what names more than the noun's adjectives is not worth losing. */
const LONGEST_CUT = 3

/** "could be hit by heavy | flooding": the noun that is cut off takes its adjectives with it. */
function beforeNoun(tokens: readonly Token[], from: number, to: number): number {
  const isContent = (at: number): boolean => {
    const { kind, lower, text } = tokens[at] ?? { kind: 'mark', lower: '', text: '' }
    return kind === 'word' && text === lower && !isFunctionWord(lower)
  }
  if (!isContent(to) || !isContent(to - 1)) return to
  let start = to
  while (start > from + 1 && isContent(start - 1)) start--
  return to - start <= LONGEST_CUT && start > from + 1 ? start : to
}

/** No phrase ends in "and"; one that was cut ends in no other little word either. */
const hangs = (lower: string, isCut: boolean): boolean =>
  COORDINATORS.has(lower) || (isCut && isFunctionWord(lower))

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

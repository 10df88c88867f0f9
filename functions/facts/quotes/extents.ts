import {
  isAdverb,
  isAuxiliary,
  isDeterminer,
  PREPOSITIONS,
  SUBJECT_PRONOUNS
} from '../../text/word-classes.ts'
import { isVerbAt } from './line-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, phraseAfter, type Range } from './noun-phrase.ts'

const COMMA_STOPS = new Set(
  'which who where when while but although though because after before according despite even whereas so as including prompting'.split(
    ' '
  )
)

/** Words that open a clause hung on the one before. */
export const OBJECT_STOPS = new Set(
  'while although though because but even whereas when as after before'.split(' ')
)

/** The range without closing marks; null when nothing is left. */
export function ended(items: readonly Item[], from: number, to: number): Range | null {
  let [first, end] = [from, to]
  while (end > first && items[end - 1]?.kind === 'mark' && !/^[)\]%]$/u.test(items[end - 1]?.text ?? ''))
    end--
  while (first < end && items[first]?.kind === 'mark' && /^[,.:;—–-]$/u.test(items[first]?.text ?? ''))
    first++
  return first < end ? { from: first, to: end } : null
}

/** Whether a finite verb, or a quotation that may hold one, stands between `from` and `to`. */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]
    if (!item) break
    if (isQuoted(item) || /['’](?:ve|d|ll|re|m)$/u.test(item.lower)) return true
    if (/^['’]s$/u.test(item.lower) && SUBJECT_PRONOUNS.has(items[i - 1]?.lower ?? '')) return true
    if (isVerbAt(items, i)) return true
  }
  return false
}

/** A clause without "that": it has a subject and a verb. */
export function isClause(items: readonly Item[], at: number, limit: number): boolean {
  const isMeasured = isAdverb(items[at]?.lower ?? '') && items[at + 1]?.kind === 'number'
  const first = items[isMeasured ? at + 1 : at]
  if (!first || first.kind === 'mark' || PREPOSITIONS.has(first.lower)) return false
  if (
    !(
      isNominal(first) ||
      isDeterminer(first.lower) ||
      first.kind === 'number' ||
      isQuoted(first) ||
      first.lower === 'there' ||
      first.lower === 'if' ||
      first.lower === 'when'
    )
  )
    return false
  return hasVerb(items, at + 1, limit)
}

export const isObject = (item: Item): boolean =>
  isQuoted(item) ||
  isDeterminer(item.lower) ||
  item.kind === 'number' ||
  (isNominal(item) && item.kind === 'word')

/** "refused to come | and the vaccine has worn off": another's verb. */
function opensClause(items: readonly Item[], at: number): boolean {
  const first = items[at]
  if (!first || !(isDeterminer(first.lower) || SUBJECT_PRONOUNS.has(first.lower))) return false
  const subject = phraseAfter(items, at, 8)
  const verb = items[subject?.to ?? at]
  return subject !== null && verb !== undefined && isAuxiliary(verb.lower)
}

/** Where the object of a verb ends: before a clause that is hung on it. */
export function objectEnd(items: readonly Item[], at: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) {
    const item = items[i]
    if (!item) return i
    if (item.text === ';' || item.text === '—' || item.text === '–' || item.text === ':' || item.text === '(')
      return i
    if (item.text === ',') {
      const next = items[i + 1]
      if (!next || COMMA_STOPS.has(next.lower) || /ing$/u.test(next.lower)) return i
      if (next.lower === 'and' && hasVerb(items, i + 2, Math.min(limit, i + 8))) return i
    }
    if (OBJECT_STOPS.has(item.lower) && item.lower !== 'as') return i
    if (item.lower === 'and' && opensClause(items, i + 1)) return i
  }
  return limit
}

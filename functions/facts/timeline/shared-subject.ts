import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb, isModal, SUBORDINATORS } from '../../text/word-classes.ts'
import type { Sentence } from '../analysis.ts'

/** A run of tokens of a sentence. */
export interface Run {
  from: number
  to: number
}

export function runOf({ tokens }: Sentence, { start, end }: Span): Run {
  const from = tokens.findIndex((token) => token.start >= start)
  const last = tokens.findLastIndex((token) => token.end <= end)
  return { from: Math.max(0, from), to: last + 1 }
}

const COORDINATOR = /^(?:and|but|then)$/u

/** "He was elected in May and | took office in June": each verb has its own date, the subject belongs to both. */
export function withSharedSubject(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span[] | null {
  const { tokens } = sentence
  const { from, to } = runOf(sentence, clause)
  const at = runOf(sentence, expression)
  const finite = finiteVerbs(tokens, from, to)
  const [first = to] = finite
  const verbs = isModal(tokens[first]?.lower ?? '') ? [...finite, ...bareVerbs(tokens, first, to)] : finite
  const splits = verbs.flatMap((verb) => {
    const joint = jointBefore(tokens, verb, first)
    return joint !== null && separates(tokens, joint, expression, others) ? [joint] : []
  })
  const before = splits.findLast((joint) => joint < at.from)
  const behind = splits.find((joint) => joint >= at.to)
  if (before === undefined && behind === undefined) return null
  const end = behind === undefined ? clause.end : (tokens[withoutComma(tokens, behind)]?.end ?? clause.end)
  if (before === undefined) return [spanLike(clause, clause.start, end)]
  // Where a modal goes on, it is said again with the subject.
  const isBare = isModal(tokens[first]?.lower ?? '') && !finite.some((verb) => verb > before)
  const subject = subjectRun(tokens, from, first, isBare)
  const second = tokens[before + 1]
  return subject && second
    ? [
        spanLike(clause, tokens[subject.from]?.start ?? clause.start, tokens[subject.to - 1]?.end ?? end),
        spanLike(clause, second.start, end)
      ]
    : null
}

/** "will rest, and | fly on": what a modal goes on to. */
const bareVerbs = (tokens: readonly Token[], first: number, to: number): number[] =>
  tokens.flatMap(({ lower }, i) =>
    i > first + 2 && i < to && COORDINATOR.test(tokens[i - 1]?.lower ?? '') && verbForms(lower).has('base')
      ? [i]
      : []
  )

/** Index of the last token before a joint and its comma. */
export const withoutComma = (tokens: readonly Token[], joint: number): number =>
  tokens[joint - 1]?.text === ',' ? joint - 2 : joint - 1

/** The conjunction right before a verb that is not the first. */
function jointBefore(tokens: readonly Token[], verb: number, first: number): number | null {
  let at = verb - 1
  while (at > first && isAdverb(tokens[at]?.lower ?? '')) at--
  return at > first && COORDINATOR.test(tokens[at]?.lower ?? '') ? at : null
}

/** A comma tells two events apart, and so does a date on the other side. */
export function separates(
  tokens: readonly Token[],
  joint: number,
  expression: Span,
  others: readonly Span[]
): boolean {
  if (tokens[joint - 1]?.text === ',') return true
  const place = tokens[joint]?.start ?? 0
  return others.some(({ start }) => start < place !== expression.start < place)
}

const LONGEST_SUBJECT = 14

/** What stands before the first verb and its adverbs, when that is a subject and no more. */
export function subjectRun(
  tokens: readonly Token[],
  from: number,
  verb: number,
  hasModal = false
): Run | null {
  let to = verb
  while (to > from && isAdverb(tokens[to - 1]?.lower ?? '')) to--
  // "If the case reaches the court": a condition, no subject.
  if (SUBORDINATORS.has(tokens[from]?.lower ?? '')) return null
  const words = tokens.slice(from, to)
  const isPlain = words.every(({ text, kind }) => kind !== 'mark' || /^[&’'-]$/u.test(text))
  return to > from && words.length <= LONGEST_SUBJECT && isPlain
    ? { from, to: hasModal ? verb + 1 : to }
    : null
}

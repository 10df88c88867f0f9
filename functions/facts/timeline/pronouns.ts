import type { Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, within } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { isAdverb, isAuxiliary } from '../../text/word-classes.ts'
import { MONTHS, WEEKDAYS } from '../../time/calendar.ts'
import type { Sentence } from '../analysis.ts'
import { withoutAside } from './beside-dates.ts'
import { runOf, subjectRun } from './shared-subject.ts'

const PRONOUN = /^(?:he|she|it|they)$/u
const SUBORDINATOR = /^(?:after|before|when|because|since|until|while|as|once)$/u

/**
 * "The captain resigned on Monday after | he was charged last week": a line that stands alone does not say who "he" is.
 * Where the main clause has its subject, a verb and nothing else that could be meant, that subject takes its place; else
 * the sentence up to there is kept, if no other date comes in with it. Null where the clause needs nothing.
 */
export function withNamedSubject(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span[] | null {
  const { tokens } = sentence
  const { from } = runOf(sentence, clause)
  if (
    from < 3 ||
    !PRONOUN.test(tokens[from]?.lower ?? '') ||
    !SUBORDINATOR.test(tokens[from - 1]?.lower ?? '')
  )
    return null
  const next = tokens[from + 1]
  const [verb] = finiteVerbs(tokens, 0, from - 1)
  const subject = verb === undefined ? null : subjectRun(tokens, 0, verb)
  if (verb === undefined) return null
  if (
    subject &&
    next &&
    isIntransitive(tokens, verb, from - 1) &&
    agrees(tokens, subject.to, tokens[from]?.lower ?? '')
  )
    return [
      spanLike(sentence, sentence.start, tokens[subject.to - 1]?.end ?? clause.start),
      spanLike(sentence, next.start, clause.end)
    ]
  const whole = spanLike(sentence, sentence.start, clause.end)
  const rest = others.filter((other) => within(other, whole) && !overlaps(other, expression))
  const spans = rest.length === 0 ? [whole] : withoutAside(sentence, whole, expression, rest)
  return rest.some((other) => spans.some((span) => within(other, span))) ? null : spans
}

/** "resigned on Monday", "has been closed since 2010": nothing but verbs, adverbs and when it was. */
const isIntransitive = (tokens: readonly Token[], verb: number, to: number): boolean =>
  tokens
    .slice(verb + 1, to)
    .every(
      ({ lower, kind }) =>
        kind !== 'word' ||
        isAuxiliary(lower) ||
        isAdverb(lower) ||
        /(?:ed|en)$/u.test(lower) ||
        /^(?:on|in|at|since|last|this|next|day|week|month|year|early|late)$/u.test(lower) ||
        MONTHS.has(lower.replace('.', '')) ||
        WEEKDAYS.has(lower)
    )

/** "they" for a plural, the others for what is no plural. */
function agrees(tokens: readonly Token[], end: number, pronoun: string): boolean {
  const isPlural = /[^s]s$|^(?:people|men|women|children|police)$/u.test(tokens[end - 1]?.lower ?? '')
  return (pronoun === 'they') === isPlural
}

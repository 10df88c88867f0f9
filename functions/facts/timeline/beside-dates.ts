import type { Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, within } from '../../text/span.ts'
import { finiteVerbs, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb } from '../../text/word-classes.ts'
import type { Sentence } from '../analysis.ts'
import { runOf, separates, withoutComma } from './shared-subject.ts'

/** Tokens: a shorter half says nothing. */
const SHORTEST = 4
const SUBORDINATORS = /^(?:after|before|when|while|because|although|though)$/u

/** "He resigned on Monday | after he was charged last week": each half has a verb and a date of its own. */
export function besideSubordinate(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span | null {
  const { tokens } = sentence
  const { from, to } = runOf(sentence, clause)
  for (let joint = from + SHORTEST; joint < to - SHORTEST; joint++) {
    if (!SUBORDINATORS.test(tokens[joint]?.lower ?? '') || !separates(tokens, joint, expression, others))
      continue
    const halves = [finiteVerbs(tokens, from, joint), finiteVerbs(tokens, joint + 2, to)]
    const comma = tokens.findIndex(({ text }, i) => i > joint && text === ',')
    if (halves.some((verbs) => verbs.length === 0)) continue
    // "after the visit to Asia, officials announced": a phrase, with the main clause behind it.
    if (comma >= 0 && comma < (halves[1]?.[0] ?? to)) continue
    // "after the talks failed, the union announced on Monday": the main clause has come back.
    if (comma >= 0 && (tokens[comma]?.end ?? 0) <= expression.start) continue
    const place = tokens[joint]?.start ?? clause.start
    return expression.start < place
      ? spanLike(clause, clause.start, tokens[withoutComma(tokens, joint)]?.end ?? place)
      : spanLike(clause, tokens[joint + 1]?.start ?? place, clause.end)
  }
  return null
}

/** "The trial, which began in May, | ends in June": an aside between commas with a date of its own is left out. */
export function withoutAside(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span[] {
  const { tokens } = sentence
  const { from, to } = runOf(sentence, clause)
  const commas = tokens.flatMap(({ text }, i) => (text === ',' && i > from && i < to - 1 ? [i] : []))
  for (const [i, open] of commas.entries()) {
    const close = commas[i + 1]
    if (close === undefined || !opensAside(tokens[open + 1])) continue
    const aside = spanLike(clause, tokens[open]?.start ?? 0, tokens[close]?.end ?? 0)
    const isOther = others.some((other) => within(other, aside)) && !overlaps(aside, expression)
    if (!isOther) continue
    const rest = [
      spanLike(clause, clause.start, aside.start),
      spanLike(clause, tokens[close + 1]?.start ?? aside.end, clause.end)
    ]
    return rest.every(({ start, end }) => start < end) ? rest : [clause]
  }
  return [clause]
}

function opensAside(token: Token | undefined): boolean {
  const lower = token?.lower ?? ''
  const forms = verbForms(lower)
  return /^(?:which|who|whose|whom|where)$/u.test(lower) || forms.has('participle') || forms.has('gerund')
}

/** "The envoy will leave [on Friday,] days after the talks, officials said on Monday": Friday has an entry of its own. */
export function withoutAdverbial(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span[] | null {
  const { tokens } = sentence
  for (const other of others) {
    const { from, to } = runOf(sentence, other)
    const before = tokens[from - 1]
    const start = before && opensPhrase(before.lower) ? from - 1 : from
    const next = tokens[to + 1]
    const isCut =
      other.end < expression.start &&
      (tokens[start]?.start ?? 0) > clause.start &&
      tokens[start - 1]?.kind === 'word' &&
      tokens[to]?.text === ',' &&
      next !== undefined &&
      (isAdverb(next.lower) || opensPhrase(next.lower) || /^(?:days|weeks|hours|months)$/u.test(next.lower))
    if (isCut)
      return [
        spanLike(clause, clause.start, tokens[start - 1]?.end ?? 0),
        spanLike(clause, next.start, clause.end)
      ]
  }
  return null
}

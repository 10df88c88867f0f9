import type { Quote, Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, within } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import type { Sentence } from '../analysis.ts'
import { quotesCovering } from '../statements/attributed.ts'
import { clauseAround } from '../statements/clauses.ts'
import type { Dated } from './dated.ts'
import { type Run, runOf, separates, subjectRun, withoutComma, withSharedSubject } from './shared-subject.ts'

const SHORTEST = 4

/**
 * What happened on the date that stands under `expression`, in the fewest words that say it: the clause around it, what
 * somebody is said to have said of it, without an aside that tells of another date, and with the subject that a second
 * verb shares with the first ("The firm failed, and | was sold in May").
 */
export function datedClause(
  sentence: Sentence,
  { expression, precision }: Pick<Dated, 'expression' | 'precision'>,
  others: readonly Span[],
  quotes: readonly Quote[]
): Span[] {
  const isDay = precision === 'day' || precision === 'time'
  const around = closed(sentence, clauseAround(sentence, expression))
  const clause = withSaid(sentence, saidOf(sentence, expression, around, quotes), quotes)
  const rest = others.filter((other) => within(other, clause) && !overlaps(other, expression))
  const relative = ofRelative(sentence, expression) ?? (isDay ? null : ofParticiple(sentence, expression))
  if (relative) return relative
  const shared = withSharedSubject(sentence, clause, expression, rest)
  if (shared) return shared
  if (rest.length === 0) return [clause]
  return (
    besideSubordinate(sentence, clause, expression, rest) ?? withoutAside(sentence, clause, expression, rest)
  )
}

const RELATIVE = /^(?:which|who)$/u
/** So many words before a date may the relative pronoun of its clause stand. */
const REACH = 14

/** "The trial, which | began in May, is over" tells that the trial began in May. */
function ofRelative(sentence: Sentence, expression: Span): Span[] | null {
  const { tokens } = sentence
  const { from: at, to } = runOf(sentence, expression)
  const pronoun = tokens.findLastIndex(
    ({ lower }, i) => i < at && i > at - REACH && RELATIVE.test(lower) && tokens[i - 1]?.text === ','
  )
  const comma = tokens.findIndex(({ text }, i) => i > pronoun && text === ',')
  if (pronoun < 2 || (comma >= 0 && comma < to)) return null
  const [verb] = finiteVerbs(tokens, pronoun + 1, at)
  const subject = verb === pronoun + 1 ? subjectRun(tokens, 0, pronoun - 1) : null
  if (!subject || finiteVerbs(tokens, subject.from + 1, subject.to).length > 0) return null
  const end = comma < 0 ? sentence.end : (tokens[comma - 1]?.end ?? sentence.end)
  const start = tokens[pronoun + 1]?.start ?? end
  return [
    spanLike(sentence, sentence.start, tokens[subject.to - 1]?.end ?? start),
    spanLike(sentence, start, end)
  ]
}

/** "The school, built in 1970, has 300 pupils" tells of that year no more than "The school, built in 1970". */
function ofParticiple(sentence: Sentence, expression: Span): Span[] | null {
  const { tokens } = sentence
  const { from: at, to } = runOf(sentence, expression)
  const open = tokens.findIndex(({ text }) => text === ',')
  const opener = verbForms(tokens[open + 1]?.lower ?? '')
  const close = tokens.findIndex(({ text }, i) => i >= to && text === ',')
  if (open < 0 || open >= at || close < 0 || !opener.has('participle')) return null
  const isAside = !tokens.slice(open + 1, at).some(({ text }) => text === ',')
  if (!isAside || !subjectRun(tokens, 0, open) || finiteVerbs(tokens, 0, open).length > 0) return null
  return [spanLike(sentence, sentence.start, tokens[close - 1]?.end ?? sentence.end)]
}

const SUBORDINATORS = /^(?:after|before|when|while|because|although|though)$/u

/** "He resigned on Monday | after he was charged last week": each half has a verb and a date of its own. */
function besideSubordinate(
  sentence: Sentence,
  clause: Span,
  expression: Span,
  others: readonly Span[]
): Span[] | null {
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
    const place = tokens[joint]?.start ?? clause.start
    return expression.start < place
      ? [spanLike(clause, clause.start, tokens[withoutComma(tokens, joint)]?.end ?? place)]
      : [spanLike(clause, tokens[joint + 1]?.start ?? place, clause.end)]
  }
  return null
}

/** The part of the clause that somebody is said to have said, when the date is of that part. */
function saidOf(sentence: Sentence, expression: Span, clause: Span, quotes: readonly Quote[]): Span {
  for (const { quote } of quotesCovering([expression], quotes)) {
    const [content, ...more] = quote.content
    if (quote.kind === 'direct' || !content || more.length > 0 || !within(expression, content)) continue
    const start = Math.max(clause.start, content.start)
    const end = content.end < clause.end ? withMark(sentence, content.end, clause.end) : clause.end
    const said = spanLike(clause, start, end)
    if (isWhole(sentence, runOf(sentence, said))) return said
  }
  return clause
}

/** Where the clause says no more than who spoke, what was said belongs to it. */
function withSaid(sentence: Sentence, clause: Span, quotes: readonly Quote[]): Span {
  const said = quotesCovering([spanLike(sentence, sentence.start, sentence.end)], quotes)
    .filter(
      ({ quote: { cue, content } }) =>
        cue && within(cue, clause) && content.every((part) => within(part, sentence))
    )
    .flatMap(({ quote }) => quote.content)
  const start = Math.min(clause.start, ...said.map((part) => part.start))
  const end = Math.max(clause.end, ...said.map((part) => part.end))
  return spanLike(clause, start, end < clause.end ? clause.end : withMark(sentence, end, sentence.end))
}

/** A bracket or an aside between dashes that the clause would leave open makes it the sentence. */
function closed(sentence: Sentence, clause: Span): Span {
  const text = sentence.source.slice(clause.start, clause.end)
  const behind = sentence.source.slice(clause.end, clause.end + 2)
  const isOpen =
    text.lastIndexOf('(') > text.lastIndexOf(')') || (/[—–]/u.test(text) && /^\s?[—–]/u.test(behind))
  return isOpen ? spanLike(sentence, sentence.start, sentence.end) : clause
}

/** The full stop right behind it belongs to the statement. */
const withMark = ({ source }: Sentence, end: number, limit: number): number =>
  source.charAt(end) === '.' && end + 1 <= limit ? end + 1 : end

const OPEN = new Set(['to', 'if', 'whether', 'who', 'which', 'what', 'how', 'why'])

function isWhole({ tokens }: Sentence, { from, to }: Run): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark').length
  const [verb] = finiteVerbs(tokens, from + 1, to)
  if (words < SHORTEST || verb === undefined || OPEN.has(tokens[from]?.lower ?? '')) return false
  // "an inquiry that prosecutors opened" says nothing of the inquiry.
  return !tokens.slice(from + 1, verb).some(({ lower }) => /^(?:that|which|who)$/u.test(lower))
}

/** "The trial, which began in May, | ends in June": an aside between commas with a date of its own is left out. */
function withoutAside(sentence: Sentence, clause: Span, expression: Span, others: readonly Span[]): Span[] {
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

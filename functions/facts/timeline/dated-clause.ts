import type { Quote, Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, within } from '../../text/span.ts'
import { isOnlyNoun } from '../../text/syntax.ts'
import type { Sentence } from '../analysis.ts'
import { cueVerb } from '../quotes/cue-verbs.ts'
import { quotesCovering } from '../statements/attributed.ts'
import { clauseAround } from '../statements/clauses.ts'
import { isNeeded } from '../statements/trim.ts'
import { besideSubordinate, withoutAdverbial, withoutAside } from './beside-dates.ts'
import type { Dated } from './dated.ts'
import { ofApposition, ofFollowed, ofHalf, ofParticiple, ofRelative, withWhen } from './own-words.ts'
import { withNamedSubject } from './pronouns.ts'
import { type Run, runOf, withSharedSubject } from './shared-subject.ts'

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
  const around = closed(sentence, withWhen(sentence, clauseAround(sentence, expression), expression))
  const clause = withSaid(sentence, saidOf(sentence, expression, around, quotes), quotes)
  const rest = others.filter((other) => within(other, clause) && !overlaps(other, expression))
  const relative = ofRelative(sentence, expression) ?? (isDay ? null : ofParticiple(sentence, expression))
  if (relative) return relative
  const followed = ofFollowed(sentence, expression)
  if (followed) return [followed]
  const apposed = ofApposition(sentence, clause)
  if (apposed) return [apposed]
  const shared = withSharedSubject(sentence, clause, expression, rest)
  if (shared) return shared
  const half = rest.length > 0 ? besideSubordinate(sentence, clause, expression, rest) : null
  const named = withNamedSubject(sentence, half ?? clause, expression, others)
  if (named) return named
  if (half) return [half]
  const own = rest.length === 0 ? ofHalf(sentence, clause, expression) : null
  if (own) return [own]
  if (rest.length === 0) return [clause]
  return (
    withoutAdverbial(sentence, clause, expression, rest) ?? withoutAside(sentence, clause, expression, rest)
  )
}

/** The part of the clause that somebody is said to have said, when the date is of that part. */
function saidOf(sentence: Sentence, expression: Span, clause: Span, quotes: readonly Quote[]): Span {
  for (const { quote } of quotesCovering([expression], quotes)) {
    const [content, ...more] = quote.content
    if (quote.cue && isNeeded(sentence, quote.cue)) continue
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
  const start = Math.min(clause.start, ...said.map((part) => beforeMark(sentence, part.start)))
  const end = Math.max(clause.end, ...said.map((part) => part.end))
  return spanLike(clause, start, end < clause.end ? clause.end : withMark(sentence, end, sentence.end))
}

/** A bracket, an aside between dashes or what somebody found that the clause would leave out makes it the sentence. */
function closed(sentence: Sentence, clause: Span): Span {
  const text = sentence.source.slice(clause.start, clause.end)
  const behind = sentence.source.slice(clause.end, clause.end + 2)
  const isHalfQuoted = (text.match(/"/gu)?.length ?? 0) % 2 === 1
  const isOpen =
    isHalfQuoted ||
    text.lastIndexOf('(') > text.lastIndexOf(')') ||
    (/[—–]/u.test(text) && /^\s?[—–]/u.test(behind))
  return isOpen || endsInCue(sentence, clause) ? spanLike(sentence, sentence.start, sentence.end) : clause
}

/** "The ice is thinning, | a study published on Monday found": without what it found it says nothing. */
function endsInCue(sentence: Sentence, clause: Span): boolean {
  const { from, to } = runOf(sentence, clause)
  const last = sentence.tokens.slice(from, to).findLast(({ kind }) => kind !== 'mark')
  const frames = cueVerb(last?.lower ?? '')?.verb.frames
  const isPart = clause.start > sentence.start || clause.end < sentence.end - 1
  return isPart && (frames?.has('clause') || frames?.has('that')) === true
}

/** What is quoted keeps the mark that opens it. */
const beforeMark = ({ source }: Sentence, start: number): number =>
  /["“]/u.test(source.charAt(start - 1)) ? start - 1 : start

/** The full stop right behind it belongs to the statement. */
const withMark = ({ source }: Sentence, end: number, limit: number): number =>
  source.charAt(end) === '.' && end + 1 <= limit ? end + 1 : end

const OPEN = new Set(['to', 'if', 'whether', 'who', 'which', 'what', 'how', 'why'])

function isWhole({ tokens }: Sentence, { from, to }: Run): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark').length
  return words >= SHORTEST && !OPEN.has(tokens[from]?.lower ?? '') && !isOnlyNoun(tokens, from, to)
}

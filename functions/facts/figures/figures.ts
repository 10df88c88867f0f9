import type { Figure, Quote, Span, Statement } from '../../fact-sheet.ts'
import { passage, spanLike } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import { type Analysis, bySentence, type Sentence, type TimeMention } from '../analysis.ts'
import { isGallery } from '../furniture.ts'
import { clauseAround } from '../statements/clauses.ts'
import { statementOf } from '../statements/statement.ts'
import { withFollowed } from '../timeline/own-words.ts'
import { byImportance, type Candidate } from './importance.ts'
import { readQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'

/** The amounts, shares, counts, ages and durations of the article, the most important first. */
export function findFigures(analysis: Analysis, quotes: readonly Quote[]): Figure[] {
  const [names, times] = [bySentence(analysis.names), bySentence(analysis.times)]
  const now = newestYear(analysis)
  const candidates = (sentence: Sentence): Candidate[] => {
    const found = { names: names.get(sentence.index) ?? [], times: times.get(sentence.index) ?? [] }
    if (sentence.index >= 0 && isGallery(sentence)) return []
    const isPast = (figure: Figure): boolean => isHistory(figure, sentence, found.times, now)
    return candidatesIn(analysis, sentence, readQuantities(sentence, found), quotes, isPast)
  }
  const inBody = analysis.sentences.flatMap(candidates)
  const known = new Set(inBody.map(({ figure }) => keyOf(figure)))
  const values = new Set(inBody.filter(({ index }) => index < LEAD).map(({ figure }) => figure.value))
  // A headline within the text belongs to no sentence, so that no statement can be made of it.
  const inTitle = analysis.title?.in === 'title' ? candidates(analysis.title) : []
  // "At least 7 killed" is told by "seven people were killed".
  const isToldBelow = ({ figure }: Candidate): boolean =>
    known.has(keyOf(figure)) || (figure.unit === null && values.has(figure.value))
  return byImportance([...inTitle.filter((candidate) => !isToldBelow(candidate)), ...inBody])
}

/** Years: what lies farther back is background. */
const RECENT = 2
const yearOf = (value: string | null): number =>
  Number(/^(?:19|20)\d\d/u.exec(value ?? '')?.[0] ?? Number.NaN)

/** The year that the article is of. */
function newestYear({ article, times }: Analysis): number {
  const years = times.map(({ value }) => yearOf(value)).filter((year) => !Number.isNaN(year))
  return article.published ? yearOf(article.published.date) : Math.max(0, ...years)
}

/** "the worst since 1959, when two passengers died", "In 1959, two died": the date before it is of long ago, and its own. */
function isHistory(
  { span }: Figure,
  { source, start }: Sentence,
  times: readonly TimeMention[],
  now: number
): boolean {
  const before = times.findLast((time) => time.span.end <= span.start)
  if (!before || !(yearOf(before.value) < now - RECENT)) return false
  const between = source.slice(before.span.end, span.start)
  const opening = before.span.start - start < OPENING || /^,\s(?:when|in which)\b/u.test(between)
  return !between.slice(opening ? 1 : 0).includes(',')
}

/** Characters: "In 1959, …" */
const OPENING = 10

/** Sentences that tell again what the headline tells. */
const LEAD = 3

/** A figure of the headline that the body gives as well is told by the body, which says more. */
const keyOf = ({ value, unit }: Figure): string => `${value} ${unit}`

function candidatesIn(
  analysis: Analysis,
  sentence: Sentence,
  quantities: readonly Quantity[],
  quotes: readonly Quote[],
  isPast: (figure: Figure) => boolean
): Candidate[] {
  const told = new Map<string, Statement>()
  // The numbers of one clause share its statement: it is made once.
  const statementAround = (span: Span): Statement => {
    const clause = withFollowed(sentence, span) ?? withSetting(sentence, clauseAround(sentence, span))
    const key = `${clause.start}-${clause.end}`
    const statement = told.get(key) ?? statementOf(analysis, [clause], quotes)
    told.set(key, statement)
    return statement
  }
  return quantities.map((quantity) => {
    const figure = figureOf(sentence, quantity, statementAround)
    return { figure, kind: quantity.kind, index: sentence.index, isHistory: isPast(figure) }
  })
}

const SETTING = /^(?:in|among|for|of|with|without|under|at|by|after|before|during)$/u
/** Tokens */
const LONGEST_SETTING = 20

/** "In adults under 26, | use rose by 37 percent": of whom it is true stands before the clause. */
function withSetting(sentence: Sentence, clause: Span): Span {
  const { tokens } = sentence
  const start = tokens.findIndex((token) => token.start === clause.start)
  const opens = start > 1 && start <= LONGEST_SETTING && SETTING.test(tokens[0]?.lower ?? '')
  const comma = tokens.findIndex(({ text }) => text === ',')
  const isOne = comma === start - 1 || finiteVerbs(tokens, 0, start).length === 0
  return opens && isOne && tokens[start - 1]?.text === ',' ? { ...clause, start: sentence.start } : clause
}

function figureOf(
  sentence: Sentence,
  { start, end, value, valueTo, unit, bound }: Quantity,
  statementAround: (span: Span) => Statement
): Figure {
  const span = spanLike(sentence, sentence.start + start, sentence.start + end)
  return {
    ...passage(sentence.source, span),
    value,
    ...(valueTo === undefined ? {} : { valueTo }),
    unit,
    bound,
    statement: statementAround(span)
  }
}

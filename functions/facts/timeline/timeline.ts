import type { Quote, Span, Status, TimelineEntry } from '../../fact-sheet.ts'
import { within } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { isCaption } from '../credits.ts'
import { isFurniture } from '../furniture.ts'
import { quotesCovering } from '../statements/attributed.ts'
import { statementOf } from '../statements/statement.ts'
import { captionDays, narrowed } from './caption-day.ts'
import {
  type Dated,
  datedMentions,
  hasVerb,
  isAfter,
  isOfNow,
  isState,
  isTimeless,
  isUnfinished
} from './dated.ts'
import { datedClause } from './dated-clause.ts'

/** Shared words, as a part of all, from which two tellings of a day are the same event. */
const SAME = 0.5

/** A sentence with more dates is a table: no clause of it says what happened when. */
const MOST_DATES = 12

/** What happened when, each event once, with the clause that says it, in order of time. */
export function buildTimeline(analysis: Analysis, quotes: readonly Quote[]): TimelineEntry[] {
  const byDate = new Map<string, TimelineEntry[]>()
  const mentions = datedMentions(analysis)
  const captions = captionDays(analysis)
  const beside = besideBySentence(mentions)
  for (const dated of mentions) {
    const dates = beside.get(dated.sentence) ?? []
    const isTold =
      dates.length <= MOST_DATES && !isFurniture(dated.sentence, analysis) && !isCaption(dated.sentence)
    const entry = !isTold ? null : entryOf(analysis, dated, dates, quotes, captions)
    if (!entry) continue
    const day = entry.date.slice(0, 10)
    const told = byDate.get(day) ?? []
    const same = told.findIndex((other) => isSameEvent(other, entry))
    if (same < 0) byDate.set(day, [...told, entry])
    else if (entry.precision === 'time' && told[same]?.precision !== 'time') told[same] = entry
  }
  return [...byDate.values()]
    .flat()
    .sort((a, b) => compare(a.date, b.date) || a.expression.start - b.expression.start)
}

function besideBySentence(mentions: readonly Dated[]): Map<Sentence, Span[]> {
  const beside = new Map<Sentence, Span[]>()
  for (const { sentence, expression } of mentions) {
    const list = beside.get(sentence)
    if (list) list.push(expression)
    else beside.set(sentence, [expression])
  }
  return beside
}

function entryOf(
  analysis: Analysis,
  dated: Dated,
  dates: readonly Span[],
  quotes: readonly Quote[],
  captions: ReturnType<typeof captionDays>
): TimelineEntry | null {
  const { sentence, expression, precision } = dated
  const spans = datedClause(sentence, dated, dates, quotes)
  const pictured = narrowed(analysis, captions, dated, spans)
  const { date, end } = pictured ? { date: pictured.date, end: undefined } : dated
  const published = analysis.article.published?.date
  const isPast = published && date.length <= 7 && date < published.slice(0, date.length)
  const isBackground = isPast || isOfNow(sentence, expression)
  const clause = sentence.tokens.filter((token) => spans.some((span) => within(token, span)))
  if (
    !hasVerb(clause) ||
    isUnfinished(clause) ||
    tellsNothing(clause, expression) ||
    isState(sentence, clause, expression) ||
    (isBackground && isTimeless(sentence, clause, expression))
  )
    return null
  const statement = statementOf(analysis, spans, quotes)
  if (isPast && statement.attribution !== null && PROMISES.test(firstVerb(clause))) return null
  const isAnnounced = statement.attribution !== null && !isSaid(expression, quotes)
  return {
    date,
    precision,
    ...(end === undefined ? {} : { end }),
    statement: {
      ...statement,
      status: published ? statusAt(date, published, statement.status, isAnnounced) : statement.status
    },
    expression: pictured?.span ?? expression
  }
}

/** "She said she would follow the lead of her predecessor in 2008": what is promised lies ahead, and the date is of something else. */
const PROMISES = /^(?:would|will)$/u

const firstVerb = (clause: Sentence['tokens']): string => clause[finiteVerbs(clause)[0] ?? -1]?.lower ?? ''

/** "Lund said on Sunday night": that somebody spoke; "I really think …": what somebody thinks. */
function tellsNothing(clause: Sentence['tokens'], expression: Span): boolean {
  if (clause.some(({ text }) => /^I(?:['’]\p{Ll}+)?$/u.test(text))) return true
  const verbs = finiteVerbs(clause)
  const [verb = 0] = verbs
  const isQuoting = clause.some(({ text }) => /^["“”]$/u.test(text))
  if (verbs.length > 1 || isQuoting || !SAYS.test(clause[verb]?.lower ?? '')) return false
  return clause
    .slice(verb + 1)
    .every((token) => token.kind === 'mark' || OF_DAY.test(token.lower) || within(token, expression))
}

const SAYS = /^(?:said|says|told|added|tweeted|wrote)$/u
const OF_DAY = /^(?:on|in|at|the|a|an|night|morning|afternoon|evening|reporters|interview|statement)$/u

/** The calendar knows better than the verb: what lies ahead is planned, what is past ("has pledged …, approved in August") isn't. */
function statusAt(date: string, published: string, status: Status, isAnnounced: boolean): Status {
  if (isAfter(date, published)) return status === 'reported' ? 'planned' : status
  // The date is that of the announcement, which is past.
  if (status === 'planned' && isAnnounced) return 'claimed'
  return status === 'planned' && date.slice(0, 10) < published.slice(0, Math.min(10, date.length))
    ? 'reported'
    : status
}

/** Does the date lie in what somebody is said to have said? */
const isSaid = (expression: Span, quotes: readonly Quote[]): boolean =>
  quotesCovering([expression], quotes).length > 0

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Told in the same words, or in a clause that holds the other. */
function isSameEvent(a: TimelineEntry, b: TimelineEntry): boolean {
  if (sharedLength(a, b) >= SAME * Math.min(lengthOf(a), lengthOf(b))) return true
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared > 0 && shared / (left.size + right.size - shared) >= SAME
}

const lengthOf = ({ statement: { spans } }: TimelineEntry): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0)

const sharedLength = ({ statement: a }: TimelineEntry, { statement: b }: TimelineEntry): number =>
  a.spans
    .flatMap((left) =>
      b.spans.map((right) => Math.min(left.end, right.end) - Math.max(left.start, right.start))
    )
    .reduce((sum, shared) => sum + Math.max(0, shared), 0)

const wordsOf = ({ statement }: TimelineEntry): Set<string> =>
  new Set(statement.text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [])

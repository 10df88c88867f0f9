import { within } from '../../text/span.ts'
import { tokenize } from '../../text/tokens.ts'
import { type Day, dayNumber, parseIsoDay } from '../../time/calendar.ts'
import { directionOf } from '../../time/direction.ts'
import type { Context, Expression, Stamp } from '../../time/expression.ts'
import type { Lexeme } from '../../time/lexemes.ts'
import { NOTHING } from '../../time/refiners/range.ts'
import { dayIn, stampOf } from '../../time/value.ts'
import {
  type Analysis,
  allSentences,
  bySentence,
  type NameMention,
  type Sentence,
  type TimeMention
} from '../analysis.ts'
import { type TimedLexemes, timedLexemes } from './timed-lexemes.ts'

interface Read extends TimedLexemes {
  sentence: Sentence
}

/** The time expressions of the headline and the body, in reading order, with their values as far as they are known. */
export function findTimes(
  analysis: Pick<Analysis, 'article' | 'title' | 'sentences' | 'names'>
): TimeMention[] {
  const namesOf = bySentence(analysis.names)
  const [dateline, sentences] = [datelineOf(analysis), allSentences(analysis)]
  const read = [...dateline, ...sentences].map((sentence): Read => {
    const { lexemes, expressions } = timedLexemes(sentence)
    // The dateline, which has the headline's index, holds no names.
    const names = dateline.includes(sentence) ? [] : (namesOf.get(sentence.index) ?? [])
    return {
      sentence,
      lexemes,
      expressions: expressions.filter(
        (expression) =>
          !isName(expression, lexemes, names) && !(sentence.index >= 0 && isCalledToday(expression, lexemes))
      )
    }
  })
  const published = parseIsoDay(analysis.article.published?.date ?? '')
  const isHistory = tellsHistory(read, published?.year ?? null)
  let told: Stamp | null = null
  let toldAt: Sentence | null = null
  let newsDay: Day | null = null
  let lastDay: Day | null = null
  return read.flatMap(({ sentence, lexemes, expressions }) => {
    const mentions: TimeMention[] = []
    for (const expression of expressions) {
      const direction = directionOf(lexemes, expression.from, expression.to)
      const context: Context = {
        // "today" in a history stands in somebody's mouth, long ago.
        published: isHistory ? null : published,
        told,
        isToldNear: toldAt !== null && isNear(sentence, toldAt),
        // Once the story has gone to another day, a clock time may be of that one.
        newsDay: newsDay && lastDay && dayNumber(newsDay) === dayNumber(lastDay) ? newsDay : null,
        direction,
        isHistory
      }
      const value = expression.value(context)
      const stamp = value === null || expression.type === 'DURATION' ? null : stampOf(value)
      if (stamp && sentence.index >= 0 && !isAside(expression, lexemes)) {
        told = stamp
        toldAt = sentence
        newsDay ??= isHistory ? null : dayOfNews(stamp, sentence, published)
        lastDay = dayIn(stamp) ?? lastDay
      }
      // "in April, from 51 the month before": of which year nobody knows, but not the month before the date told earlier.
      else if (value === null && !published && !isHistory && isUnknownDate(expression)) told = null
      mentions.push(mentionOf(sentence, lexemes, expression, value))
    }
    return mentions
  })
}

const isUnknownDate = ({ type, hangs, grain }: Expression): boolean =>
  type === 'DATE' && hangs !== 'told' && hangs !== 'full' && /^(?:day|weekday|week|month)$/u.test(grain)

const isNear = (sentence: Sentence, earlier: Sentence): boolean =>
  sentence.index - earlier.index <= 1 || sentence.paragraph === earlier.paragraph

const LEAD = 3
const WEEK = 7

/** The day that the first sentences name, where it lies right before the publication: of it the story tells its clock times. */
function dayOfNews(stamp: Stamp, { index }: Sentence, published: Day | null): Day | null {
  const day = dayIn(stamp)
  if (!published || !day || index >= LEAD) return null
  const age = dayNumber(published) - dayNumber(day)
  return age >= 0 && age <= WEEK ? day : null
}

/** The day of the dateline, where it stands before the story; like the headline it is no sentence of the body. */
function datelineOf({ article, sentences }: Pick<Analysis, 'article' | 'sentences'>): Sentence[] {
  const span = article.dateline?.date?.span
  if (!span || span.in || sentences.some((sentence) => within(span, sentence))) return []
  const tokens = tokenize(article.text, span.start, span.end)
  return [{ ...span, index: -1, paragraph: -1, source: article.text, tokens }]
}

/** "June Smith", "the Sunday Times": the expression lies in a name that is more than it, or in a person's name. */
function isName(
  { from, to }: Expression,
  lexemes: readonly Lexeme[],
  names: readonly NameMention[]
): boolean {
  const first = lexemes[from]?.token ?? 0
  const last = lexemes[to - 1]?.token ?? 0
  return names.some(
    (name) =>
      name.from <= first &&
      last < name.to &&
      (name.type === 'person' || name.to - name.from > last - first + 1)
  )
}

/** "Trending Today USA", "USA Today": a capital within a sentence, beside another. */
function isCalledToday({ from, to }: Expression, lexemes: readonly Lexeme[]): boolean {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(lexemes[at]?.text ?? '')
  return (
    from > 0 && to - from === 1 && lexemes[from]?.text === 'Today' && (isCapital(from - 1) || isCapital(to))
  )
}

/** A text that counts no days from its publication and tells of years long before it. */
function tellsHistory(read: readonly Read[], publishedYear: number | null): boolean {
  let [old, deictic] = [0, 0]
  for (const { expressions } of read)
    for (const { hangs, grain, value } of expressions) {
      if (hangs === 'deictic' && grain !== 'duration') deictic++
      if (hangs !== 'full' || (grain !== 'year' && grain !== 'month' && grain !== 'day')) continue
      const year = stampOf(value(NOTHING) ?? '')?.year
      if (year !== undefined && (publishedYear === null || year < publishedYear - 1)) old++
    }
  return old >= 6 && old > 3 * deictic
}

/** "(2003)": the year of a book or a birth, which the story does not go on from. */
const isAside = ({ from, to, grain }: Expression, lexemes: readonly Lexeme[]): boolean =>
  grain === 'year' && lexemes[from - 1]?.text === '(' && lexemes[to]?.text === ')'

function mentionOf(
  sentence: Sentence,
  lexemes: readonly Lexeme[],
  { from, to, type }: Expression,
  value: string | null
): TimeMention {
  const [first, last] = [lexemes[from], lexemes[to - 1]]
  const end = last?.end ?? sentence.start
  const bare = first?.start ?? sentence.start
  const isBracketed = sentence.source[bare - 1] === '[' && sentence.source.slice(bare, end).includes(']')
  const start = isBracketed ? bare - 1 : bare
  return {
    span: sentence.in === undefined ? { start, end } : { start, end, in: sentence.in },
    type,
    value,
    sentence: sentence.index,
    from: first?.token ?? 0,
    to: (last?.token ?? 0) + 1
  }
}

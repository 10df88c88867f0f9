import type { Span } from '../../fact-sheet.ts'
import { splitSentences } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import { type Day, dayNumber, isDay, parseIsoDay, WEEKDAYS, weekdayOf } from '../../time/calendar.ts'
import { parseMonthDay } from '../../time/day.ts'
import { directionOf } from '../../time/direction.ts'
import type { Expression } from '../../time/expression.ts'
import { findExpressions } from '../../time/find-expressions.ts'
import { type Lexeme, lexemesOf } from '../../time/lexemes.ts'
import { NOTHING } from '../../time/refiners/range.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { timedLexemes } from './timed-lexemes.ts'

export interface NamedDay {
  day: Day
  span: Span
  /** The sentence or the caption that states it. */
  words: string
  /** It stands in a caption, below a post, or with its weekday: the story itself names days that are near by their weekday alone. */
  isNear: boolean
}

/** What the text tells of the day on which it appeared. */
export interface Clues {
  /** Days stated, the year perhaps left out. */
  stated: { year: number | null; month: number; day: number; span: Span }[]
  /** The latest day stated in full that isn't said to lie ahead. */
  latest: NamedDay | null
  /** The weekday by which the first sentences name the day of their news. */
  leadWeekday: number | null
  /** Weekdays named for what has happened. */
  pastWeekdays: ReadonlySet<number>
  /** "In Beijing last week", where the words that state the day name the same place. */
  lastWeekOf: (named: NamedDay) => boolean
  /** Of a "© 2017" among what was left out. */
  copyrightYear: number | null
}

const LEAD = 3
/** "— A. Reader (@areader) November 9, 2016": a post that the story quotes. */
const POSTED = /\(@\w{1,16}\) $/u
const FILED = /\bfile (?:photo|picture|image)|\(file\)|\barchive\b/iu

export function cluesOf({ article, sentences }: Pick<Analysis, 'article' | 'sentences'>): Clues {
  const read = sentences.map((sentence) => ({ sentence, ...timedLexemes(sentence), isLeftOut: false }))
  const captions = article.excluded.flatMap((span) =>
    splitSentences(article.text, { start: span.start, end: span.end }).map((part) => {
      const lexemes = lexemesOf(tokenize(article.text, part.start, part.end))
      const sentence = { ...part, source: article.text }
      return { sentence, lexemes, expressions: findExpressions(lexemes), isLeftOut: true }
    })
  )
  const pieces = [...read, ...captions]
  const year = copyrightYear(article)
  const named = pieces.flatMap((piece) => [...daysIn(piece), ...(year === null ? [] : daysOf(year, piece))])
  const past = read.map(({ lexemes, expressions }) => pastWeekdays(lexemes, expressions))
  const lead = past.slice(0, LEAD).find((weekdays) => weekdays.length > 0) ?? []
  const [leadWeekday = null] = lead
  return {
    stated: pieces.flatMap(monthDaysIn),
    latest: named.reduce<NamedDay | null>(
      (latest, one) => (latest && dayNumber(latest.day) >= dayNumber(one.day) ? latest : one),
      null
    ),
    leadWeekday: new Set(lead).size === 1 ? leadWeekday : null,
    pastWeekdays: new Set(past.flat()),
    lastWeekOf: lastWeekIn(read.map(({ lexemes }) => lexemes)),
    copyrightYear: year
  }
}

interface Piece {
  sentence: Pick<Sentence, 'start' | 'end' | 'source'>
  lexemes: Lexeme[]
  expressions: Expression[]
  /** Not of the story: a caption, a credit. */
  isLeftOut: boolean
}

const wordsOf = ({ sentence: { source, start, end } }: Piece): string => source.slice(start, end)

const spanOf = (lexemes: readonly Lexeme[], { from, to }: Expression): Span => ({
  start: lexemes[from]?.start ?? 0,
  end: lexemes[to - 1]?.end ?? 0
})

function daysIn(piece: Piece): NamedDay[] {
  const words = wordsOf(piece)
  if (FILED.test(words)) return []
  return piece.expressions.flatMap((expression): NamedDay[] => {
    if (expression.grain !== 'day' || expression.hangs !== 'full') return []
    const day = parseIsoDay(expression.value(NOTHING) ?? '')
    const span = spanOf(piece.lexemes, expression)
    const isPost = POSTED.test(piece.sentence.source.slice(Math.max(0, span.start - 20), span.start))
    const isAhead = !isPost && directionOf(piece.lexemes, expression.from, expression.to) === 'future'
    if (!day || isAhead) return []
    const hasWeekday = WEEKDAYS.has(piece.lexemes[expression.from]?.lower ?? '')
    return [{ day, span, words, isNear: piece.isLeftOut || hasWeekday || isPost }]
  })
}

/** "Monday, Nov. 13" in the year of the copyright line, where that day was a Monday. */
function daysOf(year: number, piece: Piece): NamedDay[] {
  const words = wordsOf(piece)
  if (FILED.test(words)) return []
  return piece.expressions.flatMap((expression): NamedDay[] => {
    const weekday = WEEKDAYS.get(piece.lexemes[expression.from]?.lower ?? '')
    if (expression.grain !== 'day' || expression.hangs === 'full' || weekday === undefined) return []
    const span = spanOf(piece.lexemes, expression)
    const stated = parseMonthDay(piece.sentence.source.slice(span.start, span.end))
    const day = stated && { year, month: stated.month, day: stated.day }
    if (!day || !isDay(day) || weekdayOf(day) !== weekday) return []
    const isAhead = directionOf(piece.lexemes, expression.from, expression.to) === 'future'
    return isAhead ? [] : [{ day, span, words, isNear: true }]
  })
}

function monthDaysIn({ lexemes, expressions, sentence }: Piece): Clues['stated'] {
  return expressions.flatMap((expression): Clues['stated'] => {
    if (expression.grain !== 'day' || expression.hangs === 'deictic' || expression.hangs === 'told') return []
    const span = spanOf(lexemes, expression)
    const full = parseIsoDay(expression.value(NOTHING) ?? '')
    if (full) return [{ ...full, span }]
    const partial = parseMonthDay(sentence.source.slice(span.start, span.end))
    return partial ? [{ year: null, month: partial.month, day: partial.day, span }] : []
  })
}

/** Bare weekdays ("Wednesday", "on Tuesday night") whose verb is past. */
function pastWeekdays(lexemes: readonly Lexeme[], expressions: readonly Expression[]): number[] {
  return expressions.flatMap(({ from, to }) => {
    const number = WEEKDAYS.get(lexemes[from]?.lower ?? '')
    const isBare = number !== undefined && to - from <= 2
    return isBare && directionOf(lexemes, from, to) === 'past' ? [number] : []
  })
}

/** "In Beijing last week": the names of these sentences, to be met again where the day is stated. */
function lastWeekIn(sentences: readonly (readonly Lexeme[])[]): (named: NamedDay) => boolean {
  const places = new Set<string>()
  for (const lexemes of sentences)
    lexemes.forEach(({ lower, text }, i) => {
      const isSaid = lexemes[i + 1]?.lower === 'last' && lexemes[i + 2]?.lower === 'week'
      if (isSaid && /^\p{Lu}\p{Ll}/u.test(text) && /^(?:in|at)$/u.test(lexemes[i - 1]?.lower ?? ''))
        places.add(lower)
    })
  return ({ words }) => {
    const told = new Set(words.toLowerCase().split(/[^\p{L}]+/u))
    return [...places].some((place) => told.has(place))
  }
}

function copyrightYear({ text, excluded }: Analysis['article']): number | null {
  for (const { start, end } of excluded) {
    const year = /(?:©|\(c\)|copyright)\s{0,3}((?:19|20)\d\d)\b/iu.exec(text.slice(start, end))?.[1]
    if (year !== undefined) return Number(year)
  }
  return null
}

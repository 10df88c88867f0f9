import { parseIsoDay } from '../../time/calendar.ts'
import { directionOf } from '../../time/direction.ts'
import type { Context, Expression, Stamp } from '../../time/expression.ts'
import { findExpressions } from '../../time/find-expressions.ts'
import { type Lexeme, lexemesOf } from '../../time/lexemes.ts'
import { stampOf } from '../../time/value.ts'
import {
  type Analysis,
  allSentences,
  type NameMention,
  type Sentence,
  type TimeMention
} from '../analysis.ts'

interface Read {
  sentence: Sentence
  lexemes: Lexeme[]
  expressions: Expression[]
}

/** The time expressions of the headline and the body, in reading order, with their values as far as they are known. */
export function findTimes(
  analysis: Pick<Analysis, 'article' | 'title' | 'sentences' | 'names'>
): TimeMention[] {
  const namesOf = bySentence(analysis.names)
  const read = allSentences(analysis).map((sentence): Read => {
    const lexemes = lexemesOf(sentence.tokens)
    const names = namesOf.get(sentence.index) ?? []
    const expressions = findExpressions(lexemes).filter((expression) => !isName(expression, lexemes, names))
    return { sentence, lexemes, expressions }
  })
  const published = parseIsoDay(analysis.article.published?.date ?? '')
  const isHistory = tellsHistory(read, published?.year ?? null)
  let told: Stamp | null = null
  return read.flatMap(({ sentence, lexemes, expressions }) => {
    const mentions: TimeMention[] = []
    for (const expression of expressions) {
      const direction = directionOf(lexemes, expression.from, expression.to)
      const context: Context = { published, told, direction, isHistory }
      const value = expression.value(context)
      const stamp = value === null || expression.type === 'DURATION' ? null : stampOf(value)
      if (stamp && sentence.index >= 0) told = stamp
      mentions.push(mentionOf(sentence, lexemes, expression, value))
    }
    return mentions
  })
}

function bySentence(names: readonly NameMention[]): Map<number, NameMention[]> {
  const map = new Map<number, NameMention[]>()
  for (const name of names) {
    const list = map.get(name.sentence)
    if (list) list.push(name)
    else map.set(name.sentence, [name])
  }
  return map
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

/** A text that counts no days from its publication and tells of years long before it. */
function tellsHistory(read: readonly Read[], publishedYear: number | null): boolean {
  let [old, deictic] = [0, 0]
  const nothing: Context = { published: null, told: null, direction: null, isHistory: false }
  for (const { expressions } of read)
    for (const { hangs, grain, value } of expressions) {
      if (hangs === 'deictic' && grain !== 'duration') deictic++
      if (hangs !== 'full' || (grain !== 'year' && grain !== 'month' && grain !== 'day')) continue
      const year = stampOf(value(nothing) ?? '')?.year
      if (year !== undefined && (publishedYear === null || year < publishedYear - 1)) old++
    }
  return old >= 3 && old > 2 * deictic
}

function mentionOf(
  sentence: Sentence,
  lexemes: readonly Lexeme[],
  { from, to, type }: Expression,
  value: string | null
): TimeMention {
  const [first, last] = [lexemes[from], lexemes[to - 1]]
  const start = first?.start ?? sentence.start
  const end = last?.end ?? start
  return {
    span: sentence.in === undefined ? { start, end } : { start, end, in: sentence.in },
    type,
    value,
    sentence: sentence.index,
    from: first?.token ?? 0,
    to: (last?.token ?? 0) + 1
  }
}

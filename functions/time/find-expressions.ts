import { MONTHS, WEEKDAYS } from './calendar.ts'
import type { Parser } from './cursor.ts'
import { Cursor } from './cursor.ts'
import type { Expression } from './expression.ts'
import { ARTICLE_PARSERS, NUMBER_PARSERS, PARSERS, REFINERS } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'
import { ABOUT, ARTICLES, NUMBERS, ORDINALS, PARTS, SEASONS, UNITS } from './words.ts'

/** The time expressions of one sentence, in reading order, none overlapping another. Linear in its length. */
export function findExpressions(lexemes: readonly Lexeme[]): Expression[] {
  const found: Expression[] = []
  const nearest = nearestTelling(lexemes)
  for (let at = 0; at < lexemes.length; ) {
    const read = (nearest[at] ?? 0) - at <= FARTHEST ? longestAt(lexemes, at) : []
    found.push(...read)
    at = Math.max(at + 1, read.at(-1)?.to ?? 0)
  }
  return apart(REFINERS.reduce((expressions, refine) => refine(expressions, lexemes), found))
}

/** "The early part of the next decade": so far from its beginning an expression has the word that tells of time. */
const FARTHEST = 10

/** For each lexeme the place of the next word that an expression can't be without; far behind the end where none comes. */
function nearestTelling(lexemes: readonly Lexeme[]): Int32Array {
  const nearest = new Int32Array(lexemes.length)
  let next = lexemes.length + FARTHEST + 1
  for (let at = lexemes.length - 1; at >= 0; at--) {
    if (isTelling(lexemes[at]?.lower ?? '')) next = at
    nearest[at] = next
  }
  return nearest
}

function longestAt(lexemes: readonly Lexeme[], at: number): Expression[] {
  let longest: Expression[] = []
  const lower = lexemes[at]?.lower ?? ''
  if (!mayBegin(lower)) return longest
  const cursor = new Cursor(lexemes, at)
  for (const parse of parsersFor(lower)) {
    cursor.at = at
    const read = listOf(parse(cursor))
    if ((read.at(-1)?.to ?? 0) > (longest.at(-1)?.to ?? 0)) longest = read
  }
  return longest
}

const isNumber = (lower: string): boolean => /^(?:[\p{N}'‘]|fy\d)/u.test(lower)
const withoutStop = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

/** A number, a mark of omission, or one of the words that an expression can begin with: most words are none. */
const mayBegin = (lower: string): boolean =>
  isNumber(lower) || LEADING.has(lower) || TELLING.has(withoutStop(lower))

/** "the", "three" and "last" begin expressions, but none is made of such words alone. */
const isTelling = (lower: string): boolean =>
  isNumber(lower) || TELLING.has(withoutStop(lower)) || CLOSING.has(lower)

const parsersFor = (lower: string): readonly Parser[] =>
  /^\p{N}/u.test(lower) ? NUMBER_PARSERS : ARTICLES.has(lower) ? ARTICLE_PARSERS : PARSERS

const LEADING: ReadonlySet<string> = new Set([
  ...NUMBERS.keys(),
  ...ORDINALS.keys(),
  ...ABOUT,
  ...ARTICLES,
  ...'last next this these those that past coming current previous preceding following first final recent subsequent succeeding ensuing same more less fewer at up half several many few numerous countless various couple right until every each per once twice thrice latest'.split(
    ' '
  )
])

/** Words that tell of time by themselves. */
const TELLING: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, UNITS, SEASONS, PARTS].flatMap((words) => [...words.keys()]),
  ...'today yesterday tomorrow tonight now currently nowadays presently recently lately noon midnight daily weekly monthly quarterly yearly annual annually hourly q1 q2 q3 q4 h1 h2 fiscal financial fy ad ce a.d c.e yearlong monthlong weeklong daylong decadelong hourlong nightly fortnightly biweekly bimonthly semiannual semiannually biennial mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends christmas boxing new halloween valentine good easter thanksgiving labor memorial columbus veterans armistice'.split(
    ' '
  )
])

/** Those that do so behind others alone: "the past", "the sixties". */
const CLOSING: ReadonlySet<string> = new Set(
  'past future present moment date time eve twenties thirties forties fifties sixties seventies eighties nineties'.split(
    ' '
  )
)

const listOf = (read: ReturnType<Parser>): Expression[] =>
  read === null ? [] : Array.isArray(read) ? read : [read]

/** A refiner may have stretched one over the end of another: the first keeps its place. */
function apart(expressions: Expression[]): Expression[] {
  const kept: Expression[] = []
  for (const expression of expressions) {
    const free = kept.at(-1)?.to ?? 0
    if (expression.from >= free) kept.push(expression)
  }
  return kept
}

import { Cursor } from './cursor.ts'
import type { Expression, Parser } from './expression.ts'
import { PARSERS, REFINERS } from './grammar.ts'
import type { Lexeme } from './lexemes.ts'

/** The time expressions of one sentence, in reading order, none overlapping another. Linear in its length. */
export function findExpressions(lexemes: readonly Lexeme[]): Expression[] {
  const found: Expression[] = []
  for (let at = 0; at < lexemes.length; ) {
    const read = longestAt(lexemes, at)
    found.push(...read)
    at = Math.max(at + 1, read.at(-1)?.to ?? 0)
  }
  return apart(REFINERS.reduce((expressions, refine) => refine(expressions, lexemes), found))
}

function longestAt(lexemes: readonly Lexeme[], at: number): Expression[] {
  let longest: Expression[] = []
  for (const parse of PARSERS) {
    const read = listOf(parse(new Cursor(lexemes, at)))
    if ((read.at(-1)?.to ?? 0) > (longest.at(-1)?.to ?? 0)) longest = read
  }
  return longest
}

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

import type { Expression } from '../../time/expression.ts'
import { findExpressions } from '../../time/find-expressions.ts'
import { type Lexeme, lexemesOf } from '../../time/lexemes.ts'
import type { Sentence } from '../analysis.ts'

/** A sentence as the grammar of time reads it. */
export interface TimedLexemes {
  lexemes: Lexeme[]
  expressions: Expression[]
}

const known = new WeakMap<Sentence, TimedLexemes>()

/** Read once a sentence: the clues to the publication and the times themselves both ask. */
export function timedLexemes(sentence: Sentence): TimedLexemes {
  const before = known.get(sentence)
  if (before) return before
  const lexemes = lexemesOf(sentence.tokens)
  const read = { lexemes, expressions: findExpressions(lexemes) }
  known.set(sentence, read)
  return read
}

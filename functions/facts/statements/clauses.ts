import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import type { Sentence } from '../analysis.ts'

/** The clause of the sentence in which the span stands: what can be understood without the rest. */
export function clauseAround(sentence: Sentence, _span: Span): Span {
  return spanLike(sentence, sentence.start, sentence.end)
}

import type { Quote, Span, Statement } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

/** How sure the article is of what these spans say, and whom it has it from. */
export function standingOf(
  _analysis: Analysis,
  _spans: readonly Span[],
  _quotes: readonly Quote[]
): Pick<Statement, 'status' | 'attribution'> {
  return { status: 'reported', attribution: null }
}

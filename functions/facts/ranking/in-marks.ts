import type { Quote, Span } from '../../fact-sheet.ts'
import { tokenize } from '../../text/tokens.ts'
import type { Analysis } from '../analysis.ts'
import { markedParts } from '../quotes/marks.ts'

/** What of the body stands in quotation marks: whole quotations, and of a mixed one the words that are quoted in it. */
export function spansInMarks({ article }: Analysis, quotes: readonly Quote[]): Span[] {
  return quotes.flatMap(({ kind, content }) => {
    if (kind === 'indirect') return []
    return kind === 'direct' ? content : content.flatMap((span) => partsInMarks(article.text, span))
  })
}

function partsInMarks(text: string, span: Span): Span[] {
  if (span.in === 'title') return []
  // What is quoted may begin or end what is said, its marks outside.
  const tokens = tokenize(text, Math.max(0, span.start - 1), Math.min(text.length, span.end + 1))
  return markedParts(tokens, text).map(({ start, end }) => ({ start, end }))
}

import type { Article } from '../../article/article.ts'
import type { Span } from '../../fact-sheet.ts'
import { within } from '../../text/span.ts'

/** One quotation from its first letter to its last. */
const QUOTED = /^["“”][^"“”]+["”]$/u

/** Whether the span stands in a paragraph that is somebody's words and nothing else. */
export function isInQuotedParagraph({ text, paragraphs }: Article, span: Span | undefined): boolean {
  const paragraph = span && span.in === undefined && paragraphs.find((each) => within(span, each))
  return paragraph ? QUOTED.test(text.slice(paragraph.start, paragraph.end)) : false
}

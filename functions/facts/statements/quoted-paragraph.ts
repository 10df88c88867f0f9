import type { Article } from '../../article/article.ts'
import type { Span } from '../../fact-sheet.ts'
import { within } from '../../text/span.ts'
import { SpanIndex } from '../../text/span-index.ts'

/** One quotation from its first letter to its last. */
const QUOTED = /^["“”][^"“”]+["”]$/u

/** A fact check says whose words it weighs by a heading: "Claim". */
const UNDER_CLAIM = /(?:^|\n)\s*(?:the )?claim:?\s*\n\s*$/iu

/** Read once an article: every statement asks, and a paragraph may be the whole of a long text. */
const indices = new WeakMap<Article, SpanIndex<Span>>()

function quotedParagraphs(article: Article): SpanIndex<Span> {
  const known = indices.get(article)
  if (known) return known
  const quoted = article.paragraphs.filter(
    ({ start, end }) =>
      QUOTED.test(article.text.slice(start, end)) ||
      UNDER_CLAIM.test(article.text.slice(Math.max(0, start - 24), start))
  )
  const index = new SpanIndex(quoted, (paragraph) => [paragraph])
  indices.set(article, index)
  return index
}

/** Whether the span stands in a paragraph that is somebody's words and nothing else. */
export const isInQuotedParagraph = (article: Article, span: Span | undefined): boolean =>
  span !== undefined &&
  span.in === undefined &&
  quotedParagraphs(article)
    .near([span])
    .some((paragraph) => within(span, paragraph))

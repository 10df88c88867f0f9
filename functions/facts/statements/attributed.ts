import type { Quote, Span } from '../../fact-sheet.ts'
import { SpanIndex } from '../../text/span-index.ts'

const indices = new WeakMap<readonly Quote[], SpanIndex<Quote>>()

function indexOf(quotes: readonly Quote[]): SpanIndex<Quote> {
  const known = indices.get(quotes)
  if (known) return known
  const index = new SpanIndex(quotes, ({ content }) => content)
  indices.set(quotes, index)
  return index
}

/** The quotes whose contents touch these spans, and some that lie near, in their order. */
export const quotesNear = (spans: readonly Span[], quotes: readonly Quote[]): Quote[] =>
  indexOf(quotes).near(spans)

/**
 * The quotes whose contents touch these spans, with the share of the spans that they cover, most first; the words
 * that say who said it count neither way.
 */
export function quotesCovering(
  spans: readonly Span[],
  quotes: readonly Quote[]
): { quote: Quote; share: number }[] {
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return quotesNear(spans, quotes)
    .map((quote) => {
      const covered = shared(spans, quote.content)
      return { quote, share: covered / Math.max(1, covered, size - shared(spans, framing(quote))) }
    })
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
}

const framing = ({ speaker, cue }: Quote): Span[] => [
  ...(speaker ? [speaker.span] : []),
  ...(cue ? [cue] : [])
]

function shared(left: readonly Span[], right: readonly Span[]): number {
  let sum = 0
  for (const a of left) {
    for (const b of right)
      if (a.in === b.in) sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  }
  return sum
}

import type { Quote, Span } from '../../fact-sheet.ts'

const BUCKET = 4096

/** Quotes by the stretches of text in which their contents lie, so that long articles stay linear. */
type Index = ReadonlyMap<string, readonly Quote[]>

const indices = new WeakMap<readonly Quote[], Index>()

function indexOf(quotes: readonly Quote[]): Index {
  const known = indices.get(quotes)
  if (known) return known
  const index = new Map<string, Quote[]>()
  for (const quote of quotes) {
    for (const key of new Set(quote.content.flatMap(keysOf))) {
      const list = index.get(key)
      if (list) list.push(quote)
      else index.set(key, [quote])
    }
  }
  indices.set(quotes, index)
  return index
}

function keysOf({ start, end, in: where }: Span): string[] {
  const keys: string[] = []
  for (let bucket = Math.floor(start / BUCKET); bucket * BUCKET < end; bucket++)
    keys.push(`${where ?? ''}${bucket}`)
  return keys
}

/**
 * The quotes whose contents touch these spans, with the share of the spans that they cover, most first; the words
 * that say who said it count neither way.
 */
export function quotesCovering(
  spans: readonly Span[],
  quotes: readonly Quote[]
): { quote: Quote; share: number }[] {
  const index = indexOf(quotes)
  const near = new Set(spans.flatMap(keysOf).flatMap((key) => index.get(key) ?? []))
  const size = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  return [...near]
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

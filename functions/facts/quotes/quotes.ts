import type { Quote, Span } from '../../fact-sheet.ts'
import { fold } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { collectSayings } from './carry.ts'
import { blocksOf, isQuoted, lineSpan, type Piece, spanOf } from './lines.ts'
import { byImportance } from './rank.ts'
import type { Saying } from './saying.ts'
import { SpeakerFinder } from './speakers.ts'

/** Every attributed statement of the article, direct and indirect, the most important first. */
export function findQuotes(analysis: Analysis): Quote[] {
  const speakers = new SpeakerFinder(analysis)
  const quotes = collectSayings(blocksOf(analysis)).flatMap((saying) => quoteOf(saying, speakers))
  return byImportance(distinct(quotes), analysis)
}

function quoteOf(saying: Saying, speakers: SpeakerFinder): Quote[] {
  const content = saying.parts.map(contentSpan)
  const last = saying.parts.at(-1)
  if (last) content.splice(-1, 1, withoutComma(contentSpan(last), last))
  const text = fold(
    saying.parts.map((piece, i) => piece.line.source.slice(content[i]?.start, content[i]?.end)).join(' ')
  )
  if (text.length === 0) return []
  const { cue } = saying
  const [kind, speaker] = [kindOf(saying), speakers.find(saying)]
  // "No one knows when it opens", "You might think it is shut", "Everybody knows it", "what's called the quay": nobody says it.
  if (kind !== 'direct' && NOBODY.test(speaker?.name ?? '')) return []
  return [
    {
      kind,
      content,
      text,
      speaker,
      cue: cue && spanOf(cue)
    }
  ]
}

const NOBODY =
  /^(?:(?:(?:so )?far )?(?:no|no[- ]one|nobody|none|neither|few|hardly|every(?:one|body)|any(?:one|body))\b|you$|['’]s\b)/iu

function kindOf({ parts, isSpoken }: Saying): Quote['kind'] {
  if (isSpoken) return 'direct'
  const items = parts.flatMap(({ line, range }) => line.items.slice(range.from, range.to))
  if (!items.some(isQuoted)) return 'indirect'
  return items.every((item) => isQuoted(item) || item.kind === 'mark') ? 'direct' : 'mixed'
}

/** Without the quotation marks where nothing but the quotation is meant. */
function contentSpan(piece: Piece): Span {
  const { line, range } = piece
  const marked = range.to - range.from === 1 ? line.items[range.from]?.marked : null
  return marked ? lineSpan(line, marked.start, marked.end) : spanOf(piece)
}

/** The comma before “…,” he said closes nothing where the quote ends. */
const withoutComma = (span: Span, { line }: Piece): Span =>
  line.source.charAt(span.end - 1) === ',' ? { ...span, end: span.end - 1 } : span

function distinct(quotes: readonly Quote[]): Quote[] {
  const seen = new Set<string>()
  return quotes.filter(({ content }) => {
    const key = content.map(({ start, end, in: where }) => `${where ?? ''}${start}-${end}`).join(' ')
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

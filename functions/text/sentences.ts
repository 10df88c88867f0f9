import type { Span } from '../fact-sheet.ts'
import { spanLike, trimSpan } from './span.ts'

/** Abbreviations after which a capital does not begin a sentence (titles, ranks, months before a day). */
const NEVER_LAST =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|Gen|Col|Lt|Maj|Sgt|Cpl|Capt|Cmdr|Adm|Gov|Sen|Sens|Rep|Reps|Rev|Hon|Pres|Supt|Det|Insp|St|Mt|Ft|vs|v|No|Nos|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|cf|al|e\.g|i\.e|approx|Vol|pp?)\.$/u
/** Initials and initialisms: the next word decides. */
const INITIALS = /(?:^|[\s("“‘.-])\p{Lu}\.$/u
/** After an initialism such as "U.S." these begin a sentence; a name or a title goes on with it. */
const STARTER =
  /^["“‘'(]?(?:The|A|An|In|On|At|It|Its|He|She|They|We|I|But|And|Yet|So|This|That|These|Those|There|His|Her|Their|However|Meanwhile|According|After|Before|While|When|If|As|For|Since|Some|Many|Most|No|Not)\b/u
const BREAK = /[.!?…]+["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\p{N}])/gu

/** The sentences of one paragraph, each trimmed, in order. Linear in its length. */
export function splitSentences(source: string, paragraph: Span): Span[] {
  const text = source.slice(paragraph.start, paragraph.end)
  const sentences: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const span = trimSpan(spanLike(paragraph, paragraph.start + start, paragraph.start + end), source)
    if (span.start < span.end) sentences.push(span)
    start = end
  }
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length
    if (
      isBreak(
        text.slice(Math.max(start, match.index - 20), match.index + 1),
        match[0],
        text.slice(end, end + 20)
      )
    )
      close(end)
  }
  close(text.length)
  return sentences
}

function isBreak(before: string, mark: string, after: string): boolean {
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  if (mark.trimEnd().length > 1) return true
  if (NEVER_LAST.test(before)) return false
  if (INITIALS.test(before)) return STARTER.test(after)
  return !/^\p{N}/u.test(after) || !/\p{N}\.$/u.test(before)
}

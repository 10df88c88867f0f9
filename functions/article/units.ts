import { UnreadableFormat } from '../errors.ts'
import type { Span } from '../fact-sheet.ts'
import { fold, trimSpan } from '../text/span.ts'

/** What is kept or left out as a whole: a paragraph, a heading, a line of a menu. */
export interface Unit extends Span {
  /** White space folded. */
  text: string
  words: number
  /** A blank line, or the start of the text, stands before it. */
  opensBlock: boolean
}

interface Line extends Span {
  opensBlock: boolean
}

const LINE = /[^\r\n\f\u2028\u2029]+/gu
const BULLET = /^[-*•·‣▪●◦]\s+(?=\S)/u
const NUMBERED = /^\d{1,3}[.)]\s/u
const SENTENCE_END = /[.!?…:;]["”’')\]]*$/u
/** Lines of hard-wrapped text are no longer than this. */
const WIDEST_COLUMN = 120
const NARROWEST_COLUMN = 45
/** A text with more lines is a table or a log; the longest articles have some thousand. */
const MOST_LINES = 20_000

/** The units of the text from `from` on, in order: lines, or runs of lines where the text was wrapped by hand. */
export function unitsOf(text: string, from = 0): Unit[] {
  const lines = linesOf(text, from)
  const column = columnOf(lines, text)
  const units: Unit[] = []
  let open: Line | null = null
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (open && before && !line.opensBlock && goesOn(text, before, line, column)) open.end = line.end
    else {
      if (open) units.push(unitOf(text, open))
      open = { ...line }
    }
  }
  if (open) units.push(unitOf(text, open))
  return units
}

function linesOf(text: string, from: number): Line[] {
  const lines: Line[] = []
  let last = from
  for (const match of text.slice(from).matchAll(LINE)) {
    const start = from + match.index
    const span = trimSpan({ start, end: start + match[0].length }, text)
    if (span.start >= span.end) continue
    const breaks = text.slice(last, span.start).match(/\r\n?|[\n\u2028\u2029]/gu)?.length ?? 0
    if (lines.length === MOST_LINES)
      throw new UnreadableFormat('text', 'it has too many lines for an article')
    lines.push({
      ...span,
      opensBlock: lines.length === 0 || breaks > 1 || text.slice(last, start).includes('\f')
    })
    last = span.end
  }
  return lines
}

const length = (line: Span): number => line.end - line.start

/** The width of the column that the text was wrapped to by hand, or null. */
function columnOf(lines: readonly Line[], text: string): number | null {
  const lengths = lines.map(length).sort((a, b) => a - b)
  const longest = lengths.at(-1) ?? 0
  const column = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  if (lines.length < 4 || longest > 1.25 * WIDEST_COLUMN) return null
  if (column > WIDEST_COLUMN || column < NARROWEST_COLUMN) return null
  let [full, pairs] = [0, 0]
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    // Short lines, of addresses and lists, tell nothing of the column.
    if (!before || line.opensBlock || length(before) < column / 2) continue
    pairs++
    if (fills(text, before, line, column)) full++
  }
  return pairs >= 3 && full / pairs > 0.7 ? column : null
}

/** True when the first word of the next line would not have fitted. */
function fills(text: string, line: Line, next: Line, column: number): boolean {
  const word = /^\S+/u.exec(text.slice(next.start, Math.min(next.end, next.start + 60)))?.[0].length ?? 0
  return length(line) + 1 + word > 0.85 * column
}

function goesOn(text: string, before: Line, line: Line, column: number | null): boolean {
  const head = text.slice(line.start, line.start + 8)
  if (BULLET.test(head) || NUMBERED.test(head)) return false
  if (column !== null) return fills(text, before, line, column)
  const tail = text.slice(Math.max(before.start, before.end - 8), before.end)
  return length(before) >= 30 && !SENTENCE_END.test(tail) && /^\p{Ll}/u.test(text.slice(line.start, line.end))
}

/** The unit of a line, a bullet before it left out. */
export function unitOf(text: string, { start, end, opensBlock }: Line): Unit {
  const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 8)))?.[0].length ?? 0
  const span = { start: start + bullet, end }
  const folded = fold(text.slice(span.start, span.end))
  return { ...span, text: folded, words: folded === '' ? 0 : folded.split(' ').length, opensBlock }
}

import { isCapitalized } from '../../text/word-classes.ts'
import { isTranscript } from './labels.ts'
import { type Block, type Item, isQuoted, type Line, type Piece } from './lines.ts'
import type { Range } from './noun-phrase.ts'
import type { Saying } from './saying.ts'
import { introducing, sayingsIn } from './sayings.ts'
import { mainSubject } from './subjects.ts'

const DASHES = new Set(['—', '–', '―', '-', '~'])
const SHORTEST_ALONE = 5

/** All sayings of the article, quotations without a cue given to whoever speaks there. */
export function collectSayings(blocks: readonly Block[]): Saying[] {
  const sayings: Saying[] = []
  const inTranscript = isTranscript(blocks)
  let open: Saying | null = null
  let announced: Saying | null = null
  let last: Saying | null = null
  let quoted: Saying | null = null
  for (const block of blocks) {
    let lastHere: Saying | null = null
    block.lines.forEach((line, index) => {
      const found = sayingsIn(line, inTranscript)
      const alone = aloneIn(line)
      if (alone && !found.some(({ parts }) => covers(parts, line, alone.index))) {
        const part: Piece = { line, range: { from: alone.index, to: alone.index + 1 } }
        const signed = signature(line, alone.index)
        const carrier = signed ? null : continued({ open, announced, last, quoted, lastHere, line, index })
        if (carrier && carrier.parts.length > 0 && (carrier === open || carrier === lastHere)) {
          carrier.parts.push(part)
          open = isUnclosed(line) ? carrier : null
          announced = null
          return
        }
        if (signed || carrier) {
          const saying: Saying = signed
            ? { parts: [part], ...signed }
            : {
                parts: [part],
                speaker: carrier?.speaker ?? null,
                cue: carrier === announced ? (announced?.cue ?? null) : null
              }
          found.unshift(saying)
        }
      }
      sayings.push(...found)
      announced = introducing(line) ?? null
      const spoken = found.findLast(({ parts }) => hasQuote(parts)) ?? null
      if (spoken) lastHere = spoken
      quoted = spoken ?? quoted
      if (found.length > 0) last = spoken ?? found.at(-1) ?? last
      open = isUnclosed(line) ? (spoken ?? open) : null
    })
  }
  return sayings
}

const hasQuote = (parts: readonly Piece[]): boolean =>
  parts.some(({ line, range }) => line.items.slice(range.from, range.to).some(isQuoted))

const covers = (parts: readonly Piece[], line: Line, at: number): boolean =>
  parts.some((part) => part.line === line && part.range.from <= at && at < part.range.to)

/** A quotation that opens the line and is a sentence of its own. */
function aloneIn(line: Line): { index: number } | null {
  const index = line.items.findIndex((item) => item.kind !== 'mark')
  const item = line.items[index]
  if (!item?.marked) return null
  const next = line.items[index + 1]
  const isWhole =
    /[.!?…—-]$/u.test(line.source.slice(item.marked.start, item.marked.end)) || !item.marked.isClosed
  if (next && !(next.kind === 'mark') && !isWhole) return null
  return isTitled(line.source.slice(item.marked.start, item.marked.end)) ? null : { index }
}

/** 'A Winter in the Hills': a heading, not speech. */
function isTitled(text: string): boolean {
  const words = text.slice(0, 200).match(/\p{L}{4,}/gu) ?? []
  return words.length > 1 && words.length < 12 && words.every(isCapitalized)
}

const isUnclosed = (line: Line): boolean => line.items.at(-1)?.marked?.isClosed === false

/** "…" — Ann Lee */
function signature(line: Line, at: number): Pick<Saying, 'speaker' | 'cue'> | null {
  const dash = line.items[at + 1]
  if (!dash || !DASHES.has(dash.text)) return null
  const name = line.items.slice(at + 2)
  let length = 0
  while (length < name.length && isNameItem(name[length])) length++
  if (length === 0 || length > 6) return null
  return {
    speaker: { line, range: { from: at + 2, to: at + 2 + length } },
    cue: { line, range: { from: at + 1, to: at + 2 } }
  }
}

const isNameItem = (item: Item | undefined): boolean =>
  item !== undefined && item.kind === 'word' && isCapitalized(item.text)

interface Place {
  open: Saying | null
  announced: Saying | null
  last: Saying | null
  /** The last with a quotation. */
  quoted: Saying | null
  lastHere: Saying | null
  line: Line
  index: number
}

/** Whose words a quotation without a cue is, by what stands before it. */
function continued({ open, announced, last, quoted, lastHere, line, index }: Place): Saying | null {
  if (open && index === 0) return open
  if (announced) return announced
  if (lastHere) return lastHere
  const marked = line.items.find(isQuoted)?.marked
  const words = marked ? line.source.slice(marked.start, marked.end).split(/\s+/u).length : 0
  if (words < SHORTEST_ALONE) return null
  if (index > 0) {
    const before = line.block.lines[index - 1]
    const subject = before && mainSubject(before.items)
    if (before && subject && isSomebody(before.items, subject))
      return { parts: [], speaker: { line: before, range: subject }, cue: null }
  }
  const told = last?.cue?.line.block.paragraph ?? line.block.paragraph
  return line.block.paragraph - told > NEAR ? (quoted ?? last) : last
}

/** "Some still ask", "It rained": nobody who could go on speaking. */
const isSomebody = (items: readonly Item[], { from, to }: Range): boolean =>
  to - from > 1 ||
  !/^(?:some|many|most|few|others|it|this|that|these|those|there|you|one|none)$/u.test(
    items[from]?.lower ?? ''
  )

/** So many paragraphs further down a quotation is no longer whose words, without marks, were told last. */
const NEAR = 2

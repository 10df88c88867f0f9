import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import type { Token } from '../../text/tokens.ts'
import { isCapitalized, isFunctionWord } from '../../text/word-classes.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { type Marked, markedParts } from './marks.ts'

/** A word, a number, a mark, or everything between a pair of quotation marks taken as one. */
export interface Item extends Token {
  marked: Marked | null
}

export const isQuoted = (item: Item | undefined): boolean => item !== undefined && item.marked !== null

/** A sentence as its teller built it: what he quotes, however many sentences it has, is one item of it. */
export interface Line {
  items: Item[]
  source: string
  block: Block
}

/** A paragraph, or the headline. */
export interface Block {
  paragraph: number
  span: Span
  source: string
  lines: Line[]
}

/** No sentence has more items; what claims to is cut, so that looking around in a line stays cheap. */
const LONGEST = 300

export const lineSpan = (line: Line, start: number, end: number): Span =>
  spanLike(line.block.span, start, end)

/** Part of a line: items from `from` up to `to`. */
export interface Piece {
  line: Line
  range: { from: number; to: number }
}

export function spanOf({ line, range }: Piece): Span {
  return lineSpan(line, line.items[range.from]?.start ?? 0, line.items[range.to - 1]?.end ?? 0)
}

/** The headline, where there is one, and the paragraphs in order. */
export function blocksOf({ title, sentences }: Analysis): Block[] {
  const groups: Sentence[][] = title ? [[title]] : []
  for (const sentence of sentences) {
    const group = groups.at(-1)
    if (group && group[0]?.paragraph === sentence.paragraph) group.push(sentence)
    else groups.push([sentence])
  }
  return groups.map(blockOf)
}

function blockOf(group: Sentence[]): Block {
  const [first] = group
  const source = first?.source ?? ''
  const end = group.at(-1)?.end ?? 0
  const span: Span = first ? spanLike(first, first.start, end) : { start: 0, end: 0 }
  const block: Block = { paragraph: first?.paragraph ?? -1, span, source, lines: [] }
  const tokens: Token[] = []
  for (const sentence of group) for (const token of sentence.tokens) tokens.push(token)
  const starts = new Set(group.map((sentence) => sentence.tokens[0]?.start ?? -1))
  for (const item of itemsOf(tokens, source)) {
    const line = block.lines.at(-1)
    if (line && line.items.length < LONGEST && !(starts.has(item.start) && !endsOpen(line, item)))
      line.items.push(item)
    else block.lines.push({ items: [item], source, block })
  }
  return block
}

/** “Why?” Smith asked: a question's or a shout's end inside the marks does not end the sentence around them. */
function endsOpen(line: Line, next: Item): boolean {
  const last = line.items.at(-1)
  return (
    last !== undefined &&
    // "He asked, “Why?” | It rained": whoever asked is named already.
    line.items.length === 1 &&
    isQuoted(last) &&
    next.kind === 'word' &&
    /[!?…,]$/u.test(line.source.slice(last.marked?.start, last.marked?.end))
  )
}

/** Written out: a spread of every token of a long text costs more than all else here. */
function plainItem(tokens: readonly Token[], at: number, { text, lower, start, end, kind }: Token): Item {
  if (isSpacedHyphen(tokens, at)) return { text: '–', lower: '–', start, end, kind, marked: null }
  const word = isNameWord(tokens, at) ? text : lower
  return { text, lower: word, start, end, kind, marked: null }
}

/** "the border - Lee denied this": where there is no dash on the keyboard. */
function isSpacedHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !after || !hyphen || !/^--?$/u.test(hyphen.text)) return false
  return before.end < hyphen.start && hyphen.end < after.start
}

/**
 * "Clara May said", "engineer Rosaly Ruiz": no month, no auxiliary, no adverb; a capital keeps it out of the closed
 * classes.
 */
function isNameWord(tokens: readonly Token[], at: number): boolean {
  const [before, { text }] = [tokens[at - 1], tokens[at] ?? { text: '' }]
  if (before?.kind !== 'word') return false
  if (/^\p{Lu}\p{Ll}+ly$/u.test(text)) return true
  return (text === 'May' || text === 'Will') && isCapitalized(before.text) && !isFunctionWord(before.lower)
}

function itemsOf(tokens: readonly Token[], source: string): Item[] {
  const items: Item[] = []
  let at = 0
  const plain = (to: number): void => {
    for (; at < to; at++) {
      const token = tokens[at]
      if (token) items.push(plainItem(tokens, at, token))
    }
  }
  for (const marked of markedParts(tokens, source)) {
    plain(marked.from)
    const start = tokens[marked.from]?.start ?? marked.start
    const end = tokens[marked.to - 1]?.end ?? marked.end
    items.push({ text: '“”', lower: '“”', start, end, kind: 'word', marked })
    at = marked.to
  }
  plain(tokens.length)
  return items
}

import type { Draft, SideFacts } from '../draft.ts'
import { plainDraft } from '../draft.ts'
import { TextBuilder } from '../text-builder.ts'
import { writeMasthead } from './masthead.ts'

/** More lines are no article, in Markdown or otherwise. */
const MOST_LINES = 40_000
/** Longer lines are not written by hand, and are left as they are. */
const LONGEST_LINE = 50_000

const FENCE = /^ {0,3}(?:```|~~~)/u
const RULE = /^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|=+)\s*$/u
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:\s+\S+/u
const TABLE_RULE = /^[\s|:-]*\|[\s|:-]*$/u
const HEADING = /^ {0,3}#{1,6}\s/u
const BLOCK_MARK = /^ {0,3}(?:#{1,6}\s+|(?:> ?)+)/u

const INLINE: readonly (readonly [RegExp, string])[] = [
  [/<!--[^<>]{0,1000}-->/gu, ''],
  [/!\[[^[\]\n]{0,300}\]\([^()\n]{0,1000}\)/gu, ''],
  [
    /\[([^[\]\n]{1,500})\](?:\([^()\n]{0,1000}(?:\([^()\n]{0,200}\)[^()\n]{0,500})?\)|\[[^[\]\n]{0,200}\])/gu,
    '$1'
  ],
  [/<((?:https?|mailto):[^<>\s]{1,1000})>/gu, '$1'],
  [/<\/?[a-z][^<>\n]{0,300}>/giu, ''],
  [/\*\*\*(?=\S)([^*\n]{1,2000})\*\*\*/gu, '$1'],
  [/\*\*(?=\S)([^*\n]{1,2000})\*\*/gu, '$1'],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]{1,2000})\*(?![\p{L}\p{N}*])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])__(?=\S)([^_\n]{1,2000})__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,2000})_(?![\p{L}\p{N}_])/gu, '$1'],
  [/~~(?=\S)([^~\n]{1,2000})~~/gu, '$1'],
  [/`([^`\n]{1,2000})`/gu, '$1'],
  [/\\([!-/:-@[-`{-~])/gu, '$1']
]

/** Markdown → the words without its marks, line for line. Code, pictures and link targets are left out. */
export function readMarkdown(markdown: string, facts: SideFacts = {}): Draft {
  const lines: string[] = []
  const source = markdown.split(/\r\n?|\n/u)
  if (source.length > MOST_LINES) return plainDraft(markdown)
  let fences = source.filter((line) => FENCE.test(line)).length
  let inCode = false
  for (const line of source) {
    // A fence that nothing closes hides no text.
    if (FENCE.test(line)) {
      fences--
      inCode = !inCode && fences > 0
    } else if (!inCode) lines.push(...(HEADING.test(line) ? ['', plainLine(line), ''] : [plainLine(line)]))
  }
  const text = lines.join('\n')
  if (text === markdown) return plainDraft(text)
  const builder = new TextBuilder()
  const masthead = writeMasthead(builder, facts)
  builder.block(text)
  return { ...masthead, text: builder.text, isConverted: true, mayBePage: true, marked: [] }
}

function plainLine(line: string): string {
  if (line.length > LONGEST_LINE) return line
  if (RULE.test(line) || DEFINITION.test(line) || TABLE_RULE.test(line)) return ''
  const mark = BLOCK_MARK.exec(line)?.[0] ?? ''
  const words = INLINE.reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain),
    line.slice(mark.length)
  )
  return /^\s*\|/u.test(words) ? words.replace(/\s*\|\s*/gu, ' ').trim() : words.replace(/\s+#+\s*$/u, '')
}

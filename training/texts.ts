import { readdirSync, readFileSync } from 'node:fs'
import type { Span } from '../functions/fact-sheet.ts'
import type { NameType } from '../functions/facts/analysis.ts'
import type { TokenRun } from '../functions/facts/names/tagger/tags.ts'
import { splitSentences } from '../functions/text/sentences.ts'
import { tokenize } from '../functions/text/tokens.ts'
import type { Example, MarkedDocument } from './corpora.ts'
import { TrainingError } from './errors.ts'
import { swapNames } from './swap/swap.ts'

const FOLDER = new URL('texts/', import.meta.url)
const MARK = /\[(PER|ORG|LOC) ([^[\]]+)\]/g
const TYPE: Record<string, NameType> = { PER: 'person', ORG: 'organization', LOC: 'place' }

export interface Variants {
  /** How often each piece is seen again with its names swapped for others of their kind. */
  variants?: number
  /** What each of those weighs; else as much as the piece. */
  variantWeight?: number
}

/** Our own marked-up articles, each followed by its variants; texts/GUIDE.md says how they are written. */
export function readTexts(
  weight: number,
  { variants = 0, variantWeight = weight }: Variants = {}
): MarkedDocument[] {
  return textFiles().flatMap(({ source }) =>
    splitPieces(source).flatMap((piece) => [
      ...readMarked(piece, weight),
      ...Array.from({ length: variants }, (_, i) => readMarked(swapNames(piece, i + 1), variantWeight)).flat()
    ])
  )
}

export const textFiles = (): { file: string; source: string }[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, source: readFileSync(new URL(file, FOLDER), 'utf8') }))

/** Articles apart by a line '---', without comments. */
export const splitPieces = (source: string): string[] =>
  source
    .split(/^---$/mu)
    .map((piece) => piece.split('\n').filter(isText).join('\n'))
    .filter((piece) => piece !== '')

/** Marked articles: one paragraph a line, names as [PER Ada Lovelace]. */
export const readMarked = (source: string, weight: number): MarkedDocument[] =>
  splitPieces(source).map((piece) => ({ weight, sentences: piece.split('\n').flatMap(readParagraph) }))

const isText = (line: string): boolean => line.trim() !== '' && !line.startsWith('#')

interface MarkedSpan {
  start: number
  end: number
  type: NameType
}

function readParagraph(line: string): Example[] {
  const { plain, spans } = unmark(line)
  const sentences = splitSentences(plain, { start: 0, end: plain.length })
  const inside = (name: MarkedSpan) => (sentence: Span) =>
    sentence.start <= name.start && name.end <= sentence.end
  const cut = spans.find((name) => !sentences.some(inside(name)))
  if (cut) throw badMark(plain.slice(cut.start, cut.end), line)
  return sentences.map((sentence) => {
    const tokens = tokenize(plain, sentence.start, sentence.end)
    const runs = spans
      .filter((name) => inside(name)(sentence))
      .map((span): TokenRun => {
        const from = tokens.findIndex((token) => token.start === span.start)
        const to = tokens.findIndex((token) => token.end === span.end) + 1
        if (from < 0 || to <= from) throw badMark(plain.slice(span.start, span.end), line)
        return { from, to, type: span.type }
      })
    return { tokens: tokens.map(({ text }) => text), runs }
  })
}

function unmark(line: string): { plain: string; spans: MarkedSpan[] } {
  const spans: MarkedSpan[] = []
  let plain = ''
  let at = 0
  for (const match of line.matchAll(MARK)) {
    plain += line.slice(at, match.index)
    const [whole, tag = '', name = ''] = match
    const type = TYPE[tag]
    if (type) spans.push({ start: plain.length, end: plain.length + name.length, type })
    plain += name
    at = match.index + whole.length
  }
  plain += line.slice(at)
  if (/[[\]]/.test(plain)) throw badMark('a square bracket', line)
  return { plain, spans }
}

const badMark = (what: string, line: string): TrainingError =>
  new TrainingError(
    'bad-mark',
    `${JSON.stringify(what)} can't be read as a marked name in: ${line}`,
    'Put the marks at the ends of words, as in [LOC North Korea], and leave no other square brackets.'
  )

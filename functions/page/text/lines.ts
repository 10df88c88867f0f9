import { widthOf } from './measure.ts'
import type { Part, Word } from './words.ts'

export interface Line {
  words: Word[]
  width: number
}

/** A line more costs more than any ragged edge. */
const LINE = 1000
/** A word alone on the last line. */
const WIDOW = 30
/** Up to this share of the measure, a last line looks forgotten; in a text that stands alone, up to the larger one. */
const SHORT = 0.18
const SHORT_ALONE = 0.4

/**
 * How the last line counts: `ragged` as long as it comes out, `full` at best not much shorter than the others, `even` as
 * long as they are, as headlines want it.
 */
export type Ending = 'ragged' | 'full' | 'even'

/**
 * Breaks words into the fewest lines, and among those with the least ragged edge and the best places to break
 * (after Knuth and Plass, Breaking Paragraphs into Lines, 1981, without stretching the spaces).
 */
export function breakLines(words: Word[], measure: number, ending: Ending = 'ragged'): Line[] {
  const fitting = words.flatMap((word) => (word.width > measure ? takeApart(word, measure) : [word]))
  const count = fitting.length
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= count; end++) best.push(bestEnd(fitting, best, end, measure, ending))
  const lines: Line[] = []
  for (let end = count; end > 0; end = best[end]?.from ?? 0) {
    const line = fitting.slice(best[end]?.from ?? 0, end)
    lines.unshift({ words: line, width: widthOfLine(line) })
  }
  return lines
}

function bestEnd(
  words: Word[],
  best: { cost: number; from: number }[],
  end: number,
  measure: number,
  ending: Ending
): { cost: number; from: number } {
  const last = words[end - 1]
  const isLast = end === words.length
  let found = { cost: Number.POSITIVE_INFINITY, from: end - 1 }
  let width = last?.width ?? 0
  for (let from = end - 1; from >= 0; from--) {
    const word = words[from]
    if (!word) break
    if (from < end - 1) width += word.width + word.space
    if (width > measure + 0.01 && from < end - 1) break
    const before = best[from]?.cost ?? 0
    const cost =
      before + LINE + lineCost(width / measure, end - from, from === 0, isLast, ending) + behind(last, isLast)
    if (cost < found.cost) found = { cost, from }
  }
  return found
}

/** A break that is forbidden is still possible where there is no other. */
const behind = (word: Word | undefined, isLast: boolean): number =>
  isLast || !word ? 0 : Math.min(word.breakCost, 60) * 6

function lineCost(fill: number, words: number, isFirst: boolean, isLast: boolean, ending: Ending): number {
  const slack = Math.max(0, 1 - fill)
  if (!isLast) return 100 * slack * slack
  if (isFirst) return 0
  const widow = words === 1 ? WIDOW : 0
  if (ending === 'even') return 60 * slack * slack + widow
  if (ending === 'full') return widow + 100 * Math.max(0, SHORT_ALONE - fill)
  return widow + (fill < SHORT ? 10 : 0)
}

const widthOfLine = (words: Word[]): number =>
  words.reduce((sum, word, index) => sum + word.width + (index < words.length - 1 ? word.space : 0), 0)

/** A word wider than the line (a web address, say), in pieces that fit. */
function takeApart(word: Word, measure: number): Word[] {
  const pieces: Word[] = []
  let current: Word = { parts: [], width: 0, space: 0, breakCost: 0, replaced: word.replaced }
  for (const part of word.parts) {
    for (const character of part.text) {
      const longer = extended(current, part, character)
      if (longer.width > measure && current.parts.length > 0) {
        pieces.push(current)
        current = extended({ parts: [], width: 0, space: 0, breakCost: 0, replaced: 0 }, part, character)
      } else current = longer
    }
  }
  pieces.push({ ...current, space: word.space, breakCost: word.breakCost })
  return pieces
}

/** Measured as it will be drawn: letters beside each other are kerned. */
function extended(word: Word, part: Part, character: string): Word {
  const last = word.parts.at(-1)
  const joins = last !== undefined && last.style === part.style
  const text = joins ? last.text + character : character
  const next: Part = { ...part, text, width: widthOf(text, part.style) }
  const parts = joins ? [...word.parts.slice(0, -1), next] : [...word.parts, next]
  return { ...word, parts, width: parts.reduce((sum, { width }) => sum + width, 0) }
}

import type { Span } from '../fact-sheet.ts'

const LABEL = /^(?:(?:Q|Question)|(?:A|Answer))(?:\s?\d{1,2})?(?:\s?[:.]|\s[-–—])\s+(?=\S)/u
/** A single "A." numbers a list; an interview has several of both. */
const LEAST = 2

/** Where the words behind "Q:" and "A:" begin, by paragraph; empty where the paragraphs are no such interview. */
export function spokenFrom(text: string, paragraphs: readonly Span[]): ReadonlyMap<number, number> {
  const from = new Map<number, number>()
  let [questions, answers] = [0, 0]
  for (const [index, { start, end }] of paragraphs.entries()) {
    const label = LABEL.exec(text.slice(start, Math.min(end, start + 40)))?.[0]
    if (label === undefined) continue
    if (label.startsWith('Q')) questions++
    else answers++
    from.set(index, start + label.length)
  }
  return questions >= LEAST && answers >= LEAST ? from : new Map()
}

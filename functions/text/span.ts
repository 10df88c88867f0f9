import type { Passage, Span } from '../fact-sheet.ts'

/** White space folded to single spaces, none at the ends. */
export const fold = (text: string): string => text.replace(NOT_SINGLE, ' ').trim()

/** White space that is not one space: most texts have none, and are not written anew. */
const NOT_SINGLE = /[^\S ]\s*| \s+/gu

export const within = (inner: Span, outer: Span): boolean =>
  inner.in === outer.in && outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.in === b.in && a.start < b.end && b.start < a.end

export const sameSpan = (a: Span, b: Span): boolean => a.in === b.in && a.start === b.start && a.end === b.end

/** A span in the text, or in the title when `of` lies there. */
export const spanLike = (of: Span, start: number, end: number): Span =>
  of.in === undefined ? { start, end } : { start, end, in: of.in }

/** Without the white space at its ends. */
export function trimSpan(span: Span, source: string): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(source.charAt(start))) start++
  while (end > start && /\s/u.test(source.charAt(end - 1))) end--
  return spanLike(span, start, end)
}

export const passage = (source: string, span: Span): Passage => ({
  text: fold(source.slice(span.start, span.end)),
  span
})

/** Folded, without the marks that close a sentence: what tells a phrase from a whole one. */
export function withoutClosingMarks(text: string): string {
  const folded = fold(text)
  let end = folded.length
  // A pattern bound to the end would begin anew at each of these marks.
  while (end > 0 && CLOSING_MARK.test(folded.charAt(end - 1))) end--
  return folded.slice(0, end)
}

const CLOSING_MARK = /[\s.!?"”’']/u

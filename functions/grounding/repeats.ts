import type { Statement } from '../fact-sheet.ts'

/** A statement's words, ready to be compared with those of others. */
export interface Wording {
  /** In their order, a space before and behind each. */
  line: string
  set: ReadonlySet<string>
  length: number
}

export function wordingOf({ text }: Pick<Statement, 'text'>): Wording {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return { line: ` ${words.join(' ')} `, set: new Set(words), length: words.length }
}

/** One says what the other says: its words stand within the other's, or four fifths of all words are in both. */
export function isSameWording(a: Wording, b: Wording): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.line.includes(short.line)) return true
  const [few, many] = a.set.size <= b.set.size ? [a.set, b.set] : [b.set, a.set]
  if (few.size / many.size < SHARED) return false
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared / (few.size + many.size - shared) >= SHARED
}

const SHARED = 0.8

export const repeats = (a: Pick<Statement, 'text'>, b: Pick<Statement, 'text'>): boolean =>
  isSameWording(wordingOf(a), wordingOf(b))

import type { Statement } from '../fact-sheet.ts'

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** One says what the other says: its words stand within the other's, or four fifths of all words are in both. */
export function repeats(a: Pick<Statement, 'text'>, b: Pick<Statement, 'text'>): boolean {
  const [x, y] = [wordsOf(a.text), wordsOf(b.text)]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (` ${long.join(' ')} `.includes(` ${short.join(' ')} `)) return true
  const [left, right] = [new Set(x), new Set(y)]
  const shared = [...left].filter((word) => right.has(word)).length
  return shared / (left.size + right.size - shared) >= 0.8
}

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
  const [few, many] = bySize(a, b)
  if (few.size / many.size < SHARED) return false
  const shared = countShared(few, many)
  return shared / (few.size + many.size - shared) >= SHARED
}

const SHARED = 0.8
/** Of so many different words or more, the same share makes what is told once before. */
const ENOUGH = 8

/** Most words of the shorter one stand in the longer: "…, the prosecutor has said" after "The prosecutor said …". */
export function isMostlyTold(a: Wording, b: Wording): boolean {
  const [few, many] = bySize(a, b)
  return few.size >= ENOUGH && countShared(few, many) >= SHARED * few.size
}

type Words = Wording['set']

const bySize = (a: Wording, b: Wording): [Words, Words] =>
  a.set.size <= b.set.size ? [a.set, b.set] : [b.set, a.set]

function countShared(few: Words, many: Words): number {
  let shared = 0
  for (const word of few) if (many.has(word)) shared++
  return shared
}

export const repeats = (a: Pick<Statement, 'text'>, b: Pick<Statement, 'text'>): boolean =>
  isSameWording(wordingOf(a), wordingOf(b))

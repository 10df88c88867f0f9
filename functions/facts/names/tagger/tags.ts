import type { NameType } from '../../analysis.ts'

/** BILOU: beginning, inside, last and only token of a name, and outside; tag = 1 + 4 × type + part. */
export const TYPES: readonly NameType[] = ['person', 'organization', 'place']
export const TAGS = 1 + 4 * TYPES.length
export const OUTSIDE = 0
const [BEGIN, INSIDE, LAST, ONLY] = [0, 1, 2, 3]

const partOf = (tag: number): number => (tag - 1) & 3
const typeOf = (tag: number): number => (tag - 1) >> 2
/** 0 outside, else the type's place and one more. */
export const kindOf = (tag: number): number => (tag + 3) >> 2
export const KINDS = 1 + TYPES.length
const opens = (tag: number): boolean => tag !== OUTSIDE && partOf(tag) <= INSIDE
const continues = (tag: number): boolean =>
  tag !== OUTSIDE && (partOf(tag) === INSIDE || partOf(tag) === LAST)

const mayFollow = (before: number, tag: number): boolean =>
  opens(before) ? continues(tag) && typeOf(before) === typeOf(tag) : !continues(tag)

const all = Array.from({ length: TAGS }, (_, tag) => tag)
/** For each tag, those that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = all.map((tag) => all.filter((b) => mayFollow(b, tag)))
export const mayBegin = (tag: number): boolean => !continues(tag)
export const mayEnd = (tag: number): boolean => !opens(tag)

/** A run of tokens of one type; `to` is exclusive. */
export interface TokenRun {
  from: number
  to: number
  type: NameType
}

export function runsOf(tags: ArrayLike<number>): TokenRun[] {
  const runs: TokenRun[] = []
  let from = 0
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] ?? OUTSIDE
    if (tag === OUTSIDE) continue
    if (partOf(tag) === BEGIN || partOf(tag) === ONLY) from = i
    const type = TYPES[typeOf(tag)]
    if ((partOf(tag) === LAST || partOf(tag) === ONLY) && type) runs.push({ from, to: i + 1, type })
  }
  return runs
}

export function tagsOf(length: number, runs: readonly TokenRun[]): Uint8Array {
  const tags = new Uint8Array(length)
  for (const { from, to, type } of runs) {
    const base = 1 + 4 * TYPES.indexOf(type)
    if (to - from === 1) tags[from] = base + ONLY
    else {
      tags.fill(base + INSIDE, from, to)
      tags[from] = base + BEGIN
      tags[to - 1] = base + LAST
    }
  }
  return tags
}

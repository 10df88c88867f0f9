import { coverageAt, lookupsOf, numbers, rangesAt, subtablesOf, tableOf } from './shaping-tables.ts'

/** How much nearer, in the font's units, the second glyph of a pair stands to the first; by their ids. */
export type Kerning = (left: number, right: number) => number

/** One table of pairs; null where it says nothing of this one, so that the next is asked. */
type Pairs = (left: number, right: number) => number | null

const PAIRS = 2
const EXTENSION = 9
/** Of a pair's values only the advance of the first glyph. */
const ADVANCE = 4

/**
 * The kerning of a TrueType font for texts of a script, 'DFLT' being of none: the feature `kern` of its table GPOS (OpenType
 * 1.9, chapter 6.6), which is asked for each pair of letters of a page. Null where the font has none or moves glyphs in
 * other ways for it; lookups that look at more than two glyphs are left out, and are the caller's to look out for.
 */
export function readKerning(font: Uint8Array): (script: 'latn' | 'DFLT') => Kerning | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableOf(view, 'GPOS')
  // Scripts share their lookups.
  const read = new Map<number, Pairs[] | null>()
  const lookup = (at: number): Pairs[] | null => {
    const pairs = read.has(at) ? (read.get(at) ?? null) : lookupAt(view, at)
    read.set(at, pairs)
    return pairs
  }
  return (script) => (table === null ? null : kerningOf(lookupsOf(view, table, script, 'kern').map(lookup)))
}

function kerningOf(lookups: readonly (Pairs[] | null)[]): Kerning | null {
  if (lookups.length === 0 || lookups.includes(null)) return null
  const known = lookups.filter((lookup) => lookup !== null)
  return (left, right) =>
    known.reduce((sum, subtables) => {
      for (const pairs of subtables) {
        const value = pairs(left, right)
        if (value !== null) return sum + value
      }
      return sum
    }, 0)
}

/** The tables of a lookup, none for one that is not of pairs; null where a pair moves more than the first glyph's advance. */
function lookupAt(view: DataView, lookup: number): Pairs[] | null {
  const subtables: Pairs[] = []
  for (const { type, at } of subtablesOf(view, lookup, EXTENSION)) {
    if (type !== PAIRS) continue
    if (view.getUint16(at + 4) !== ADVANCE || view.getUint16(at + 6) !== 0) return null
    const covered = coverageAt(view, at + view.getUint16(at + 2))
    subtables.push(view.getUint16(at) === 1 ? singlePairs(view, at, covered) : classPairs(view, at, covered))
  }
  return subtables
}

/** Pairs told one by one: for each first glyph a list of second ones, rising. */
function singlePairs(view: DataView, at: number, covered: ReadonlyMap<number, number>): Pairs {
  return (left, right) => {
    const index = covered.get(left)
    if (index === undefined) return null
    const set = at + view.getUint16(at + 10 + 2 * index)
    let [low, high] = [0, view.getUint16(set) - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const record = set + 2 + 4 * middle
      const second = view.getUint16(record)
      if (second === right) return view.getInt16(record + 2)
      if (second < right) low = middle + 1
      else high = middle - 1
    }
    return null
  }
}

/** Pairs told by classes of glyphs, class 0 being all others. */
function classPairs(view: DataView, at: number, covered: ReadonlyMap<number, number>): Pairs {
  const [first, second] = [8, 10].map((offset) => classesAt(view, at + view.getUint16(at + offset)))
  const seconds = view.getUint16(at + 14)
  return (left, right) => {
    if (!covered.has(left)) return null
    const row = (first?.get(left) ?? 0) * seconds
    return view.getInt16(at + 16 + 2 * (row + (second?.get(right) ?? 0)))
  }
}

function classesAt(view: DataView, at: number): Map<number, number> {
  if (view.getUint16(at) === 2)
    return rangesAt(view, at + 4, view.getUint16(at + 2), (_glyph, _from, value) => value)
  const from = view.getUint16(at + 2)
  return new Map(numbers(view, at + 6, view.getUint16(at + 4)).map((value, index) => [from + index, value]))
}

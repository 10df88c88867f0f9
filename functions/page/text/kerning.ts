/** How much nearer, in the font's units, the second glyph of a pair stands to the first; by their ids. */
export type Kerning = (left: number, right: number) => number

/** One table of pairs; null where it says nothing of this one, so that the next is asked. */
type Pairs = (left: number, right: number) => number | null

const PAIRS = 2
const EXTENSION = 9
/** Of a pair's values only the advance of the first glyph. */
const ADVANCE = 4

/**
 * The kerning of a TrueType font for Latin text: the feature `kern` of its table GPOS (OpenType 1.9, chapter 6.6), which is
 * asked for each pair of letters of a page. Null where the font has none or moves glyphs in other ways for it; lookups that
 * look at more than two glyphs are left out, and are the caller's to look out for.
 */
export function readKerning(font: Uint8Array): Kerning | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableOf(view, 'GPOS')
  if (table === null) return null
  const lookups = kernLookups(view, table).map((at) => lookupAt(view, at))
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

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

const numbers = (view: DataView, at: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i))

function tableOf(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++)
    if (tagAt(view, 12 + 16 * i) === tag) return view.getUint32(12 + 16 * i + 8)
  return null
}

/** Where the lookups of `kern` begin that Latin text gets, in their order. */
function kernLookups(view: DataView, table: number): number[] {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at))
  if (scripts === undefined || features === undefined || lookups === undefined) return []
  const script = numbersOfTags(view, scripts).find(({ tag }) => tag === 'latn')
  if (!script) return []
  const language = scripts + script.offset + view.getUint16(scripts + script.offset)
  const records = numbersOfTags(view, features)
  const wanted = numbers(view, language + 6, view.getUint16(language + 4))
    .map((index) => records[index])
    .filter((record) => record?.tag === 'kern')
    .flatMap((record) => {
      const feature = features + (record?.offset ?? 0)
      return numbers(view, feature + 4, view.getUint16(feature + 2))
    })
  return [...new Set(wanted)]
    .sort((a, b) => a - b)
    .map((index) => lookups + view.getUint16(lookups + 2 + 2 * index))
}

const numbersOfTags = (view: DataView, at: number): { tag: string; offset: number }[] =>
  Array.from({ length: view.getUint16(at) }, (_, i) => ({
    tag: tagAt(view, at + 2 + 6 * i),
    offset: view.getUint16(at + 6 + 6 * i)
  }))

/** The tables of a lookup, none for one that is not of pairs; null where a pair moves more than the first glyph's advance. */
function lookupAt(view: DataView, lookup: number): Pairs[] | null {
  const subtables: Pairs[] = []
  for (const offset of numbers(view, lookup + 6, view.getUint16(lookup + 4))) {
    const here = lookup + offset
    const isFar = view.getUint16(lookup) === EXTENSION
    const type = isFar ? view.getUint16(here + 2) : view.getUint16(lookup)
    if (type !== PAIRS) continue
    const at = isFar ? here + view.getUint32(here + 4) : here
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

function coverageAt(view: DataView, at: number): Map<number, number> {
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1)
    return new Map(numbers(view, at + 4, count).map((glyph, index) => [glyph, index]))
  return rangesAt(view, at + 4, count, (glyph, from, value) => value + glyph - from)
}

function classesAt(view: DataView, at: number): Map<number, number> {
  if (view.getUint16(at) === 2)
    return rangesAt(view, at + 4, view.getUint16(at + 2), (_glyph, _from, value) => value)
  const from = view.getUint16(at + 2)
  return new Map(numbers(view, at + 6, view.getUint16(at + 4)).map((value, index) => [from + index, value]))
}

function rangesAt(
  view: DataView,
  at: number,
  count: number,
  classOf: (glyph: number, from: number, value: number) => number
): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const [from = 0, to = 0, value = 0] = numbers(view, at + 6 * i, 3)
    for (let glyph = from; glyph <= to; glyph++) found.set(glyph, classOf(glyph, from, value))
  }
  return found
}

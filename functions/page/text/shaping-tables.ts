/** The parts that a font's tables for shaping (GPOS, GSUB; OpenType 1.9, chapter 6.2) have in common. */

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

export const numbers = (view: DataView, at: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i))

export function tableOf(view: DataView, tag: string): number | null {
  for (let i = 0; i < view.getUint16(4); i++)
    if (tagAt(view, 12 + 16 * i) === tag) return view.getUint32(12 + 16 * i + 8)
  return null
}

/**
 * Where the lookups of a feature begin that texts of a script get, in the order in which they are applied; one that the
 * feature names twice is applied twice.
 */
export function lookupsOf(view: DataView, table: number, script: string, feature: string): number[] {
  const [scripts, features, lookups] = [4, 6, 8].map((at) => table + view.getUint16(table + at))
  if (scripts === undefined || features === undefined || lookups === undefined) return []
  const found = numbersOfTags(view, scripts).find(({ tag }) => tag === script)
  if (!found) return []
  const language = scripts + found.offset + view.getUint16(scripts + found.offset)
  const records = numbersOfTags(view, features)
  return numbers(view, language + 6, view.getUint16(language + 4))
    .map((index) => records[index])
    .filter((record) => record?.tag === feature)
    .flatMap((record) => {
      const at = features + (record?.offset ?? 0)
      return numbers(view, at + 4, view.getUint16(at + 2))
    })
    .sort((a, b) => a - b)
    .map((index) => lookups + view.getUint16(lookups + 2 + 2 * index))
}

const numbersOfTags = (view: DataView, at: number): { tag: string; offset: number }[] =>
  Array.from({ length: view.getUint16(at) }, (_, i) => ({
    tag: tagAt(view, at + 2 + 6 * i),
    offset: view.getUint16(at + 6 + 6 * i)
  }))

/** A lookup's own tables, and of what type they are; those far off are told as if they stood near. */
export function subtablesOf(
  view: DataView,
  lookup: number,
  extension: number
): { type: number; at: number }[] {
  const isFar = view.getUint16(lookup) === extension
  return numbers(view, lookup + 6, view.getUint16(lookup + 4)).map((offset) => {
    const here = lookup + offset
    return isFar
      ? { type: view.getUint16(here + 2), at: here + view.getUint32(here + 4) }
      : { type: view.getUint16(lookup), at: here }
  })
}

/** The glyphs that a table is for, each with its number there. */
export function coverageAt(view: DataView, at: number): Map<number, number> {
  const count = view.getUint16(at + 2)
  if (view.getUint16(at) === 1)
    return new Map(numbers(view, at + 4, count).map((glyph, index) => [glyph, index]))
  return rangesAt(view, at + 4, count, (glyph, from, value) => value + glyph - from)
}

export function rangesAt(
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

import { coverageAt, lookupsOf, numbers, subtablesOf, tableOf } from './shaping-tables.ts'

/** A glyph drawn for several that follow each other. */
export interface Ligature {
  /** Those behind the first one. */
  rest: readonly number[]
  glyph: number
}

/** By the glyph that they begin with, the preferred ones first. */
export type Ligatures = ReadonlyMap<number, readonly Ligature[]>

const LIGATURES = 4
const EXTENSION = 7

/**
 * What a TrueType font joins in Latin text: the feature `liga` of its table GSUB (OpenType 1.9, chapter 6.7). Null where it
 * joins by what stands around, or in more than one step.
 */
export function readLigatures(font: Uint8Array): Ligatures | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = tableOf(view, 'GSUB')
  const lookups = table === null ? [] : lookupsOf(view, table, 'latn', 'liga')
  const subtables = lookups.flatMap((lookup) => subtablesOf(view, lookup, EXTENSION))
  const [only, ...more] = subtables
  if (!only) return new Map()
  return more.length > 0 || only.type !== LIGATURES ? null : ligaturesAt(view, only.at)
}

function ligaturesAt(view: DataView, at: number): Ligatures {
  const covered = coverageAt(view, at + view.getUint16(at + 2))
  return new Map(
    [...covered].map(([first, index]) => {
      const set = at + view.getUint16(at + 6 + 2 * index)
      const all = numbers(view, set + 2, view.getUint16(set)).map((offset): Ligature => {
        const here = set + offset
        return {
          glyph: view.getUint16(here),
          rest: numbers(view, here + 4, view.getUint16(here + 2) - 1)
        }
      })
      return [first, all]
    })
  )
}

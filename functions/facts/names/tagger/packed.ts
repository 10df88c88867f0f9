import type { HashIndex } from './hash-index.ts'
import { bucketOf, keptOf, layOut, ROOM, readIndex, SIZES } from './hash-index.ts'
import { type Known, type Lexicon, LIST_SETS } from './lexicon.ts'
import { TAGS } from './tags.ts'

/**
 * The file of weights, made so that reading it is laying views over it. Head: magic, number of features, number of entries
 * of the lexicon (32 bits each), the 16 levels and the transitions (32-bit floats), the sets of lists (16 bits
 * each). Then, for the features: sizes of the buckets, 8 bits of each hash, ROW bytes of weights each; for the entries:
 * sizes, 8 bits of each hash, place in the sets of lists, class (see Lexicon). Little endian.
 */
const MAGIC = 0x334e5346
export const LEVELS = 16
/** Bytes of a feature's weights: 4 bits a tag. */
export const ROW = (TAGS + 1) >> 1
const FLOATS = LEVELS + TAGS * TAGS
const LISTS_AT = 12 + 4 * FLOATS
const HEAD = LISTS_AT + 2 * LIST_SETS

/** The tagger's weights and what it knows of words. */
export interface Model {
  /** Weight of tag t after tag b at `b * TAGS + t`. */
  transitions: Float32Array
  features: HashIndex
  /** ROW bytes a feature: two tags a byte, each a place in `levels`. */
  weights: Uint8Array
  /** The 16 weights that there are. */
  levels: Float32Array
  lexicon: Lexicon
}

export interface PackedFeature {
  hash: number
  /** For each tag a place in the levels. */
  levels: ArrayLike<number>
}

export interface Unpacked {
  features: PackedFeature[]
  levels: Float32Array
  transitions: Float32Array
  known: ReadonlyMap<number, Known>
}

export function packModel({ features, levels, transitions, known }: Unpacked): Buffer {
  const kept = settle(features.map((feature) => [feature.hash, feature] as const))
  const entries = layOutLexicon(settle(known))
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(MAGIC, 0)
  head.writeUInt32LE(kept.length, 4)
  head.writeUInt32LE(entries.prints.length, 8)
  for (let i = 0; i < LEVELS; i++) head.writeFloatLE(levels[i] ?? 0, 12 + 4 * i)
  for (const [i, weight] of transitions.entries()) head.writeFloatLE(weight, 12 + 4 * (LEVELS + i))
  for (const [i, bits] of entries.listSets.entries()) head.writeUInt16LE(bits, LISTS_AT + 2 * i)
  const weights = Buffer.alloc(ROW * kept.length)
  for (const [i, [, feature]] of kept.entries()) {
    for (let tag = 0; tag < TAGS; tag++) {
      const at = ROW * i + (tag >> 1)
      weights[at] = (weights[at] ?? 0) | ((feature.levels[tag] ?? 0) << (4 * (tag & 1)))
    }
  }
  const index = layOut(kept.map(([hash]) => hash))
  const { sizes, prints, sets, lowClass, highClass } = entries
  return Buffer.concat([head, index.sizes, index.prints, weights, sizes, prints, sets, lowClass, highClass])
}

/** Throws RangeError where phrases stand in more different sets of lists than there is room for. */
function layOutLexicon(entries: readonly (readonly [number, Known])[]) {
  const listSets = [...new Set([0, ...entries.map(([, { lists }]) => lists)])]
  if (listSets.length > LIST_SETS) throw new RangeError(`${listSets.length} sets of lists`)
  const placeOf = new Map(listSets.map((bits, place) => [bits, place]))
  const highClass = new Uint8Array((entries.length + 1) >> 1)
  for (const [i, [, { wordClass }]] of entries.entries()) {
    highClass[i >> 1] = (highClass[i >> 1] ?? 0) | ((wordClass >> 8) << (4 * (i & 1)))
  }
  return {
    ...layOut(entries.map(([hash]) => hash)),
    sets: Uint8Array.from(entries, ([, { lists }]) => placeOf.get(lists) ?? 0),
    listSets: Uint16Array.from(listSets),
    lowClass: Uint8Array.from(entries, ([, { wordClass }]) => wordClass & 255),
    highClass
  }
}

/** The lexicon as the tagger reads it out of the file: training sees what tagging sees. */
export function lexiconOf(known: Iterable<readonly [number, Known]>): Lexicon {
  const { sizes, prints, ...columns } = layOutLexicon(settle(known))
  return { index: readIndex(sizes, prints), ...columns }
}

/** Sorted by hash; of hashes that the index can't tell apart or has no room for, the first stay. */
function settle<T>(entries: Iterable<readonly [number, T]>): (readonly [number, T])[] {
  const seen = new Set<number>()
  const sizes = new Map<number, number>()
  const kept: (readonly [number, T])[] = []
  for (const entry of entries) {
    const [hash] = entry
    const size = sizes.get(bucketOf(hash)) ?? 0
    if (seen.has(keptOf(hash)) || size === ROOM) continue
    seen.add(keptOf(hash))
    sizes.set(bucketOf(hash), size + 1)
    kept.push(entry)
  }
  return kept.sort(([a], [b]) => (a >>> 0) - (b >>> 0))
}

export function unpackModel(file: Buffer): Model {
  const size = file.readUInt32LE(4)
  const known = file.readUInt32LE(8)
  const floats = new Float32Array(FLOATS)
  for (let i = 0; i < FLOATS; i++) floats[i] = file.readFloatLE(12 + 4 * i)
  const listSets = new Uint16Array(LIST_SETS)
  for (let i = 0; i < LIST_SETS; i++) listSets[i] = file.readUInt16LE(LISTS_AT + 2 * i)
  let at = HEAD
  const next = (length: number): Uint8Array => {
    at += length
    return file.subarray(at - length, at)
  }
  return {
    levels: floats.subarray(0, LEVELS),
    transitions: floats.subarray(LEVELS),
    features: readIndex(next(SIZES), next(size)),
    weights: next(ROW * size),
    lexicon: {
      index: readIndex(next(SIZES), next(known)),
      sets: next(known),
      listSets,
      lowClass: next(known),
      highClass: next((known + 1) >> 1)
    }
  }
}

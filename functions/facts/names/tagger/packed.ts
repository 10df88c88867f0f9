import type { HashIndex } from './hash-index.ts'
import { bucketOf, keptOf, layOut, ROOM, readIndex, SIZES } from './hash-index.ts'
import type { ListTable } from './lists.ts'
import { TAGS } from './tags.ts'

/**
 * The file of weights, made so that reading it is laying views over it. Head: magic, number of features, number of list
 * entries (32 bits each), the 16 levels and the transitions (32-bit floats). Then, for the features: sizes of the
 * buckets, 8 bits of each hash, ROW bytes of weights each; for the list entries: sizes, 8 bits of each hash, and two
 * planes with the lower and the upper 8 bits that say in which lists each is. Little endian.
 */
const MAGIC = 0x324e5346
export const LEVELS = 16
/** Bytes of a feature's weights: 4 bits a tag. */
export const ROW = (TAGS + 1) >> 1
const FLOATS = LEVELS + TAGS * TAGS
const HEAD = 12 + 4 * FLOATS

/** The tagger's weights and word lists. */
export interface Model {
  /** Weight of tag t after tag b at `b * TAGS + t`. */
  transitions: Float32Array
  features: HashIndex
  /** ROW bytes a feature: two tags a byte, each a place in `levels`. */
  weights: Uint8Array
  /** The 16 weights that there are. */
  levels: Float32Array
  lists: ListTable
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
  lists: ReadonlyMap<number, number>
}

export function packModel({ features, levels, transitions, lists }: Unpacked): Buffer {
  const kept = settle(features.map((feature) => [feature.hash, feature] as const))
  const listed = settle(lists)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(MAGIC, 0)
  head.writeUInt32LE(kept.length, 4)
  head.writeUInt32LE(listed.length, 8)
  for (let i = 0; i < LEVELS; i++) head.writeFloatLE(levels[i] ?? 0, 12 + 4 * i)
  for (const [i, weight] of transitions.entries()) head.writeFloatLE(weight, 12 + 4 * (LEVELS + i))
  const weights = Buffer.alloc(ROW * kept.length)
  for (const [i, [, feature]] of kept.entries()) {
    for (let tag = 0; tag < TAGS; tag++) {
      const at = ROW * i + (tag >> 1)
      weights[at] = (weights[at] ?? 0) | ((feature.levels[tag] ?? 0) << (4 * (tag & 1)))
    }
  }
  const index = layOut(kept.map(([hash]) => hash))
  const { sizes, prints, low, high } = layOutLists(listed)
  return Buffer.concat([head, index.sizes, index.prints, weights, sizes, prints, low, high])
}

function layOutLists(listed: readonly (readonly [number, number])[]) {
  const low = Uint8Array.from(listed, ([, bits]) => bits & 255)
  const high = Uint8Array.from(listed, ([, bits]) => bits >> 8)
  return { ...layOut(listed.map(([hash]) => hash)), low, high }
}

/** The lists as the tagger reads them out of the file: training sees what tagging sees. */
export function listTable(lists: Iterable<readonly [number, number]>): ListTable {
  const { sizes, prints, low, high } = layOutLists(settle(lists))
  return { index: readIndex(sizes, prints), low, high }
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
  const listed = file.readUInt32LE(8)
  const floats = new Float32Array(FLOATS)
  for (let i = 0; i < FLOATS; i++) floats[i] = file.readFloatLE(12 + 4 * i)
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
    lists: { index: readIndex(next(SIZES), next(listed)), low: next(listed), high: next(listed) }
  }
}

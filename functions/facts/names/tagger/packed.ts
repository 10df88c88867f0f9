import type { Model } from './model.ts'
import { TAGS } from './tags.ts'

/**
 * The file of weights. Head: magic, number of features, number of list entries (32 bits each), scale, then the
 * transitions (32-bit floats). Then the hashes of the features, sorted, as differences in variable-length bytes; for
 * each feature 16 bits that say which tags have a weight; the weights, 8 bits each; and the list entries in the same
 * way, with 16 bits that say in which lists they are. Little endian.
 */
export const MAGIC = 0x314e5346
const HEAD = 16

export interface PackedFeature {
  hash: number
  /** TAGS whole numbers from -127 to 127 at most. */
  weights: ArrayLike<number>
}

export interface Unpacked {
  features: PackedFeature[]
  transitions: Float32Array
  scale: number
  lists: ReadonlyMap<number, number>
}

export function packModel({ features, transitions, scale, lists }: Unpacked): Buffer {
  const sorted = [...features].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
  const listed = [...lists].sort(([a], [b]) => (a >>> 0) - (b >>> 0))
  const head = Buffer.alloc(HEAD + 4 * transitions.length)
  head.writeUInt32LE(MAGIC, 0)
  head.writeUInt32LE(sorted.length, 4)
  head.writeUInt32LE(listed.length, 8)
  head.writeFloatLE(scale, 12)
  for (const [i, weight] of transitions.entries()) head.writeFloatLE(weight, HEAD + 4 * i)
  const masks = Buffer.alloc(2 * sorted.length)
  const weights: number[] = []
  for (const [i, feature] of sorted.entries()) {
    let mask = 0
    for (let tag = 0; tag < TAGS; tag++) {
      const weight = feature.weights[tag] ?? 0
      if (weight === 0) continue
      mask |= 1 << tag
      weights.push(weight & 0xff)
    }
    masks.writeUInt16LE(mask, 2 * i)
  }
  const listMasks = Buffer.alloc(2 * listed.length)
  for (const [i, [, bits]] of listed.entries()) listMasks.writeUInt16LE(bits, 2 * i)
  return Buffer.concat([
    head,
    differences(sorted.map(({ hash }) => hash)),
    masks,
    Buffer.from(weights),
    differences(listed.map(([key]) => key)),
    listMasks
  ])
}

function differences(sorted: readonly number[]): Buffer {
  const bytes: number[] = []
  let before = 0
  for (const value of sorted) {
    let rest = (value >>> 0) - before
    before = value >>> 0
    while (rest > 127) {
      bytes.push((rest & 127) | 128)
      rest = Math.floor(rest / 128)
    }
    bytes.push(rest)
  }
  return Buffer.from(bytes)
}

export function unpackModel(file: Buffer): Model {
  const size = file.readUInt32LE(4)
  const listed = file.readUInt32LE(8)
  const transitions = new Float32Array(TAGS * TAGS)
  for (let i = 0; i < transitions.length; i++) transitions[i] = file.readFloatLE(HEAD + 4 * i)
  let at = HEAD + 4 * transitions.length
  const hashes = new Int32Array(size)
  at = readDifferences(file, at, hashes)
  const weightsAt = at + 2 * size
  const { weights, end } = readWeights(file, at, weightsAt, size)
  const listKeys = new Int32Array(listed)
  at = readDifferences(file, end, listKeys)
  const lists = new Map<number, number>()
  for (let i = 0; i < listed; i++) lists.set(listKeys[i] ?? 0, file.readUInt16LE(at + 2 * i))
  return { transitions, ...hashTable(hashes), weights, scale: file.readFloatLE(12), lists }
}

function readDifferences(file: Buffer, from: number, into: Int32Array): number {
  let at = from
  let value = 0
  for (let i = 0; i < into.length; i++) {
    let factor = 1
    for (;;) {
      const byte = file[at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) break
      factor *= 128
    }
    into[i] = value | 0
  }
  return at
}

/** Row 0 stays empty, for features that aren't known. */
function readWeights(file: Buffer, masksAt: number, weightsAt: number, size: number) {
  const weights = new Int8Array((size + 1) * TAGS)
  let at = weightsAt
  for (let i = 0; i < size; i++) {
    const row = (i + 1) * TAGS
    let mask = (file[masksAt + 2 * i] ?? 0) | ((file[masksAt + 2 * i + 1] ?? 0) << 8)
    for (let tag = 0; mask !== 0; tag++, mask >>= 1) if (mask & 1) weights[row + tag] = file[at++] ?? 0
  }
  return { weights, end: at }
}

/** At most half full, so that a look-up that fails is short too. */
function hashTable(hashes: Int32Array): Pick<Model, 'keys' | 'slots'> {
  const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 2))
  const keys = new Int32Array(size)
  const slots = new Int32Array(size)
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0
    let slot = hash & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = hash
    slots[slot] = i + 1
  }
  return { keys, slots }
}

/**
 * A set of hashes that gives each its number, read straight from the file. The upper BUCKET_BITS of a hash choose a
 * bucket, the next 8 tell those in the bucket apart; the rest is dropped, so that about one unknown hash in 300 is
 * taken for a known one.
 */
export interface HashIndex {
  /** How many hashes are in each bucket, 4 bits each, 8 buckets a block. */
  sizes: Uint32Array
  /** The first number of each block. */
  starts: Uint32Array
  /** 8 bits of each hash, by number. */
  prints: Uint8Array
}

const BUCKET_BITS = 17
const BLOCKS = 1 << (BUCKET_BITS - 3)
const BUCKET_SHIFT = 32 - BUCKET_BITS
const BLOCK_SHIFT = BUCKET_SHIFT + 3
const PRINT_SHIFT = BUCKET_SHIFT - 8
/** Hashes in one bucket at most: its size is stored in 4 bits. */
export const ROOM = 15
/** Bytes that the sizes of the buckets take. */
export const SIZES = 4 * BLOCKS

export const bucketOf = (hash: number): number => hash >>> BUCKET_SHIFT
/** What is kept of a hash; hashes that agree in it are one. */
export const keptOf = (hash: number): number => hash >>> PRINT_SHIFT

/** The sum of the eight sizes of a block. */
function sumOf(block: number): number {
  const pairs = (block & 0x0f0f0f0f) + ((block >>> 4) & 0x0f0f0f0f)
  return Math.imul(pairs, 0x01010101) >>> 24
}

/** The number of a hash; -1 when it is unknown. */
export function find({ sizes, starts, prints }: HashIndex, hash: number): number {
  const block = hash >>> BLOCK_SHIFT
  const shift = 4 * ((hash >>> BUCKET_SHIFT) & 7)
  const word = sizes[block] ?? 0
  let at = (starts[block] ?? 0) + sumOf(word & ((1 << shift) - 1))
  const end = at + ((word >>> shift) & ROOM)
  const print = (hash >>> PRINT_SHIFT) & 255
  for (; at < end; at++) if (prints[at] === print) return at
  return -1
}

/** Lays out hashes that are sorted as unsigned numbers, no two agreeing in what is kept of them. */
export function layOut(sorted: ArrayLike<number>): { sizes: Uint8Array; prints: Uint8Array } {
  const sizes = new Uint8Array(SIZES)
  const prints = new Uint8Array(sorted.length)
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0
    const bucket = bucketOf(hash)
    const place = bucket >> 1
    sizes[place] = (sizes[place] ?? 0) + (bucket & 1 ? 16 : 1)
    prints[i] = keptOf(hash) & 255
  }
  return { sizes, prints }
}

/** Reads what `layOut` made, little endian; `sizes` and `prints` stay views of the file. */
export function readIndex(bytes: Uint8Array, prints: Uint8Array): HashIndex {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const sizes = new Uint32Array(aligned.buffer, aligned.byteOffset, BLOCKS)
  const starts = new Uint32Array(BLOCKS)
  let at = 0
  for (let block = 0; block < BLOCKS; block++) {
    starts[block] = at
    at += sumOf(sizes[block] ?? 0)
  }
  return { sizes, starts, prints }
}

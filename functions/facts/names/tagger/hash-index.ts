/**
 * A set of hashes that gives each its number, read straight from the file. The upper BUCKET_BITS of a hash choose a
 * bucket, the next 8 tell those in the bucket apart; the rest is dropped, so that about one unknown hash in 300 is
 * taken for a known one.
 */
export interface HashIndex {
  /** The first number of each bucket, and one more. */
  starts: Uint32Array
  /** 8 bits of each hash, by number. */
  prints: Uint8Array
}

const BUCKET_BITS = 17
const BUCKETS = 1 << BUCKET_BITS
const BUCKET_SHIFT = 32 - BUCKET_BITS
const PRINT_SHIFT = BUCKET_SHIFT - 8
/** Hashes in one bucket at most: its size is stored in 4 bits. */
export const ROOM = 15
/** Bytes that the sizes of the buckets take. */
export const SIZES = BUCKETS / 2

export const bucketOf = (hash: number): number => hash >>> BUCKET_SHIFT
/** What is kept of a hash; hashes that agree in it are one. */
export const keptOf = (hash: number): number => hash >>> PRINT_SHIFT

/** The number of a hash; -1 when it is unknown. */
export function find({ starts, prints }: HashIndex, hash: number): number {
  const bucket = hash >>> BUCKET_SHIFT
  const print = (hash >>> PRINT_SHIFT) & 255
  const end = starts[bucket + 1] ?? 0
  for (let at = starts[bucket] ?? 0; at < end; at++) if (prints[at] === print) return at
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

/** Reads what `layOut` made; `prints` stays a view of the file. */
export function readIndex(sizes: Uint8Array, prints: Uint8Array): HashIndex {
  const starts = new Uint32Array(BUCKETS + 1)
  let at = 0
  for (let i = 0; i < SIZES; i++) {
    const two = sizes[i] ?? 0
    starts[2 * i] = at
    at += two & 15
    starts[2 * i + 1] = at
    at += two >> 4
  }
  starts[BUCKETS] = at
  return { starts, prints }
}

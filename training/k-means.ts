import { generator } from './crf.ts'

/** Rows of `size` numbers each, one after the other. */
export interface Rows {
  values: Float32Array
  size: number
}

const rowsIn = ({ values, size }: Rows): number => values.length / size

/** Scales every row to length 1; a row of noughts stays. */
export function normalise({ values, size }: Rows): void {
  for (let at = 0; at < values.length; at += size) {
    let sum = 0
    for (let i = at; i < at + size; i++) sum += (values[i] ?? 0) ** 2
    if (sum === 0) continue
    const scale = 1 / Math.sqrt(sum)
    for (let i = at; i < at + size; i++) values[i] = (values[i] ?? 0) * scale
  }
}

/** For each row of length 1 the centre that it lies nearest to by its angle. */
export function nearestCentres(rows: Rows, centres: Rows): Uint16Array {
  const { values, size } = rows
  const nearest = new Uint16Array(rowsIn(rows))
  for (let row = 0; row < nearest.length; row++) {
    let top = Number.NEGATIVE_INFINITY
    for (let at = 0; at < centres.values.length; at += size) {
      const likeness = dot(values, row * size, centres.values, at, size)
      if (likeness <= top) continue
      top = likeness
      nearest[row] = at / size
    }
  }
  return nearest
}

/** The product of `size` numbers of each. */
function dot(a: Float32Array, fromA: number, b: Float32Array, fromB: number, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += (a[fromA + i] ?? 0) * (b[fromB + i] ?? 0)
  return sum
}

/** Spherical k-means (Dhillon and Modha 2001): the `count` centres, of length 1, round which rows of length 1 lie. */
export function findCentres(rows: Rows, count: number, rounds: number): Rows {
  const { values, size } = rows
  const centres: Rows = { values: new Float32Array(count * size), size }
  for (const [centre, row] of drawn(rowsIn(rows), count).entries()) {
    centres.values.set(values.subarray(row * size, (row + 1) * size), centre * size)
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(count * size)
    for (const [row, centre] of nearestCentres(rows, centres).entries()) {
      for (let i = 0; i < size; i++) {
        sums[centre * size + i] = (sums[centre * size + i] ?? 0) + (values[row * size + i] ?? 0)
      }
    }
    normalise({ values: sums, size })
    for (let at = 0; at < sums.length; at += size) {
      const sum = sums.subarray(at, at + size)
      // A centre that no row lies nearest to stays where it was.
      if (sum.some((value) => value !== 0)) centres.values.set(sum, at)
    }
  }
  return centres
}

/** The first `count` of the numbers below `from`, shuffled; the same ones every time. */
function drawn(from: number, count: number): number[] {
  const random = generator(2048)
  const numbers = Array.from({ length: from }, (_, i) => i)
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (from - i))
    const held = numbers[i] ?? 0
    numbers[i] = numbers[j] ?? 0
    numbers[j] = held
  }
  return numbers.slice(0, count)
}

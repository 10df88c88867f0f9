import { LEVELS, type PackedFeature } from '../functions/facts/names/tagger/packed.ts'
import { TAGS } from '../functions/facts/names/tagger/tags.ts'
import type { Learned, Weights } from './crf.ts'
import type { TrainingData } from './features.ts'

/**
 * Marks the weights to keep, in `rows` features at most, and makes the others 0: kept are those whose loss would cost most, by the square of the
 * weight times what the text says about it (LeCun, Denker and Solla 1990, with squared gradients for the second
 * derivatives).
 */
export function prune({ weights, squares }: Learned, rows: number, size: number): Uint8Array {
  const { features } = weights
  const worth = features.map((weight, i) => weight ** 2 * (squares[i] ?? 0))
  const sums = Float32Array.from({ length: features.length / TAGS }, (_, id) =>
    worth.subarray(id * TAGS, (id + 1) * TAGS).reduce((sum, one) => sum + one, 0)
  )
  const leastRow = leastOf(sums, rows)
  const inRow = worth.map((value, i) => ((sums[Math.floor(i / TAGS)] ?? 0) >= leastRow ? value : 0))
  const least = leastOf(inRow, size)
  const kept = Uint8Array.from(inRow, (value) => (value >= least && value > 0 ? 1 : 0))
  for (let i = 0; i < features.length; i++) if (kept[i] === 0) features[i] = 0
  return kept
}

/** The smallest of the `size` largest. */
const leastOf = (values: Float32Array, size: number): number =>
  Float32Array.from(values).sort()[Math.max(0, values.length - size)] ?? 0

/** Each weight as one of LEVELS, nearest to it; the levels fit the weights best (Lloyd 1982), and one of them is 0. */
export function quantise(
  { hashes }: TrainingData,
  weights: Weights
): { features: PackedFeature[]; transitions: Float32Array; levels: Float32Array } {
  const ids = [...hashes.keys()].filter((id) => rowOf(weights, id).some((weight) => weight !== 0))
  const sorted = weights.features.filter((weight) => weight !== 0).sort()
  const levels = levelsOf(sorted)
  const features = ids.map((id) => ({
    hash: hashes[id] ?? 0,
    levels: Uint8Array.from(rowOf(weights, id), (weight) => nearest(levels, weight))
  }))
  return {
    features: features.filter((feature) => feature.levels.some((level) => level !== 0)),
    transitions: weights.transitions,
    levels
  }
}

const rowOf = ({ features }: Weights, id: number): Float32Array =>
  features.subarray(id * TAGS, (id + 1) * TAGS)

const ROUNDS = 40

/** The first level is 0 and stays so. */
function levelsOf(sorted: Float32Array): Float32Array {
  const levels = new Float32Array(LEVELS)
  for (let i = 1; i < LEVELS; i++) {
    levels[i] = sorted[Math.floor(((i - 0.5) / (LEVELS - 1)) * sorted.length)] ?? 0
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(LEVELS)
    const counts = new Float64Array(LEVELS)
    for (const weight of sorted) {
      const at = nearest(levels, weight)
      sums[at] = (sums[at] ?? 0) + weight
      counts[at] = (counts[at] ?? 0) + 1
    }
    for (let i = 1; i < LEVELS; i++) if (counts[i]) levels[i] = (sums[i] ?? 0) / (counts[i] ?? 1)
  }
  return levels
}

function nearest(levels: Float32Array, weight: number): number {
  let best = 0
  for (let i = 1; i < LEVELS; i++) {
    if (Math.abs((levels[i] ?? 0) - weight) < Math.abs((levels[best] ?? 0) - weight)) best = i
  }
  return best
}

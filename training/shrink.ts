import type { PackedFeature } from '../functions/facts/names/tagger/packed.ts'
import { TAGS } from '../functions/facts/names/tagger/tags.ts'
import type { Weights } from './crf.ts'
import type { TrainingData } from './features.ts'

/** Marks the features to keep: those that move scores most over the training text. */
export function prune({ hashes, ids }: TrainingData, { features }: Weights, size: number): Uint8Array {
  const counts = new Int32Array(hashes.length)
  for (const id of ids) if (id >= 0) counts[id] = (counts[id] ?? 0) + 1
  const worth = Float32Array.from(hashes, (_, id) => {
    const row = features.subarray(id * TAGS, (id + 1) * TAGS)
    let [low, high] = [0, 0]
    for (const weight of row) {
      low = Math.min(low, weight)
      high = Math.max(high, weight)
    }
    return (high - low) * Math.log2(1 + (counts[id] ?? 0))
  })
  const least = Float32Array.from(worth).sort()[Math.max(0, worth.length - size)] ?? 0
  return Uint8Array.from(worth, (value) => (value >= least && value > 0 ? 1 : 0))
}

/** Steps from zero to the largest weight: as coarse as costs no quality (measured), so that the file packs small. */
const STEPS = 21

/** Weights as whole numbers from -STEPS to STEPS; those near zero become zero. */
export function quantise(
  { hashes }: TrainingData,
  weights: Weights,
  kept: Uint8Array
): { features: PackedFeature[]; transitions: Float32Array; scale: number } {
  let top = 0
  for (const [id, keep] of kept.entries()) {
    if (keep) for (const weight of rowOf(weights, id)) top = Math.max(top, Math.abs(weight))
  }
  const scale = top / STEPS
  const features: PackedFeature[] = []
  for (const [id, keep] of kept.entries()) {
    if (!keep) continue
    const row = Int8Array.from(rowOf(weights, id), (weight) => Math.round(weight / scale))
    if (row.some((weight) => weight !== 0)) features.push({ hash: hashes[id] ?? 0, weights: row })
  }
  return { features, transitions: weights.transitions, scale }
}

const rowOf = ({ features }: Weights, id: number): Float32Array =>
  features.subarray(id * TAGS, (id + 1) * TAGS)

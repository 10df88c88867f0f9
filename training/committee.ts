import { type Learned, learn, type Settings } from './crf.ts'
import type { TrainingData } from './features.ts'

/** Runs that are averaged. */
const RUNS = 3

/**
 * The mean of what several runs learn, each with an order of its own: what one of them has by chance weighs less (bagging:
 * Breiman 1996). One run and another differ by about a point of F1.
 */
export function learnTogether(data: TrainingData, settings: Omit<Settings, 'seed'>): Learned {
  const mean = learn(data, { ...settings, seed: 0 })
  for (let seed = 1; seed < RUNS; seed++) {
    const next = learn(data, { ...settings, seed })
    for (const [sum, values] of pairs(mean, next)) add(sum, values)
  }
  for (const [sum] of pairs(mean, mean)) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / RUNS
  return mean
}

const pairs = (a: Learned, b: Learned): [Float32Array, Float32Array][] => [
  [a.weights.features, b.weights.features],
  [a.weights.transitions, b.weights.transitions],
  [a.squares, b.squares]
]

function add(sum: Float32Array, values: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (values[i] ?? 0)
}

import { find } from './hash-index.ts'
import type { Model } from './packed.ts'
import { ROW } from './packed.ts'
import type { FeatureRows } from './rows.ts'
import { OUTSIDE, TAGS } from './tags.ts'

/** Less than any sum of weights. */
export const NEVER = -1000

/** TAGS numbers for each token: the sums of the weights of its features; one without features is outside of any name. */
export function scoresOf(rows: FeatureRows, length: number, model: Model): Float32Array {
  const scores = new Float32Array(length * TAGS)
  const { hashes, starts } = rows
  for (let i = 0; i < length; i++) {
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? 0
    if (start === end) {
      scores.fill(NEVER, i * TAGS, (i + 1) * TAGS)
      scores[i * TAGS + OUTSIDE] = 0
    }
    for (let n = start; n < end; n++) {
      const feature = find(model.features, hashes[n] ?? 0)
      if (feature >= 0) addRow(scores, i * TAGS, model, feature * ROW)
    }
  }
  return scores
}

function addRow(scores: Float32Array, base: number, { weights, levels }: Model, row: number): void {
  for (let pair = 0; pair < ROW; pair++) {
    const two = weights[row + pair] ?? 0
    if (two === 0) continue
    const at = base + 2 * pair
    scores[at] = (scores[at] ?? 0) + (levels[two & 15] ?? 0)
    if (two >> 4 !== 0) scores[at + 1] = (scores[at + 1] ?? 0) + (levels[two >> 4] ?? 0)
  }
}

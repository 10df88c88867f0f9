import { TAGS } from '../functions/facts/names/tagger/tags.ts'
import { bestTags } from '../functions/facts/names/tagger/viterbi.ts'
import type { Weights } from './crf.ts'
import type { TrainingData } from './features.ts'

/** Gives the sentences of weight 0 the tags that the learned weights find best, and a weight. */
export function labelUnlabelled(
  data: TrainingData,
  { features, transitions }: Weights,
  weight: number
): void {
  const { sentences, starts, ids, gold, weights } = data
  for (let sentence = 0; sentence < weights.length; sentence++) {
    if (weights[sentence] !== 0) continue
    const first = sentences[sentence] ?? 0
    const length = (sentences[sentence + 1] ?? 0) - first
    const scores = new Float32Array(length * TAGS)
    for (let i = 0; i < length; i++) {
      for (let n = starts[first + i] ?? 0; n < (starts[first + i + 1] ?? 0); n++) {
        const id = ids[n] ?? -1
        if (id < 0) continue
        for (let tag = 0; tag < TAGS; tag++) {
          scores[i * TAGS + tag] = (scores[i * TAGS + tag] ?? 0) + (features[id * TAGS + tag] ?? 0)
        }
      }
    }
    gold.set(bestTags(scores, length, transitions), first)
    weights[sentence] = weight
  }
}

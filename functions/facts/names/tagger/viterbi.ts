import { NEVER } from './scores.ts'
import { BEFORE, mayBegin, mayEnd, OUTSIDE, TAGS } from './tags.ts'

/** The best sequence of tags; `scores` holds TAGS numbers a token. */
export function bestTags(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float32Array(length * TAGS).fill(Number.NEGATIVE_INFINITY)
  const from = new Uint8Array(length * TAGS)
  for (let tag = 0; tag < TAGS; tag++) if (mayBegin(tag)) best[tag] = scores[tag] ?? 0
  for (let i = 1; i < length; i++) {
    // Most tokens weren't asked for: they are outside of any name.
    const tags = scores[i * TAGS + OUTSIDE + 1] === NEVER ? OUTSIDE + 1 : TAGS
    for (let tag = 0; tag < tags; tag++) {
      let top = Number.NEGATIVE_INFINITY
      let chosen = OUTSIDE
      for (const before of BEFORE[tag] ?? []) {
        const score = (best[(i - 1) * TAGS + before] ?? 0) + (transitions[before * TAGS + tag] ?? 0)
        if (score > top) {
          top = score
          chosen = before
        }
      }
      best[i * TAGS + tag] = top + (scores[i * TAGS + tag] ?? 0)
      from[i * TAGS + tag] = chosen
    }
  }
  return walkBack(best, from, length)
}

function walkBack(best: Float32Array, from: Uint8Array, length: number): Uint8Array {
  const tags = new Uint8Array(length)
  const last = (length - 1) * TAGS
  let tag = OUTSIDE
  for (let t = 0; t < TAGS; t++) if (mayEnd(t) && (best[last + t] ?? 0) > (best[last + tag] ?? 0)) tag = t
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag
    tag = from[i * TAGS + tag] ?? OUTSIDE
  }
  return tags
}

import type { Context } from './context.ts'
import type { TaggedSentence, Use } from './document.ts'
import { mix } from './hash.ts'
import { neighboursOf } from './neighbours.ts'
import { EDGE, type FeatureRows, put } from './rows.ts'

const LOOKED_AT = 4

/** What the article says of the word elsewhere. */
export function documentFeatures({ sentence, uses }: Context, i: number, rows: FeatureRows): void {
  const word = sentence.words[i] ?? EDGE
  if (!word.isCapital) return
  const found = uses.capital.get(word.lower)
  const isLower = uses.lower.has(word.lower) ? 1 : 0
  const isStart = i === 0 ? 1 : 0
  let others = 0
  if (found) {
    for (const use of found) {
      if (use.sentence === sentence && use.at === i) continue
      others++
      if (others <= LOOKED_AT) useFeatures(use, rows)
    }
  }
  put(rows, 60, mix(isLower, mix(Math.min(others, 3), isStart)))
  put(rows, 61, mix(mix(isLower, Math.min(others, 1)), sentence.style))
  if (word.isUpper) {
    const last = uses.initials.get(word.exact)
    if (last !== undefined) {
      put(rows, 80, 0)
      put(rows, 81, last)
    }
  }
}

function useFeatures({ sentence, at }: Use, rows: FeatureRows): void {
  const { b2, b1, a1, a2 } = neighboursOf(sentence.words, at)
  put(rows, 62, b1.lower)
  put(rows, 63, a1.lower)
  put(rows, 64, mix(b1.shape, a1.shape))
  put(rows, 65, at > 0 ? mix(b2.lower, b1.lower) : 0)
  put(rows, 66, mix(a1.lower, a2.lower))
  put(rows, 140, b1.wordClass)
  put(rows, 141, a1.wordClass)
  useRunFeatures(sentence, at, rows)
}

/** How the word stands there in a longer name, and what stands round that. */
function useRunFeatures({ words, runs, hits }: TaggedSentence, at: number, rows: FeatureRows): void {
  const run = runs[at]
  if (!run) return
  const { from, to } = run
  const place = 2 * (at === from ? 1 : 0) + (at === to - 1 ? 1 : 0)
  const size = Math.min(to - from, 3)
  const before = words[from - 1] ?? EDGE
  const after = words[to] ?? EDGE
  put(rows, 67, mix(place, size))
  put(rows, 68, mix(before.lower, place))
  put(rows, 69, mix(after.lower, place))
  put(rows, 142, mix(before.wordClass, place))
  put(rows, 143, mix(after.wordClass, place))
  if (size === 1) return
  const first = words[from] ?? EDGE
  const last = words[to - 1] ?? EDGE
  put(rows, 70, mix(hits.single[from] ?? 0, mix(place, size)))
  put(rows, 71, mix(last.lower, place))
  put(rows, 72, mix(first.lower, place))
  put(rows, 144, mix(last.wordClass, place))
  put(rows, 145, mix(first.wordClass, place))
}

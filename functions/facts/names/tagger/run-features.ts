import type { TaggedSentence } from './document.ts'
import { mix } from './hash.ts'
import { EDGE, type FeatureRows, put } from './rows.ts'

/** No name is longer. A text in capitals throughout is one run, of which each word must not look at all others. */
const FARTHEST = 64

/** The capitalised run round the token: its first and last word, what stands before and after it. */
export function runFeatures({ runs, hits, words }: TaggedSentence, i: number, rows: FeatureRows): void {
  const run = runs[i]
  if (!run) return
  const { from, to } = run
  const first = words[from] ?? EDGE
  const last = words[to - 1] ?? EDGE
  const b1 = words[from - 1] ?? EDGE
  const a1 = words[to] ?? EDGE
  const place = 2 * (i === from ? 1 : 0) + (i === to - 1 ? 1 : 0)
  const size = Math.min(to - from, 5)
  put(rows, 40, mix(last.lower, place))
  put(rows, 41, mix(first.lower, place))
  put(rows, 42, mix(size, place))
  put(rows, 43, mix(b1.lower, place))
  put(rows, 44, mix(a1.lower, place))
  put(rows, 45, mix(b1.lower, size))
  put(rows, 46, mix(a1.lower, size))
  const lists = mix(hits.single[from] ?? 0, hits.single[to - 1] ?? 0)
  put(rows, 47, mix(lists, mix(size, place)))
  put(rows, 48, mix(mix(b1.lower, a1.lower), size > 1 ? 1 : 0))
  put(rows, 49, mix(mix((words[from - 2] ?? EDGE).lower, b1.lower), place))
  put(rows, 50, mix(mix(a1.lower, (words[to + 1] ?? EDGE).lower), place))
  put(rows, 51, mix(run.connected, place))
  put(rows, 53, mix(last.suffix, place))
  put(rows, 54, mix(first.suffix, place))
  put(rows, 55, mix(mix(hits.single[from - 1] ?? 0, lists), size))
  put(rows, 56, mix(mix(b1.suffix, a1.suffix), size > 1 ? 1 : 0))
  put(rows, 130, mix(last.wordClass, place))
  put(rows, 131, mix(first.wordClass, place))
  put(rows, 132, mix(b1.wordClass, place))
  put(rows, 133, mix(a1.wordClass, place))
  put(rows, 134, mix(mix(first.wideClass, last.wideClass), mix(size, place)))
  put(rows, 135, mix(mix(b1.wideClass, a1.wideClass), size > 1 ? 1 : 0))
  const end = Math.min(to, i + FARTHEST)
  for (let at = Math.max(from, i - FARTHEST); at < end; at++) {
    if (at !== i) put(rows, 52, mix((words[at] ?? EDGE).lower, at < i ? 0 : 1))
  }
}

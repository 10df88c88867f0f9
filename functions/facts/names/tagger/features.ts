import type { DocumentUses, TaggedSentence, Use } from './document.ts'
import { mix } from './hash.ts'
import type { Hits } from './lists.ts'
import type { Run } from './runs.ts'

/** Hashes of the features of one sentence: those of token i stand from `starts[i]` to `starts[i + 1]`. */
export interface FeatureRows {
  hashes: Int32Array
  starts: Int32Array
  size: number
}

export const emptyRows = (): FeatureRows => ({
  hashes: new Int32Array(1 << 14),
  starts: new Int32Array(1 << 8),
  size: 0
})

export interface Context {
  sentence: TaggedSentence
  index: number
  hits: Hits
  runs: (Run | null)[]
  uses: DocumentUses
  sentences: readonly TaggedSentence[]
}

const EDGE = { lower: 11, shape: 13, suffix: 17, isCapital: false }
const ROOM = 256

/** Fills `rows` with the features of every token of the sentence. */
export function extractFeatures(context: Context, rows: FeatureRows): void {
  const { words } = context.sentence
  rows.size = 0
  if (rows.starts.length <= words.length) rows.starts = new Int32Array(2 * words.length + 2)
  for (let i = 0; i < words.length; i++) {
    rows.starts[i] = rows.size
    if (rows.hashes.length < rows.size + ROOM) {
      const grown = new Int32Array(2 * rows.hashes.length)
      grown.set(rows.hashes)
      rows.hashes = grown
    }
    ownFeatures(context, i, rows)
    neighbourFeatures(context, i, rows)
    listFeatures(context, i, rows)
    runFeatures(context, i, rows)
    documentFeatures(context, i, rows)
  }
  rows.starts[words.length] = rows.size
}

function put(rows: FeatureRows, template: number, value: number): void {
  rows.hashes[rows.size++] = mix(template, value)
}

function ownFeatures({ sentence: { words, style } }: Context, i: number, rows: FeatureRows): void {
  const word = words[i]
  if (!word) return
  rows.hashes.set(word.own, rows.size)
  rows.size += word.own.length
  put(rows, 100, 0)
  put(rows, 101, mix(style, word.shape))
  if (i === 0) put(rows, 102, word.shape)
  if (i === 0) put(rows, 103, word.lower)
}

function neighbourFeatures({ sentence: { words } }: Context, i: number, rows: FeatureRows): void {
  const at = (n: number) => words[i + n] ?? EDGE
  const [b2, b1, here, a1, a2] = [at(-2), at(-1), at(0), at(1), at(2)]
  put(rows, 1, b1.lower)
  put(rows, 2, a1.lower)
  put(rows, 3, b2.lower)
  put(rows, 4, a2.lower)
  put(rows, 5, mix(b1.lower, here.lower))
  put(rows, 6, mix(here.lower, a1.lower))
  put(rows, 7, mix(b1.lower, a1.lower))
  put(rows, 8, mix(b2.lower, b1.lower))
  put(rows, 9, mix(a1.lower, a2.lower))
  put(rows, 10, mix(b1.shape, here.shape))
  put(rows, 11, mix(here.shape, a1.shape))
  put(rows, 12, mix(mix(b1.shape, here.shape), a1.shape))
  put(rows, 13, mix(mix(b2.shape, b1.shape), here.shape))
  put(rows, 14, mix(mix(here.shape, a1.shape), a2.shape))
  put(rows, 15, mix(b1.lower, here.shape))
  put(rows, 16, mix(here.shape, a1.lower))
  put(rows, 17, mix(b1.suffix, here.shape))
  put(rows, 18, mix(here.shape, a1.suffix))
  put(rows, 19, mix(mix(b2.lower, b1.lower), here.shape))
  put(rows, 20, mix(mix(here.shape, a1.lower), a2.lower))
  if (!here.isCapital) return
  for (let n = 3; n <= 5; n++) {
    put(rows, 21, at(-n).lower)
    put(rows, 22, at(n).lower)
  }
}

const LIST_BITS = 15

function listFeatures({ hits, sentence: { words } }: Context, i: number, rows: FeatureRows): void {
  for (let n = -1; n <= 1; n++) {
    const single = hits.single[i + n] ?? 0
    const phrase = hits.phrase[i + n] ?? 0
    if (single === 0 && phrase === 0) continue
    for (let bit = 0; bit < LIST_BITS; bit++) {
      if ((single >> bit) & 1) put(rows, 30 + n, bit)
      if ((phrase >> bit) & 1) put(rows, 33 + n, bit)
    }
  }
  const pattern = mix(hits.single[i] ?? 0, hits.phrase[i] ?? 0)
  put(rows, 36, mix(pattern, words[i]?.shape ?? 0))
  put(rows, 37, mix(hits.single[i - 1] ?? 0, hits.single[i] ?? 0))
  put(rows, 38, mix(hits.single[i] ?? 0, hits.single[i + 1] ?? 0))
}

/** The capitalised run round the token: its first and last word, what stands before and after it. */
function runFeatures({ runs, hits, sentence: { words } }: Context, i: number, rows: FeatureRows): void {
  const run = runs[i]
  if (!run) return
  const { from, to } = run
  const lower = (at: number): number => (words[at] ?? EDGE).lower
  const first = i === from ? 1 : 0
  const last = i === to - 1 ? 1 : 0
  const place = 2 * first + last
  const size = Math.min(to - from, 5)
  put(rows, 40, mix(lower(to - 1), place))
  put(rows, 41, mix(lower(from), place))
  put(rows, 42, mix(size, place))
  put(rows, 43, mix(lower(from - 1), place))
  put(rows, 44, mix(lower(to), place))
  put(rows, 45, mix(lower(from - 1), size))
  put(rows, 46, mix(lower(to), size))
  put(rows, 47, mix(mix(hits.single[from] ?? 0, hits.single[to - 1] ?? 0), mix(size, place)))
  put(rows, 48, mix(mix(lower(from - 1), lower(to)), size > 1 ? 1 : 0))
  put(rows, 49, mix(mix(lower(from - 2), lower(from - 1)), place))
  put(rows, 50, mix(mix(lower(to), lower(to + 1)), place))
  put(rows, 51, mix(run.connected, place))
  for (let at = from; at < to; at++) if (at !== i) put(rows, 52, mix(lower(at), at < i ? 0 : 1))
}

/** What the article says of the word elsewhere. */
function documentFeatures(context: Context, i: number, rows: FeatureRows): void {
  const word = context.sentence.words[i]
  if (!word?.isCapital) return
  const uses = context.uses.capital.get(word.lower) ?? []
  const isLower = context.uses.lower.has(word.lower) ? 1 : 0
  const isStart = i === 0 ? 1 : 0
  let others = 0
  for (const use of uses) {
    if (use.sentence === context.index && use.at === i) continue
    others++
    if (others <= 4) useFeatures(context, use, rows)
  }
  put(rows, 60, mix(isLower, mix(Math.min(others, 3), isStart)))
  put(rows, 61, mix(mix(isLower, Math.min(others, 1)), context.sentence.style))
}

function useFeatures({ sentences }: Context, { sentence, at }: Use, rows: FeatureRows): void {
  const words = sentences[sentence]?.words
  if (!words) return
  const [b2, b1, a1, a2] = [words[at - 2], words[at - 1], words[at + 1], words[at + 2]].map((w) => w ?? EDGE)
  if (!b1 || !a1 || !b2 || !a2) return
  put(rows, 62, b1.lower)
  put(rows, 63, a1.lower)
  put(rows, 64, mix(b1.shape, a1.shape))
  put(rows, 65, at > 0 ? mix(b2.lower, b1.lower) : 0)
  put(rows, 66, mix(a1.lower, a2.lower))
}

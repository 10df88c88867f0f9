import { styleOf, type TaggedSentence, usesIn } from './document.ts'
import { emptyRows, extractFeatures, type FeatureRows } from './features.ts'
import { type ListTable, lookUp, wordKey } from './lists.ts'
import { type Model, model } from './model.ts'
import { runsIn } from './runs.ts'
import { runsOf, TAGS, type TokenRun } from './tags.ts'
import { bestTags } from './viterbi.ts'
import { describeWord, type Word } from './words.ts'

/** The names in the sentences of one article, as runs of tokens. */
export function tagSentences(
  sentences: readonly (readonly string[])[],
  weights: Model = model()
): TokenRun[][] {
  const found: TokenRun[][] = []
  eachSentence(sentences, weights.lists, (rows, length) => {
    found.push(
      length === 0 ? [] : runsOf(bestTags(scoresOf(rows, length, weights), length, weights.transitions))
    )
  })
  return found
}

/** Hands over the features of one sentence after the other; `rows` is used again. */
export function eachSentence(
  texts: readonly (readonly string[])[],
  lists: ListTable,
  visit: (rows: FeatureRows, length: number, index: number) => void
): void {
  const known = new Map<string, { word: Word; key: number }>()
  const look = (text: string) => {
    const seen = known.get(text)
    if (seen) return seen
    const fresh = { word: describeWord(text), key: wordKey(text) }
    known.set(text, fresh)
    return fresh
  }
  const sentences = texts.map((tokens): TaggedSentence => {
    const looked = tokens.map(look)
    const words = looked.map(({ word }) => word)
    return { words, keys: Int32Array.from(looked, ({ key }) => key), style: styleOf(words) }
  })
  const uses = usesIn(sentences)
  const rows = emptyRows()
  for (const [index, sentence] of sentences.entries()) {
    const { words, keys } = sentence
    const hits = lookUp(keys, (i) => words[i]?.isCapital === true, lists)
    extractFeatures({ sentence, index, hits, runs: runsIn(words), uses, sentences }, rows)
    visit(rows, words.length, index)
  }
}

function scoresOf(rows: FeatureRows, length: number, { keys, slots, weights, scale }: Model): Float32Array {
  const scores = new Float32Array(length * TAGS)
  const limit = keys.length - 1
  for (let i = 0; i < length; i++) {
    const base = i * TAGS
    const end = rows.starts[i + 1] ?? 0
    for (let n = rows.starts[i] ?? 0; n < end; n++) {
      const hash = rows.hashes[n] ?? 0
      let slot = hash & limit
      while (slots[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & limit
      const row = (slots[slot] ?? 0) * TAGS
      if (row === 0) continue
      for (let tag = 0; tag < TAGS; tag++)
        scores[base + tag] = (scores[base + tag] ?? 0) + (weights[row + tag] ?? 0)
    }
    for (let tag = 0; tag < TAGS; tag++) scores[base + tag] = (scores[base + tag] ?? 0) * scale
  }
  return scores
}

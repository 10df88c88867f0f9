import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { listTable, packModel, unpackModel } from '../functions/facts/names/tagger/packed.ts'
import { type MarkedDocument, readCorpus } from './corpora.ts'
import { learn } from './crf.ts'
import { TrainingError } from './errors.ts'
import { indexFeatures } from './features.ts'
import { readLists } from './lists.ts'
import { measure } from './measure.ts'
import { prune, quantise } from './shrink.ts'
import { CORPORA, HELD_OUT } from './sources.ts'
import { readTexts } from './texts.ts'

const MODEL = new URL('../functions/facts/names/model.bin', import.meta.url)
const RAREST = 2
/** Features that are kept, and weights in them: as many as the Lambda's bundle has room for. */
const ROWS = 150_000
const KEPT = 560_000
const [EPOCHS, RATE] = [5, 0.05]
const [LAST_EPOCHS, LAST_RATE] = [2, 0.03]
const DROPOUT = 0.5
const TEXTS_WEIGHT = 2
/** Each of our own texts is seen again with its names swapped so often. */
const VARIANTS = 2

const report = (line: string): void => console.error(line)

function train(documents: readonly MarkedDocument[], lists: ReadonlyMap<number, number>): Buffer {
  const data = indexFeatures(documents, listTable(lists), RAREST)
  report(`${data.weights.length} sentences, ${data.gold.length} tokens, ${data.hashes.length} features`)
  const whole = learn(data, { epochs: EPOCHS, rate: RATE, dropout: DROPOUT, report })
  const kept = prune(whole, ROWS, KEPT)
  const last = { epochs: LAST_EPOCHS, rate: LAST_RATE, dropout: DROPOUT, report }
  const { weights } = learn(data, { ...last, from: whole.weights, kept })
  return packModel({ ...quantise(data, weights), lists })
}

/** With --measure nothing is shipped: held-out corpora are left out and then measured. */
function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { measure: { type: 'boolean', default: false }, out: { type: 'string' } }
  })
  const [folder] = positionals
  if (!folder) {
    throw new TrainingError(
      'usage',
      'No folder of corpora was given.',
      'Run: npx tsx training/train.ts CORPORA_DIR [--measure] [--out FILE]'
    )
  }
  const lists = readLists(folder)
  const read = CORPORA.map((corpus) => ({ file: corpus.file, documents: readCorpus(folder, corpus) }))
  const isHeldOut = (file: string): boolean => values.measure && HELD_OUT.includes(file)
  const documents = read.filter(({ file }) => !isHeldOut(file)).flatMap(({ documents }) => documents)
  const file = train([...documents, ...readTexts(TEXTS_WEIGHT, { variants: VARIANTS })], lists)
  const out = values.out ?? (values.measure ? undefined : MODEL)
  if (out) writeFileSync(out, file)
  report(`${file.length} bytes`)
  for (const { file: name, documents } of read.filter(({ file }) => isHeldOut(file))) {
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

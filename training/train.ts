import { writeFileSync } from 'node:fs'
import { packModel } from '../functions/facts/names/tagger/packed.ts'
import { CORPORA, type MarkedDocument, readConll, readCorpusFile } from './corpora.ts'
import { learn } from './crf.ts'
import { TrainingError } from './errors.ts'
import { indexFeatures } from './features.ts'
import { readLists } from './lists.ts'
import { prune, quantise } from './shrink.ts'
import { readTexts } from './texts.ts'

const MODEL = new URL('../functions/facts/names/model.bin', import.meta.url)
const RAREST = 3
const KEPT = 93_000
const RATE = 0.1
const DROPOUT = 0.2
const TEXTS_WEIGHT = 1

const report = (line: string): void => console.error(line)

function documents(folder: string): MarkedDocument[] {
  const read = CORPORA.flatMap(({ file, sha256, weight }) =>
    readConll(readCorpusFile(folder, file, sha256), weight)
  )
  return [...read, ...readTexts(TEXTS_WEIGHT)]
}

function main([folder, out]: string[]): void {
  if (!folder) {
    throw new TrainingError(
      'usage',
      'No folder of corpora was given.',
      'Run: npx tsx training/train.ts CORPORA_DIR'
    )
  }
  const lists = readLists(folder)
  const data = indexFeatures(documents(folder), lists, RAREST)
  report(`${data.weights.length} sentences, ${data.gold.length} tokens, ${data.hashes.length} features`)
  const whole = learn(data, { epochs: 4, rate: RATE, dropout: DROPOUT, report })
  const kept = prune(data, whole, KEPT)
  const weights = learn(data, { epochs: 2, rate: RATE / 2, dropout: DROPOUT, from: whole, kept, report })
  const file = packModel({ ...quantise(data, weights, kept), lists })
  writeFileSync(out ?? MODEL, file)
  report(`wrote ${file.length} bytes`)
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof TrainingError)) throw error
  console.error(`${error.message} ${error.remedy}`)
  process.exitCode = 1
}

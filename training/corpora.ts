import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameType } from '../functions/facts/analysis.ts'
import type { TokenRun } from '../functions/facts/names/tagger/tags.ts'
import { tokenize } from '../functions/text/tokens.ts'
import { TrainingError } from './errors.ts'
import type { Corpus, Source } from './sources.ts'

/** A sentence of marked-up text. */
export interface Example {
  tokens: string[]
  runs: TokenRun[]
}

/** The sentences of one document; `weight` scales what is learned from them. */
export interface MarkedDocument {
  sentences: Example[]
  weight: number
}

const TYPE: Record<string, NameType> = { PER: 'person', ORG: 'organization', LOC: 'place' }
/** Endings that the corpora cut off and our tokens keep: "do" + "n't". */
const CLITIC = /^(?:n['’]t|['’](?:re|ll|ve|d|m))$/i

/** Reads a file of the corpora's folder, making sure that it is the one that was named. */
export function readSource(folder: string, { file, sha256 }: Source): string {
  const path = join(folder, file)
  if (!existsSync(path)) {
    throw new TrainingError(
      'corpus-missing',
      `${file} is not in ${folder}.`,
      'MODEL-CARD.md says where it comes from.'
    )
  }
  const bytes = readFileSync(path)
  const found = createHash('sha256').update(bytes).digest('hex')
  if (found !== sha256) {
    throw new TrainingError(
      'corpus-changed',
      `${file} has the checksum ${found}, not ${sha256}.`,
      'Get the version that MODEL-CARD.md names, or change the checksum in training/sources.ts and say so there.'
    )
  }
  return bytes.toString('utf8')
}

/** The documents of a corpus that are trained on. */
export function readCorpus(folder: string, corpus: Corpus): MarkedDocument[] {
  const { weight, every = 1 } = corpus
  return readConll(readSource(folder, corpus), weight).filter((_, i) => i % every === 0)
}

/** Documents of a file with one token and its tag a line. */
export function readConll(text: string, weight: number): MarkedDocument[] {
  return text
    .split(/^# doc .*$/mu)
    .map((part) => ({ weight, sentences: part.split(/\n\n+/).map(readSentence).filter(hasTokens) }))
    .filter(({ sentences }) => sentences.length > 0)
}

const hasTokens = ({ tokens }: Example): boolean => tokens.length > 0

function readSentence(block: string): Example {
  const tokens: string[] = []
  const runs: TokenRun[] = []
  for (const line of block.split('\n')) {
    const [given, tag] = line.split('\t')
    if (!given || !tag) continue
    if (CLITIC.test(given) && tokens.length > 0) {
      tokens.push(`${tokens.pop()}${given}`)
      continue
    }
    const pieces = tokenize(given).map(({ text }) => text)
    const from = tokens.length
    tokens.push(...pieces)
    const type = TYPE[tag.slice(2)]
    const open = runs.at(-1)
    if (!type) continue
    if (tag.startsWith('I-') && open?.to === from && open.type === type) open.to = tokens.length
    else runs.push({ from, to: tokens.length, type })
  }
  return { tokens, runs }
}

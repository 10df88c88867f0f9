import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NameType } from '../functions/facts/analysis.ts'
import type { TokenRun } from '../functions/facts/names/tagger/tags.ts'
import { tokenize } from '../functions/text/tokens.ts'
import { TrainingError } from './errors.ts'

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

interface Corpus {
  file: string
  weight: number
  sha256: string
}

/** What the shipped weights are made of; MODEL-CARD.md says where each comes from and under which licence. */
export const CORPORA: readonly Corpus[] = [
  {
    file: 'gmb.conll',
    weight: 0.5,
    sha256: '789eeda55bbd8a6faab762414cc65518e6b36033c3f8fb4c23429cc588b77f6d'
  },
  {
    file: 'redocred.conll',
    weight: 1,
    sha256: '9799b9b59b3ff82330b943581d115f89eb5235c55f7b8431c77b66f9693e91d7'
  },
  {
    file: 'crossner-politics.conll',
    weight: 1,
    sha256: '0a9f03f55dd015e0b160174c18fb7e95cec4ed24cb94558d5fd165e6341e05db'
  },
  {
    file: 'crossner-science.conll',
    weight: 0.5,
    sha256: 'b5effaaf08fc107fe6305f8b87537fa69525ffe4058263c4851f130ae58ebb4b'
  },
  {
    file: 'crossner-music.conll',
    weight: 0.5,
    sha256: '18471b07d5e6b0eb6256d8c8dbd339f86f125b8dc9fc86c3c0a0518e5cf1645d'
  },
  {
    file: 'crossner-literature.conll',
    weight: 0.5,
    sha256: '908d49387a4fd5dc1d083d31a39a969d40e4953e83692ace52e74e535bb7e92c'
  },
  {
    file: 'crossner-ai.conll',
    weight: 0.5,
    sha256: 'f49027062d6c4c23812d2825a5964be14223542339d19e7356df64220bd0725d'
  },
  {
    file: 'gum-open.conll',
    weight: 0.5,
    sha256: '631423a6fc6e69a6f4b61c31b763aa780fdb294b1ecaa2039f26f961b0a3943f'
  },
  {
    file: 'btc-news.conll',
    weight: 0.5,
    sha256: 'c2d0175db709ab8a3a3fe8becfd52cf15cb5d486ad55579e4fb290ba3b410252'
  },
  {
    file: 'uner-ewt-other.conll',
    weight: 0.5,
    sha256: 'a32fe0a22d62c5ef1f99cb2da007216166fa6f0b1d0d3e5fae1c44f343352a51'
  }
]

const TYPE: Record<string, NameType> = { PER: 'person', ORG: 'organization', LOC: 'place' }
/** Endings that the corpora cut off and our tokens keep: "do" + "n't". */
const CLITIC = /^(?:n['’]t|['’](?:re|ll|ve|d|m))$/i

/** Reads a file of the corpora, making sure that it is the one that was named. */
export function readCorpusFile(folder: string, file: string, sha256: string): string {
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
      'Get the version that MODEL-CARD.md names, or change the checksum in training/corpora.ts and say so there.'
    )
  }
  return bytes.toString('utf8')
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

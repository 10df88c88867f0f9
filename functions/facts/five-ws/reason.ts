import type { Passage } from '../../fact-sheet.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { type Analysis, allSentences, type Sentence } from '../analysis.ts'
import type { Headline } from './headline.ts'
import { distinct, toShortPassage } from './phrase.ts'

/** A cue that a reason or a manner follows: the words, and how much they can be trusted. */
type Cue = readonly [words: string, trust: number]

const WHY: readonly Cue[] = [
  ['because of', 1],
  ['because', 1],
  ['due to', 1],
  ['owing to', 1],
  ['thanks to', 0.9],
  ['as a result of', 1],
  ['in response to', 1],
  ['in protest against', 1],
  ['in protest at', 1],
  ['in an effort to', 0.9],
  ['in a bid to', 0.9],
  ['in order to', 0.9],
  ['on suspicion of', 0.9],
  ['blamed on', 1],
  ['caused by', 1],
  ['prompted by', 1],
  ['sparked by', 1],
  ['triggered by', 1],
  ['stemming from', 0.9],
  ['stemmed from', 0.9],
  ['citing', 0.8],
  ['so that', 0.7],
  ['after', 0.5],
  ['following', 0.5],
  ['amid', 0.55],
  ['over', 0.25],
  ['since', 0.2]
]
const HOW: readonly Cue[] = [
  ['by means of', 1],
  ['by using', 1],
  ['using', 0.7],
  ['through', 0.35],
  ['despite', 0.4],
  ['with', 0.3],
  ['via', 0.5]
]
const END = new Set([
  ',',
  ';',
  ':',
  '.',
  '?',
  '!',
  '—',
  '–',
  '”',
  '"',
  '(',
  ')',
  'but',
  'while',
  'which',
  'who',
  'according'
])
const SENTENCES = 12

/** Why it happened: what follows a causal cue, in the headline first; the purpose that the headline names. */
export function answerWhy(analysis: Analysis, headline: Headline | null): Passage[] {
  return distinct([purposeOf(headline), ...afterCues(analysis, WHY)]).slice(0, 3)
}

/** How it happened: "by" with a gerund, an instrument. */
export function answerHow(analysis: Analysis): Passage[] {
  return distinct(afterCues(analysis, HOW, byDoing)).slice(0, 3)
}

/** "… to meet the president": an infinitive well after the headline's verb. */
function purposeOf(headline: Headline | null): Passage | null {
  if (!headline) return null
  const { sentence, verb, to } = headline
  const { tokens } = sentence
  for (let i = verb + 3; i < to - 1; i++) {
    const purpose = tokens[i]?.lower === 'to' && verbForms(tokens[i + 1]?.lower ?? '').has('base')
    if (purpose) return toShortPassage({ sentence, from: i, to: endOf(tokens, i + 1) })
  }
  return null
}

type Finder = (tokens: readonly Token[], at: number) => number

function afterCues(analysis: Analysis, cues: readonly Cue[], extra?: Finder): Passage[] {
  const found: { phrase: Passage; score: number }[] = []
  for (const sentence of allSentences(analysis).slice(0, SENTENCES)) {
    const near = sentence.index < 0 ? 1.6 : 1 / (1 + 0.2 * sentence.index)
    for (const [i] of sentence.tokens.entries()) {
      const trust = Math.max(cueAt(sentence, i, cues), extra?.(sentence.tokens, i) ?? 0)
      const phrase = trust > 0 ? phraseAfter(sentence, i, cues) : null
      if (phrase) found.push({ phrase, score: trust * near })
    }
  }
  return found
    .filter(({ score }) => score >= 0.25)
    .sort((a, b) => b.score - a.score)
    .map(({ phrase }) => phrase)
}

function cueAt({ tokens }: Sentence, at: number, cues: readonly Cue[]): number {
  return cues.find(([words]) => words.split(' ').every((word, k) => tokens[at + k]?.lower === word))?.[1] ?? 0
}

const byDoing: Finder = (tokens, at) =>
  tokens[at]?.lower === 'by' && verbForms(tokens[at + 1]?.lower ?? '').has('gerund') ? 0.9 : 0

function phraseAfter(sentence: Sentence, at: number, cues: readonly Cue[]): Passage | null {
  const { tokens } = sentence
  const words =
    cues.find(([cue]) => cue.split(' ').every((word, k) => tokens[at + k]?.lower === word))?.[0] ?? 'by'
  const from = at + words.split(' ').length
  const to = endOf(tokens, from)
  return to - from >= 2 ? toShortPassage({ sentence, from, to }) : null
}

function endOf(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ lower }, i) => i > from && END.has(lower))
  return end < 0 ? tokens.length : end
}

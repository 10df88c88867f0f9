import type { Passage } from '../../fact-sheet.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { type Analysis, allSentences, type Sentence } from '../analysis.ts'
import type { Headline } from './headline.ts'
import { distinct, toShortPassage } from './phrase.ts'

/** Words after which a reason or a manner follows, and how much they can be trusted, 0 to 1. */
interface Cue {
  words: readonly string[]
  trust: number
  /** It counts only before a verb in -ing. */
  doing?: true
}

const cue = (words: string, trust: number): Cue => ({ words: words.split(' '), trust })

const WHY: readonly Cue[] = [
  ...[
    'because of',
    'because',
    'due to',
    'owing to',
    'as a result of',
    'in response to',
    'in protest against',
    'in protest at',
    'blamed on',
    'caused by',
    'prompted by',
    'sparked by',
    'triggered by'
  ].map((words) => cue(words, 1)),
  ...[
    'thanks to',
    'in an effort to',
    'in a bid to',
    'in order to',
    'on suspicion of',
    'stemming from',
    'stemmed from'
  ].map((words) => cue(words, 0.9)),
  cue('citing', 0.8),
  cue('so that', 0.7),
  cue('amid', 0.7)
]
/** In headline and lead what came before is told as the reason; further down it is only earlier. */
const WHY_AT_THE_TOP: readonly Cue[] = [...WHY, cue('after', 0.5), cue('following', 0.5)]

const HOW: readonly Cue[] = [
  cue('by means of', 1),
  cue('by using', 1),
  { ...cue('by', 0.9), doing: true },
  { ...cue('after', 0.6), doing: true },
  cue('using', 0.7),
  cue('via', 0.5)
]

const END = new Set(
  ', ; : . ? ! — – ” " ( ) but while which who according when as during before after since although though'.split(
    ' '
  )
)
const SENTENCES = 12
const TOP = 2
/** Below this a phrase is more likely wrong than right. */
const ENOUGH = 0.25

/** Why it happened: the purpose that the headline names, then what follows a causal cue, in the headline first. */
export function answerWhy(analysis: Analysis, headline: Headline | null): Passage[] {
  const reasons = afterCues(analysis, (sentence) => (sentence.index < TOP ? WHY_AT_THE_TOP : WHY))
  return distinct([headline ? purposeOf(headline) : null, ...reasons]).slice(0, 3)
}

/** How it happened: "by" or "after" with a gerund, an instrument. */
export const answerHow = (analysis: Analysis): Passage[] =>
  distinct(afterCues(analysis, () => HOW)).slice(0, 3)

/** "… to meet the president", "… for talks with the union": well after the headline's verb. */
function purposeOf({ sentence, verb, to }: Headline): Passage | null {
  const { tokens } = sentence
  for (let i = verb + 3; i < to - 1; i++) {
    const next = tokens[i + 1]
    const infinitive = tokens[i]?.lower === 'to' && verbForms(next?.lower ?? '').has('base')
    const aim = tokens[i]?.lower === 'for' && next?.kind === 'word' && !TERM.test(next.lower)
    if (infinitive || aim) return toShortPassage({ sentence, from: i, to: endOf(tokens, i + 1) })
  }
  return null
}
/** "for two years", "for the first time": no aim. */
const TERM =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|years|months|weeks|days|hours|the|a|an)$/u

function afterCues(analysis: Analysis, cuesOf: (sentence: Sentence) => readonly Cue[]): Passage[] {
  const found: { phrase: Passage; score: number }[] = []
  for (const sentence of allSentences(analysis).slice(0, SENTENCES)) {
    const near = sentence.index < 0 ? 1.6 : 1 / (1 + 0.2 * sentence.index)
    for (const i of sentence.tokens.keys()) {
      const cue = cuesOf(sentence).find((cue) => stands(cue, sentence.tokens, i))
      const phrase = cue ? phraseFrom(sentence, i + cue.words.length) : null
      if (cue && phrase) found.push({ phrase, score: cue.trust * near })
    }
  }
  const trusted = found.filter(({ score }) => score >= ENOUGH)
  return trusted.sort((a, b) => b.score - a.score).map(({ phrase }) => phrase)
}

function stands({ words, doing }: Cue, tokens: readonly Token[], at: number): boolean {
  if (!words.every((word, k) => tokens[at + k]?.lower === word)) return false
  return !doing || verbForms(tokens[at + words.length]?.lower ?? '').has('gerund')
}

function phraseFrom(sentence: Sentence, from: number): Passage | null {
  const to = endOf(sentence.tokens, from)
  return to - from >= 2 ? toShortPassage({ sentence, from, to }) : null
}

function endOf(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(({ lower }, i) => i > from && END.has(lower))
  return end < 0 ? tokens.length : end
}

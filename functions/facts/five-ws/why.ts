import type { Passage } from '../../fact-sheet.ts'
import { overlaps, spanLike } from '../../text/span.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import type { Analysis } from '../analysis.ts'
import { afterCues, type Cue, cue, endOf, nearness, ranked, type Scored, topSentences } from './cues.ts'
import type { Headline } from './headline.ts'
import { distinct, type Phrase, toShortPassage } from './phrase.ts'

const CERTAIN = [
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
]
const LIKELY = [
  'thanks to',
  'in an effort to',
  'in a bid to',
  'in order to',
  'on suspicion of',
  'stemming from',
  'stemmed from'
]
const WHY: readonly Cue[] = [
  ...CERTAIN.map((words) => cue(words, 1)),
  ...LIKELY.map((words) => cue(words, 0.9)),
  cue('citing', 0.8),
  cue('so that', 0.7),
  cue('amid', 0.7)
]
/** In headline and lead what came before is told as the reason; further down it is only earlier. */
const WHY_AT_THE_TOP: readonly Cue[] = [...WHY, cue('after', 0.5), cue('following', 0.5)]
const TOP = 2

/** Why it happened: the purpose that the headline names, then what follows a causal cue, in the headline first. */
export function answerWhy(analysis: Analysis, headline: Headline | null): Passage[] {
  const reasons = afterCues(
    analysis,
    ({ index }) => (index < TOP ? WHY_AT_THE_TOP : WHY),
    (phrase, { words }) => tellsReason(analysis, phrase) && !isOfAnother(phrase, words)
  )
  return distinct([
    headline ? purposeOf(headline, analysis) : null,
    ...ranked([...reasons, ...conditions(analysis), ...talks(analysis)])
  ]).slice(0, 3)
}

/** "after the incident", "due to the conditions": the reader knows no more than before. */
const EMPTY =
  /^(?:incident|accident|crash|attack|event|events|conditions|situation|tragedy|disaster|matter|issue|case|decision|announcement|move|news|fact|it|them|that|this)$/u
const POINTING = /^(?:the|this|that|these|those|an?|his|her|its|their|all|some|such)$/u

/** It names something, and no mere time ("after 6 a.m."). */
function tellsReason({ times, names }: Analysis, { sentence, from, to }: Phrase): boolean {
  const { tokens } = sentence
  // "after the Senate President Ana Ruiz, read the letters": nobody is a reason.
  const isSomebody = names.some(
    (name) =>
      name.type === 'person' && name.sentence === sentence.index && name.to === to && name.from - from < 4
  )
  if (isSomebody && finiteVerbs(tokens, from, to).length === 0) return false
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark')
  // "after 20 of 71 laps": a measure; "because when it rains" has only begun.
  if (words[0]?.kind === 'number' || /^(?:when|if|while|although)$/u.test(words[0]?.lower ?? '')) return false
  const rest = POINTING.test(words[0]?.lower ?? '') ? words.slice(1) : words
  if (rest.length === 1 && EMPTY.test(rest[0]?.lower ?? '')) return false
  const first = tokens[from]
  return !first || !times.some(({ span }) => overlaps(span, spanLike(sentence, first.start, first.end)))
}

/** "hours after the storm", "of her thanks to the team": the time that has passed, a noun. */
function isOfAnother({ sentence: { tokens }, from }: Phrase, words: readonly string[]): boolean {
  const before = tokens[from - words.length - 1]?.lower ?? ''
  return words[0] === 'thanks' ? POINTING.test(before) : words[0] === 'after' && PASSED.test(before)
}
const PASSED =
  /^(?:seconds?|minutes?|moments|hours?|days?|weeks?|months?|years?|decades?|shortly|soon|immediately)$/u

/** "… to meet the president", "… for talks with the union": well after the headline's verb. */
function purposeOf({ sentence, verb, to }: Headline, { names }: Analysis): Passage | null {
  const { tokens } = sentence
  // "a bump for Lee": whose it is.
  const isNamed = (at: number): boolean => names.some((name) => name.sentence < 0 && name.from === at)
  for (let i = verb + 3; i < to - 1; i++) {
    const next = tokens[i + 1]
    const infinitive = tokens[i]?.lower === 'to' && verbForms(next?.lower ?? '').has('base')
    const aim =
      tokens[i]?.lower === 'for' && next?.kind === 'word' && !TERM.test(next.lower) && !isNamed(i + 1)
    if (infinitive || aim) return toShortPassage({ sentence, from: i, to: endOf(tokens, i + 1) })
  }
  return null
}
/** "for two years", "for the first time": no aim. */
const TERM =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|years|months|weeks|days|hours|the|a|an)$/u

const STATE = /^(?:conditions|weather|circumstances|visibility)$/u
const STATE_TRUST = 0.6

/** "in treacherous conditions", "amid poor visibility". */
function conditions(analysis: Analysis): Scored[] {
  return topSentences(analysis).flatMap((sentence) =>
    sentence.tokens.flatMap(({ lower }, i): Scored[] => {
      if (!STATE.test(lower)) return []
      const from = adjectivesBefore(sentence.tokens, i)
      const phrase = from < i ? toShortPassage({ sentence, from, to: i + 1 }) : null
      return phrase ? [{ phrase, score: STATE_TRUST * nearness(sentence) }] : []
    })
  )
}

/** Index of the first of at most two describing words before the noun, where "in", "amid" or "with" opens the phrase. */
function adjectivesBefore(tokens: readonly Token[], noun: number): number {
  for (const from of [noun - 1, noun - 2]) {
    const before = tokens[from - 1]?.lower ?? ''
    const opener = before === 'the' ? (tokens[from - 2]?.lower ?? '') : before
    if (OPENER.test(opener) && tokens.slice(from, noun).every(isDescribing)) return from
  }
  return noun
}
const OPENER = /^(?:in|amid|with|despite)$/u
const isDescribing = ({ kind, lower }: Token): boolean =>
  kind === 'word' &&
  !POINTING.test(lower) &&
  !/^(?:such|certain|some|any|these|weather|current|present|normal)$/u.test(lower)

const TALKS = /^(?:talks|negotiations|discussions)$/u

/** "met for transition talks". */
function talks(analysis: Analysis): Scored[] {
  return topSentences(analysis)
    .slice(0, TOP)
    .flatMap((sentence) =>
      sentence.tokens.flatMap(({ lower }, i): Scored[] => {
        if (!TALKS.test(lower)) return []
        const opener = [i - 1, i - 2].find((k) => sentence.tokens[k]?.lower === 'for')
        const phrase = opener === undefined ? null : toShortPassage({ sentence, from: opener + 1, to: i + 1 })
        return phrase ? [{ phrase, score: STATE_TRUST * nearness(sentence) }] : []
      })
    )
}

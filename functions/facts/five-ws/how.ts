import type { Passage } from '../../fact-sheet.ts'
import { isFiniteVerb, isSubject, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { afterCues, type Cue, cue, endOf, nearness, ranked, type Scored, topSentences } from './cues.ts'
import { distinct, type Phrase, toPassage } from './phrase.ts'

const HOW: readonly Cue[] = [
  cue('by means of', 1),
  cue('by using', 1),
  { ...cue('by', 0.9), doing: true },
  { ...cue('after', 0.6), doing: true },
  cue('using', 0.7),
  cue('via', 0.5)
]

/** How it happened: the event that the harm came from, "by" or "after" with a gerund, an instrument. */
export const answerHow = (analysis: Analysis): Passage[] =>
  distinct(
    ranked([
      ...harmingEvents(analysis),
      ...afterCues(
        analysis,
        () => HOW,
        (phrase, { words }) => !isStopped(phrase, words)
      )
    ])
  ).slice(0, 3)

/** "to stop using it" */
const isStopped = ({ sentence: { tokens }, from }: Phrase, [word]: readonly string[]): boolean =>
  word === 'using' &&
  /^(?:stop(?:ped|s)?|start(?:ed|s)?|keep|avoid|quit|from|for|of|to)$/u.test(tokens[from - 2]?.lower ?? '')

/** What befell people; the clause that follows tells by what. */
const HARM =
  /^(?:killed|kills|dead|dies?|died|deaths?|injured|injures|injuries|hurt|wounded|wounds|trapped|stranded|missing|hospitali[sz]ed|burned|burnt|drowned|shot|homeless|rescued|evacuated|damaged|destroyed)$/u
const OPENS = /^(?:when|after|as)$/u
const EVENT_TRUST = 0.8
const TOP = 3

/** "Four died when a bus left the road": the clause behind "when", "after" or "as", from its subject to its object. */
function harmingEvents(analysis: Analysis): Scored[] {
  return topSentences(analysis)
    .slice(0, TOP)
    .flatMap((sentence) => {
      const { tokens } = sentence
      const harm = tokens.findIndex(({ lower }) => HARM.test(lower))
      const opener = harm < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > harm && OPENS.test(lower))
      if (opener < 0) return []
      const phrase = eventFrom(sentence, opener + 1)
      return phrase ? [{ phrase, score: EVENT_TRUST * nearness(sentence) }] : []
    })
}

function eventFrom(sentence: Sentence, from: number): Passage | null {
  const { tokens } = sentence
  const to = endOfEvent(tokens, from)
  const verb = tokens.findIndex((_, i) => i > from && i < to && isEventVerb(tokens, i))
  const first = tokens[from]?.lower ?? ''
  if (verb < 0 || verb - from > LONGEST_SUBJECT || first === 'they' || first === 'it' || opensPhrase(first))
    return null
  const circumstance = tokens.findIndex((_, i) => i > verb && opensCircumstance(tokens, i))
  return toPassage({ sentence, from, to: circumstance < 0 ? to : Math.min(to, circumstance) })
}
const LONGEST_SUBJECT = 6

/** "near London", "6 a.m."; in "turned over" the little word belongs to the verb. */
function opensCircumstance(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at] ?? { lower: '', kind: 'mark' }
  if (kind === 'number') return true
  const next = tokens[at + 1]
  const isParticle = PARTICLE.test(lower) && (next?.kind !== 'word' || opensPhrase(next.lower))
  return opensPhrase(lower) && !isParticle
}
const PARTICLE = /^(?:over|off|up|down|out|in)$/u

/** The clause's end; a second verb joined by "and" belongs to it. */
function endOfEvent(tokens: readonly Token[], from: number): number {
  const end = endOf(tokens, from)
  return tokens[end]?.lower === 'and' ? endOf(tokens, end + 1) : end
}

/** Finite, or as headlines have it in the present. */
function isEventVerb(tokens: readonly Token[], at: number): boolean {
  if (isFiniteVerb(tokens, at)) return true
  const [last, token] = [tokens[at - 1]?.lower ?? '', tokens[at]]
  if (token?.kind !== 'word' || opensPhrase(last) || isSubject(last)) return false
  return (
    verbForms(token.lower).has('third') && !verbForms(token.lower).has('base') && token.text === token.lower
  )
}

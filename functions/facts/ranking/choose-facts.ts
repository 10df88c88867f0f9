import type { Figure, Quote, Statement } from '../../fact-sheet.ts'
import { isMostlyTold, isSameWording, type Wording, wordingOf } from '../../grounding/repeats.ts'
import type { Analysis } from '../analysis.ts'
import { statementOf } from '../statements/statement.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { conceptFinder, weighConcepts } from './concepts.ts'
import { isUnderstandable, OF_THE_NEWS, OF_THE_STORY, quality } from './quality.ts'

interface Found {
  quotes: readonly Quote[]
  figures: readonly Figure[]
  unknowns: readonly Statement[]
}

const MOST_FACTS = 8
const FEWEST_FACTS = 3
/** A fact that adds less than this share of what the first key fact added is not worth a line. */
const WORTH_A_LINE = 0.3
/** A longer story has more to tell: one line for so many sentences, up to six, whatever they add. */
const SENTENCES_A_FACT = 4
const OWED = 6
/** A sentence is told without its asides where at least this share of its gain stays. */
const BRIEF = 0.5
/** How many sentences of the lead may be the bottom line. */
const LEAD = 4

/** So many key facts tell the news itself, as the bottom line does; the others cover the story. */
const NEWS_FACTS = 2
/** Each sentence that stands before it costs a bottom line so much: news says first what happened. */
const LATER = 0.7

/** A bottom line that tells all that the headline names counts so much more than one that tells nothing of it. */
const HEADLINE = 1

/**
 * The sentence to read if you read one, and three to eight that together cover the story.
 *
 * Maximal coverage after Gillick and Favre (2009), taken greedily: each fact is worth the weight of the concepts that
 * no fact before it has told, per word to the power of 0.7, times its quality (position, figures, dates, whether it can
 * be understood alone). What the sheet's unknowns already say is not told again.
 */
export function chooseFacts(
  analysis: Analysis,
  found: Found
): { bottomLine: Statement | null; keyFacts: Statement[] } {
  const candidates = findCandidates(analysis, found)
  const weights = weighConcepts(analysis)
  const told = new Set<string>()
  const chosen: Candidate[] = []
  const gain = (candidate: Candidate): number =>
    (sumOf(candidate, weights, told) / (candidate.words + 4) ** 0.7) *
    quality(candidate, analysis, chosen.length < NEWS_FACTS ? OF_THE_NEWS : OF_THE_STORY)
  const headline = headlineShare(analysis)
  const opens = (candidate: Candidate): number =>
    gain(candidate) *
    (1 + HEADLINE * headline(candidate)) *
    (candidate.isPoint ? 1 : LATER ** candidate.sentence.index)

  const bottom = briefly(best(leadOf(candidates), opens), candidates, gain)
  if (!bottom) return { bottomLine: null, keyFacts: [] }
  tell(bottom, told)

  const sentences = new Set(candidates.map(({ sentence }) => sentence)).size
  const most = Math.min(MOST_FACTS, Math.max(FEWEST_FACTS, Math.round(sentences / 2.5)))
  const owed = Math.min(OWED, Math.max(FEWEST_FACTS, Math.round(sentences / SENTENCES_A_FACT)))
  let open = candidates.filter(isNewAfter(bottom))
  let [first, last] = [0, bottom]
  const retold = new Set<Candidate>()
  while (chosen.length < most) {
    // A short article may have to tell them twice to have its three facts.
    if (chosen.length === FEWEST_FACTS) open = open.filter(isUnlike(found.unknowns.map(wordingOf)))
    const sound = open.filter(({ isSound }) => isSound)
    for (const candidate of sound) if (isMostlyTold(candidate.wording, last.wording)) retold.add(candidate)
    const fresh = sound.filter((candidate) => !retold.has(candidate))
    const isOwed = chosen.length < FEWEST_FACTS
    const choice = [fresh, ...(isOwed ? [sound, open] : [])].find(({ length }) => length > 0) ?? []
    const next = briefly(best(choice, gain), choice, gain)
    if (!next || (chosen.length >= owed && gain(next) < WORTH_A_LINE * first)) break
    first ||= gain(next)
    chosen.push(next)
    last = next
    tell(next, told)
    open = open.filter(isNewAfter(next))
  }
  const state = ({ spans }: Candidate): Statement => statementOf(analysis, spans, found.quotes)
  return { bottomLine: state(bottom), keyFacts: chosen.map(state) }
}

/** 0 to 1: how much of what the headline names a candidate tells; the lead says again what the headline says. */
function headlineShare(analysis: Analysis): (candidate: Candidate) => number {
  const { title } = analysis
  const named = title
    ? [...conceptFinder(analysis)(title, [title])].filter((each) => !each.startsWith('@'))
    : []
  return ({ concepts }) =>
    named.length === 0 ? 0 : named.filter((concept) => concepts.has(concept)).length / named.length
}

/** The candidates for the bottom line: what a writer wants, else those of the lead that can be understood alone, or whatever there is. */
function leadOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const points = candidates.filter((candidate) => candidate.isPoint && isUnderstandable(candidate))
  if (points.length > 0) return points
  const decisions = namesNobody(candidates) ? candidates.filter(isDecision) : []
  if (decisions.length > 0) return decisions
  const lead = firstSentences(candidates).filter(
    (candidate) => isUnderstandable(candidate) && !LONG_AGO.test(candidate.text)
  )
  const sound = lead.filter(({ isSound }) => isSound)
  if (sound.length > 0) return sound
  if (lead.length > 0) return lead
  const later = firstSentences(candidates.filter(isUnderstandable))
  return later.length > 0 ? later : candidates.slice(0, 1)
}

/** "Recent indicators suggest that the economy has grown": no lead of news. */
const namesNobody = (candidates: readonly Candidate[]): boolean =>
  candidates
    .filter(({ sentence }) => sentence.index < OPENING)
    .every(({ concepts }) => ![...concepts].some((concept) => concept.startsWith('@')))
/** Sentences */
const OPENING = 2
const REACH = 12

/** "the Committee decided to lower the rate": what a body's own statement is issued for. */
const isDecision = ({ text, isSound, sentence }: Candidate): boolean =>
  isSound && sentence.index < REACH && DECIDES.test(text)
const DECIDES =
  /\b\p{Lu}[\p{L}.]+(?:\s(?:has|have|today|unanimously))?\s(?:decided|voted|agreed|resolved)\sto\b/u

/** "Seventy years ago, a battle off this island …": what a feature begins with to come to its point. */
const LONG_AGO = /^(?:[\p{L}-]+\s){0,3}(?:[\p{L}-]+|\d+)\s(?:years|decades|generations|centuries)\sago\b/u

/** What the first sentences of these give, whole or without their asides. */
function firstSentences(candidates: readonly Candidate[]): Candidate[] {
  const sentences = new Set([...new Set(candidates.map(({ sentence }) => sentence))].slice(0, LEAD))
  return candidates.filter(({ sentence }) => sentences.has(sentence))
}

function best(
  candidates: readonly Candidate[],
  gain: (candidate: Candidate) => number
): Candidate | undefined {
  let [top, highest] = [candidates[0], Number.NEGATIVE_INFINITY]
  for (const candidate of candidates) {
    const value = gain(candidate)
    if (value > highest) [top, highest] = [candidate, value]
  }
  return top
}

/** The shortest way to tell the sentence that keeps enough of what it adds. */
function briefly(
  found: Candidate | undefined,
  candidates: readonly Candidate[],
  gain: (candidate: Candidate) => number
): Candidate | undefined {
  return candidates
    .filter(({ sentence }) => sentence === found?.sentence)
    .filter((candidate) => found && gain(candidate) >= BRIEF * gain(found))
    .reduce((short, candidate) => (short && short.words <= candidate.words ? short : candidate), found)
}

function sumOf({ concepts }: Candidate, weights: Map<string, number>, told: ReadonlySet<string>): number {
  let sum = 0
  for (const concept of concepts) if (!told.has(concept)) sum += weights.get(concept) ?? 0
  return sum
}

function tell({ concepts }: Candidate, told: Set<string>): void {
  for (const concept of concepts) told.add(concept)
}

function isNewAfter({ sentence, wording }: Candidate): (candidate: Candidate) => boolean {
  const isOther = isUnlike([wording])
  return (candidate) => candidate.sentence !== sentence && isOther(candidate)
}

function isUnlike(others: readonly Wording[]): (candidate: Candidate) => boolean {
  return ({ wording }) => !others.some((other) => isSameWording(wording, other))
}

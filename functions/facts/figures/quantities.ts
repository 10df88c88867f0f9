import type { Span } from '../../fact-sheet.ts'
import { spanLike, within } from '../../text/span.ts'
import type { NameMention, Sentence, TimeMention } from '../analysis.ts'
import { markAge } from './ages.ts'
import { readAmount } from './amounts.ts'
import { boundOf } from './bounds.ts'
import { countNoun } from './count-noun.ts'
import { isNoFigure } from './not-figures.ts'
import { findNumerals } from './numerals.ts'
import { joinPortions } from './portions.ts'
import type { Quantity } from './quantity.ts'
import { joinCents, joinRanges } from './ranges.ts'
import { joinVote, markScore } from './scores.ts'

/** What is known of the same sentence. */
interface Found {
  names: readonly NameMention[]
  times: readonly TimeMention[]
}

/** A sentence with more numbers is a table or a list of results; no clause of it says what a number measures. */
const MOST_IN_A_SENTENCE = 60

/** The quantities of one sentence with its names and times, in reading order: numerals, then one reading after the other. */
export function readQuantities(sentence: Sentence, found: Found): Quantity[] {
  const text = sentence.source.slice(sentence.start, sentence.end)
  const numerals = findNumerals(text, MOST_IN_A_SENTENCE)
  if (numerals.length === 0) return []
  const taken = takenSpans(found)
  const amounts = withoutOverlaps(numerals.map((numeral) => readAmount(text, numeral)))
  return joinRanges(text, joinPortions(text, joinCents(text, amounts)))
    .map((quantity) => markScore(text, joinVote(text, quantity)))
    .map((quantity) => markAge(text, quantity, !endsPlace(sentence, found, quantity)))
    .map((quantity) => ({ ...quantity, bound: boundOf(text, quantity) }))
    .map((quantity) => countNoun(sentence, quantity))
    .filter((quantity) => !isNoFigure(text, quantity))
    .filter((quantity) => !taken.some((span) => covers(sentence, span, quantity)))
    .filter(saysSomething)
}

/** '64 cents a dozen': the dozen is a part of the rate. */
function withoutOverlaps(quantities: readonly Quantity[]): Quantity[] {
  let end = 0
  return quantities.filter((quantity) => {
    if (quantity.start < end) return false
    end = quantity.end
    return true
  })
}

/** Names, and the days and clocks among the time expressions: their numbers are no figures. Durations are. */
function takenSpans({ names, times }: Found): Span[] {
  const days = times.filter(({ type }) => type === 'DATE' || type === 'TIME')
  return [...names, ...days].map(({ span }) => span)
}

const numberSpan = (sentence: Sentence, { numberStart, numberEnd }: Quantity): Span =>
  spanLike(sentence, sentence.start + numberStart, sentence.start + numberEnd)

function covers(sentence: Sentence, span: Span, quantity: Quantity): boolean {
  if (quantity.kind === 'money' || quantity.kind === 'share' || quantity.kind === 'age') return false
  return within(numberSpan(sentence, quantity), span)
}

/** 'Chicago, 25,' is no age; whoever is not known to be a place or an organisation may have one. */
function endsPlace(sentence: Sentence, { names }: Found, { start }: Quantity): boolean {
  const at = sentence.start + start
  return names.some(
    ({ span, type }) => type !== 'person' && span.in === sentence.in && span.end < at && at - span.end <= 2
  )
}

/** Without a unit a small bare number says nothing; an amount, a bound or a score does. */
function saysSomething({ unit, kind, isPlain, bound, value, inWords }: Quantity): boolean {
  if (unit !== null) return !isFigureOfSpeech(unit, value, inWords, bound !== 'exact')
  if (kind === 'bare') return !isPlain || bound !== 'exact'
  return true
}

const isFigureOfSpeech = (unit: string, value: number, inWords: boolean, isBound: boolean): boolean =>
  inWords && !isBound && value === 1 && /^(?:point|day|minute|second|hour|night)$/u.test(unit)

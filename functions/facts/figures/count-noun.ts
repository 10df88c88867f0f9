import { fold } from '../../text/span.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../analysis.ts'
import { type Counted, countedPlural, countedSingular } from './counted.ts'
import { countedBefore, countedEarlier, isCasualties, isHarmed } from './ellipsis.ts'
import type { Quantity } from './quantity.ts'
import { rateAfter } from './rates.ts'

/** '9-member panel', 'five-bedroom house': a noun joined to its number. */
const ATTRIBUTE =
  /^-((?!(?:way|time|off|piece|hand|old|sided|on|in|to|and|by|for|out|up|a|an|fold|nil|all|year|plus|minus|turn|odd)(?!\p{L}))\p{Ll}{2,}(?<!ed|ing))(?![\p{L}\p{N}])/u
/** 'three consecutive years', '50 previous years': durations. */
const PERIOD = /(?:^|\s)(second|minute|hour|day|week|month|year|decade)s$/iu
const OF = /^\sof\s/u

/** Gives a bare number the noun that it counts, after it or before it. */
export function countNoun(sentence: Sentence, quantity: Quantity): Quantity {
  if (quantity.kind !== 'bare') return quantity
  const { source, start, tokens } = sentence
  const attribute = attributeAfter(source, start + quantity.end, quantity)
  if (attribute)
    return { ...quantity, kind: 'count', unit: attribute, end: quantity.end + attribute.length + 1 }
  const first = tokenAt(tokens, start + quantity.end)
  const isOne = quantity.value === 1 && quantity.valueTo === undefined
  const counted = isOne ? one(tokens, first, quantity) : plural(sentence, quantity, first)
  if (counted) return withNoun(sentence, quantity, counted)
  const earlier = isOne || !quantity.isPlain ? null : countedBefore(tokens, first)
  if (earlier) return { ...quantity, kind: 'count', unit: phrase(sentence, earlier) }
  if (isOne || !(isCasualties(tokens, first) || isHarmed(tokens, first))) return quantity
  const people = countedEarlier(tokens, first)
  return { ...quantity, kind: 'count', unit: people && phrase(sentence, people) }
}

function attributeAfter(source: string, at: number, { inWords, value }: Quantity): string | null {
  if (inWords && value === 1) return null
  return ATTRIBUTE.exec(source.slice(at, at + 24))?.[1] ?? null
}

const one = (tokens: readonly Token[], first: number, { inWords }: Quantity): Counted | null =>
  (inWords && NO_ONE.has(tokens[first - 2]?.lower ?? '')) || isJoined(tokens, first)
    ? null
    : countedSingular(tokens, first)

/** 'one-man': the number is a part of the word before. */
const isJoined = (tokens: readonly Token[], first: number): boolean =>
  /\p{L}-\p{L}/u.test(tokens[first - 1]?.text ?? '')

/** 'no one', 'this one', 'number one': pronouns and labels. */
const NO_ONE = new Set(
  'no any every each this that which the another some number day year last next first'.split(' ')
)

/** 'thousands of people', '1.2 billion of debts' and '15 people'; 'of' after an exact number needs an article. */
function plural({ source, start, tokens }: Sentence, quantity: Quantity, first: number): Counted | null {
  const isMany = quantity.valueTo !== undefined || quantity.isScaled
  const follows = source.slice(start + quantity.end, start + quantity.end + 4)
  if (isMany && OF.test(follows)) return countedPlural(tokens, first + 1) ?? countedPlural(tokens, first)
  return /^[\s(“"‘-]/u.test(follows) ? countedPlural(tokens, first) : null
}

function withNoun(sentence: Sentence, quantity: Quantity, counted: Counted): Quantity {
  const { source, start } = sentence
  const end = (sentence.tokens[counted.to - 1]?.end ?? start) - start
  const unit = phrase(sentence, counted)
  const rate = rateAfter(source.slice(start, sentence.end), end)
  const period = PERIOD.exec(unit)?.[1]
  if (period) return { ...quantity, kind: 'time', unit: period, end }
  return rate
    ? { ...quantity, kind: 'count', unit: `${unit} per ${rate.name}`, end: rate.end }
    : { ...quantity, kind: 'count', unit, end }
}

const phrase = ({ source, tokens }: Sentence, { from, to }: Counted): string =>
  fold(source.slice(tokens[from]?.start, tokens[to - 1]?.end))

/** Index of the first token that begins at or after an offset. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

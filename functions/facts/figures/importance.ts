import type { Figure } from '../../fact-sheet.ts'
import type { Kind } from './quantity.ts'

/** What readers look for first; a judgement, made by eye on news. */
const WEIGHTS: Readonly<Record<Kind, number>> = {
  money: 5,
  share: 5,
  count: 4,
  measure: 3,
  ratio: 3,
  score: 3,
  fraction: 2.5,
  time: 2,
  bare: 1.5,
  age: 1
}
/** The sentence by which the place in the article counts for half: news tells the most important first. */
const HALF_WAY = 12
/** What befell people comes first, however few they are. */
const HARM = 1.2
const HARMED =
  /\b(?:killed|died|dead|deaths?|drowned|injur(?:ed|y|ies)|wounded|hurt|missing|trapped|infected|hospitali[sz]ed|evacuated|displaced|homeless|casualties|fatalities|victims?)\b/iu
/** For each power of ten. */
const SIZE = 0.15
/** What a number loses: one of something; a claim of someone instead of the article's own report. */
const ONE = 3
/** "Two sedans", "two constituencies": as many as one can see, unless they came to harm. */
const SEVERAL = 1.2
const FEW = 3
const CLAIMED = 0.5

export interface Candidate {
  figure: Figure
  kind: Kind
  /** Its sentence; -1 in the headline. */
  index: number
  /** Told of years ago. */
  isHistory: boolean
}

/** The most important first; what repeats the value and unit of another comes after all others. */
export function byImportance(candidates: readonly Candidate[]): Figure[] {
  const seen = new Set<string>()
  return candidates
    .map((candidate, order) => {
      const { value, valueTo, unit } = candidate.figure
      const key = `${value} ${valueTo} ${unit}`
      const isRepeat = seen.has(key)
      seen.add(key)
      return {
        figure: candidate.figure,
        order,
        score: isRepeat ? Number.NEGATIVE_INFINITY : scoreOf(candidate)
      }
    })
    .sort((a, b) => (a.score === b.score ? a.order - b.order : b.score - a.score))
    .map(({ figure }) => figure)
}

/** "fell to 49.2 from 50.7", "since 1959, when two died", "the two men": what was before, and how many are known already. */
const FORMER = 2.5
const KNOWN = 2

function scoreOf({ figure, kind, index, isHistory }: Candidate): number {
  const { value, statement } = figure
  const place = 3 / (1 + Math.max(0, index) / HALF_WAY)
  const harm = kind === 'count' && HARMED.test(statement.text) ? HARM : 0
  // The dead stand before the injured, who are more.
  const size = harm > 0 ? 0 : SIZE * Math.log10(1 + Math.abs(value))
  const isFew = kind === 'count' && value > 1 && value <= FEW && harm === 0
  const loss = (value === 1 ? ONE : isFew ? SEVERAL : 0) + (statement.status === 'reported' ? 0 : CLAIMED)
  const background = isHistory ? FORMER : backgroundOf(figure, harm > 0)
  return WEIGHTS[kind] + place + size + harm - loss - background
}

function backgroundOf(figure: Figure, isHarm: boolean): number {
  if (figure.valueTo === undefined && BEFORE.test(leadingTo(figure))) return FORMER
  if (CONVERTED.test(leadingTo(figure)) || isEvent(figure)) return FORMER
  return !isHarm && isKnown(figure) ? KNOWN : 0
}

const BEFORE = /\b(?:from|compared (?:with|to)|versus)\s(?:(?:the|about|around)\s)?$/iu

/** "€9 million (US$11 million)": the same in another currency. */
const CONVERTED = /\d[^()]{0,20}\((?:[^()]*[;,]\s)?$/u

/** "his 50m breaststroke title": what the race is called. */
function isEvent({ text, statement }: Figure): boolean {
  const at = statement.text.indexOf(text)
  return at >= 0 && EVENT.test(statement.text.slice(at))
}
const EVENT =
  /^\d[\dx,]*\s?k?m(?:et(?:re|er)s?)?\s(?:mixed\s|individual\s)?(?:breaststroke|freestyle|butterfly|backstroke|medley|IM|sprint|hurdles|relay|race|title|final|gold|dash)\b/u

/** What of the statement stands right before the figure. */
function leadingTo({ text, statement }: Figure): string {
  const at = statement.text.toLowerCase().indexOf(text.toLowerCase())
  return statement.text.slice(Math.max(0, at - 32), Math.max(0, at))
}

/** "the two leaders": no amount, but who they are. */
export const isKnown = (figure: Figure): boolean =>
  figure.value <= 3 && /\b(?:the|these|those|his|her|their)\s$/iu.test(leadingTo(figure))

import type { Figure } from '../fact-sheet.ts'
import { finiteVerbs } from '../text/syntax.ts'
import { tokenize } from '../text/tokens.ts'
import { numeralOf } from './numerals.ts'

/** What stands beside a large numeral. */
export interface Caption {
  /** What is counted, where the article says it elsewhere than in this statement. */
  noun: string
  before: string
  /** The article's own number, where the caption repeats it. */
  number: string
  after: string
}

const NUMBER =
  /^(?:(?:about|around|some|nearly|almost|at least|more than|over|up to|less than|fewer than|under|roughly|approximately)\s+)?[\p{Sc}~≈]?\p{Nd}[\p{Nd}.,]*(?:\s*[-–]\s*\p{Nd}[\p{Nd}.,]*)?(?:\s*(?:thousand|million|billion|trillion|bn|m)\b)?/iu
const NUMBER_WORD =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|dozens?|scores|tens|hundreds?|thousands?|millions?|billions?|of|(?:to|or)(?=\s(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|dozens?|hundreds?|thousands?|millions?|billions?)\b))(?:\s+|$)/iu
/** What the numeral says as a sign before its digits: '> ', '~'. */
const BOUND_WORDS =
  /^(?:(?:about|around|some|nearly|almost|at least|more than|over|up to|less than|fewer than|under|roughly|approximately|an estimated)\s*)?$/iu
/** The numeral's sign says so already: '≥ 107'. */
const OPEN_BOUND = /^or (?:more|less|fewer)\b[,\s]*(?:and\s)?/iu
/** A longer statement says more than what its number measures. */
export const LONGEST_CAPTION = 150
/** A rest of fewer words says nothing without what is before it. */
const LEAST_WORDS = 4

/** '15 missile tests' as 'missile tests': the noun that is counted. */
function countedNoun(text: string): string {
  const digits = text.replace(NUMBER, '').replace(/^[-\s]+/u, '')
  if (digits !== text) return digits
  let words = text
  while (NUMBER_WORD.test(words)) words = words.replace(NUMBER_WORD, '')
  return words === text ? '' : words
}

/** Whether words cut out of a sentence behind its number can be read by themselves. */
function stands(words: string): boolean {
  const quotes = words.match(/["“”]/gu)?.length ?? 0
  const isClosed = words.split('(').length === words.split(')').length && quotes % 2 === 0
  return (
    /^(?!(?:or|and|but|than|nor)\b)\p{L}/iu.test(words) &&
    isClosed &&
    words.split(/\s+/u).length >= LEAST_WORDS &&
    !resumes(words)
  )
}

/** 'of the vote, boarded a bus': the verb behind the comma is of somebody before the number. */
function resumes(words: string): boolean {
  const tokens = tokenize(words)
  return finiteVerbs(tokens).some((verb) => tokens[verb - 1]?.text === ',')
}

/**
 * The figure's statement, whole. The numeral takes the place of the words that it begins with; where `isTold` by a key fact
 * already, or where the whole would be too long, what follows the number is enough.
 */
export function captionOf(figure: Figure, isTold: boolean): Caption {
  const { text: clause } = figure.statement
  const at = clause.toLowerCase().indexOf(figure.text.toLowerCase())
  const noun = missingNoun(figure, clause)
  if (at < 0) return { noun, before: clause, number: '', after: '' }
  const before = clause.slice(0, at)
  const number = clause.slice(at, at + figure.text.length)
  const behind = clause.slice(at + figure.text.length)
  const counted = numeralOf(figure).holdsUnit ? '' : countedNoun(number)
  const rest = `${counted}${behind}`.trim().replace(OPEN_BOUND, '')
  const isLong = isTold || clause.length > LONGEST_CAPTION
  const isEnough = BOUND_WORDS.test(before) || (isLong && holdsVerb(before) && !goesOn(rest))
  if (noun === '' && isEnough && stands(rest)) {
    const verb = verbAtEnd(before)
    return verb === ''
      ? { noun, before: '', number: '', after: rest }
      : { noun, before: verb, number, after: behind }
  }
  return { noun, before, number, after: behind }
}

/** 'wounded ' of 'A gunman wounded ' | 'five people': without it they might as well be guests. */
const verbAtEnd = (words: string): string => HARM.exec(words)?.[0] ?? ''
const HARM =
  /\b(?:kill(?:ed|s)|wound(?:ed|s)|injur(?:ed|es)|hurts?|poison(?:ed|s)|infect(?:ed|s)|displac(?:ed|es)|trap(?:ped|s)|arrest(?:ed|s)|detain(?:ed|s)|jail(?:ed|s)|evacuat(?:ed|es)|rescu(?:ed|es))\s$/iu

/** 'They fear a' | '3 km tunnel will harm it': with a verb of its own the rest would be a fact. */
function goesOn(rest: string): boolean {
  const tokens = tokenize(rest)
  const [verb] = finiteVerbs(tokens)
  return (
    verb !== undefined &&
    !tokens
      .slice(0, verb)
      .some(({ lower }) =>
        /^(?:who|which|that|when|where|after|before|because|as|since|if|and)$/u.test(lower)
      )
  )
}

/** 'An inquest into the deaths of' | '10 workers has opened': what the rest says is said of somebody before it. */
const holdsVerb = (words: string): boolean =>
  // 'lost for the first time in' | '13 finals': not what was lost.
  !/\b(?:in|for|by|of|from|at|with|within|after|before|among)\s$/iu.test(words) &&
  !/^(?:with|in|at|of|for)\s/iu.test(words) &&
  !/\b(?:only|just|is|are|was|were|constitutes?|represents?|comprises?|(?:makes?|made) up)\s$/iu.test(
    words
  ) &&
  finiteVerbs(tokenize(words)).length > 0

/** 'The country has conducted 15' lends its noun from another sentence: the page says it. */
function missingNoun({ unit, text, ...figure }: Figure, clause: string): string {
  if (unit === null || numeralOf({ unit, text, ...figure }).holdsUnit) return ''
  const last = unit.split(' ').at(-1)?.toLowerCase() ?? ''
  return clause.toLowerCase().includes(last.replace(/s$/u, '')) ? '' : unit
}

/** Whether it says more than the number. */
export const saysMore = ({ noun, before, after }: Caption): boolean => /\p{L}{2}/u.test(noun + before + after)

export const lengthOf = ({ noun, before, number, after }: Caption): number =>
  noun.length + before.length + number.length + after.length

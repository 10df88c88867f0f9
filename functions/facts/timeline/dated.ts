import type { Precision, Span } from '../../fact-sheet.ts'
import { finiteVerbs, mainVerbs } from '../../text/syntax.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAuxiliary } from '../../text/word-classes.ts'
import { addDays, isoDay, parseIsoDay, weekdayOf } from '../../time/calendar.ts'
import type { Analysis, Sentence, TimeMention } from '../analysis.ts'

/** A place on the time line, and the words that give it. */
export interface Dated {
  date: string
  precision: Precision
  end?: string
  expression: Span
  sentence: Sentence
}

const CALENDAR = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?/u
const PART = /T[A-Z]{2}$/u
const RANGE = /^\s*(?:[-–—]|to|until|till|through)\s*(?:the\s)?\s*$/u
const BETWEEN = /\b(?:between|from)\s(?:the\s)?$/iu
/** Before a bare year that dates what happened; "the 2012 election" and "(1998)" are background. */
const DATING =
  /\b(?:in|since|until|by|during|from|between|before|after|early|late|of|mid-|back to)\s(?:the\s(?:end|beginning|start|middle)\sof\s)?$/iu

/** The mentions that put an event on a day, month or year, ranges closed; durations, sets and bare years of things don't. */
export function datedMentions({ times, sentences }: Pick<Analysis, 'times' | 'sentences'>): Dated[] {
  const dated: Dated[] = []
  for (let i = 0; i < times.length; i++) {
    const [mention, next] = [times[i], times[i + 1]]
    const sentence = sentences[mention?.sentence ?? -1]
    const placed = mention && sentence ? placeOf(mention) : null
    if (!mention || !sentence || !placed || !datesEvent(mention, sentence)) continue
    const isAlone = times[i - 1]?.sentence !== mention.sentence && next?.sentence !== mention.sentence
    if (tellsWhich(mention, sentence, isAlone)) continue
    if (next && isNarrowed(mention, next, sentence)) continue
    const last = next && closes(mention, next, sentence) ? placeOf(next) : null
    if (last && last.date > placed.date) {
      dated.push({ ...placed, end: last.end ?? last.date, expression: mention.span, sentence })
      i++
    } else dated.push({ ...placed, expression: mention.span, sentence })
  }
  return dated
}

function placeOf({ type, value }: TimeMention): Pick<Dated, 'date' | 'precision' | 'end'> | null {
  if (value === null || (type !== 'DATE' && type !== 'TIME')) return null
  const week = /^(\d{4})-W(\d\d)(-WE)?$/u.exec(value)
  if (week) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const date = CALENDAR.exec(value.replace(PART, ''))?.[0]
  if (date === undefined || date !== value.replace(PART, '')) return null
  const precision = date.length > 10 ? 'time' : date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year'
  return { date, precision }
}

/** A week is told as the range of its days (ISO 8601, from Monday). */
function daysOfWeek(
  year: number,
  week: number,
  isWeekend: boolean
): Pick<Dated, 'date' | 'precision' | 'end'> {
  const fourth = { year, month: 1, day: 4 }
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1))
  return {
    date: isoDay(addDays(monday, isWeekend ? 5 : 0)),
    end: isoDay(addDays(monday, 6)),
    precision: 'day'
  }
}

/** "Its lowest level since 1997", "a figure not seen since June": the date is a measure, nothing is told of it. */
const MEASURED =
  /\b(?:lowest|highest|worst|best|biggest|largest|longest|fastest|steepest|deadliest|heaviest|strongest|weakest|slowest|first|seen|low|lows|high|highs|record|compared|than)\b[^.;]{0,60}\s(?:since|to|with|in)\s(?:the\s)?(?:last\s)?$/iu

const AHEAD_OF =
  /\b(?:ahead of|before|prior to|(?:run|lead|build)-?\s?up to|preparations? for)\s(?:[\p{L}\p{N}’'-]+\s){1,7}(?:on|in)\s(?:the\s)?$/iu

/** "the mood before the vote on Friday": the date is the vote's, of which nothing is told. */
function datesNounAhead(before: string): boolean {
  const words = AHEAD_OF.exec(before)?.[0]
  return words !== undefined && finiteVerbs(tokenize(words)).length === 0
}

const COMPARED =
  /\b(?:(?:up|down|rise|fall|rising|falling|increase|decrease|drop)(?:\s(?:by|of|an?|\p{L}+|[\d.]+%?)){0,4}\sfrom|compared\s(?:to|with)|versus)\s(?:[^.;]|\.(?=\d)){0,60}$/iu

/** "a fall from 0.6% in late 2015", "the Clean Air Act of 1970": the date of what was before, or a part of a name. */
const FORMER =
  /\bfrom\s[£$€]?\d[\d.,]*\s?(?:%|\p{L}+)?(?:\s\p{L}+)?\s(?:in|on)\s(?:the\s)?$|\b(?:Act|Law|Treaty|Agreement|Convention|Accords?|Protocol|Constitution|Code|Bill)\sof\s$/u

/** "up from 3 million in 2023": the date is that of what is compared with. */
function datesComparison(before: string): boolean {
  const words = COMPARED.exec(before)?.[0]
  return words !== undefined && finiteVerbs(tokenize(words)).length === 0
}

/**
 * "was arrested in April for the March 21 call", "blamed the June 2000 spill on others": the date only says which call or
 * spill. "In the June 2000 spill" may tell of it when no other date does.
 */
function tellsWhich({ span }: TimeMention, { source, start }: Sentence, isAlone: boolean): boolean {
  const before = source.slice(Math.max(start, span.start - 24), span.start)
  const opener = /(\p{L}+)\s(?:the|his|her|their|its|that)\s$/u.exec(before)?.[1]?.toLowerCase()
  if (opener === undefined || !NOUN_BEHIND.test(source.slice(span.end, span.end + 8))) return false
  return isAlone
    ? verbForms(opener).has('past') || verbForms(opener).has('participle')
    : OF_ANOTHER.test(opener)
}

const NOUN_BEHIND = /^\s(?!(?:and|or|in|on|at|of|to|by|for|with|from|after|before|when|but|as)\b)\p{Ll}/u
const OF_ANOTHER = /^(?:for|of|about|after|since|from|over|in|on|to|with)$/u

/** "since Monday's debate", "the impact of Monday's debate": the date is the debate's. */
const OF_THING = /\b(?:since|of|about|from|to|for|before|ahead of|with|by|despite)\s$/iu

const isPossessive = (source: string, { start, end }: Span): boolean =>
  /['’]s?$/u.test(source.slice(start, end)) || /^['’]s\b/u.test(source.slice(end, end + 3))

function datesEvent({ span, value }: TimeMention, { source, start, end }: Sentence): boolean {
  // "This year's theme was water": which one.
  if (/^(?:this|last|next) year['’]?s\b/iu.test(source.slice(span.start, span.end + 2))) return false
  const before = source.slice(Math.max(start, span.start - 90), span.start)
  if (isPossessive(source, span) && OF_THING.test(before)) return false
  // "less than a fortnight ago": some day after that.
  if (/^(?:less|more) than\b/iu.test(source.slice(span.start, span.end))) return false
  // "which, even today, divide the town": how things are.
  if (/\beven\s$/iu.test(before)) return false
  if (/\b(?:since|compared (?:to|with)|than in)\s(?:the\s)?$/iu.test(before) && MEASURED.test(before))
    return false
  // "have not voted since 2008": nothing happened.
  if (/\b(?:not|never)\b[^.,;]{0,60}\ssince\s(?:the\s)?$/iu.test(before)) return false
  if (datesNounAhead(before)) return false
  // "on a Monday" is any one, "commemorating the date" speaks of another day's.
  if (
    /\ban?\s$/iu.test(before) ||
    (/^the date$/iu.test(source.slice(span.start, span.end)) && !/\bon\s$/iu.test(before))
  )
    return false
  // "down 2 percent, less than earlier today" tells of today all the same.
  if (value !== null && value.length <= 7 && (datesComparison(before) || FORMER.test(before))) return false
  // "its November low", "a June deadline": the date only says which.
  if (
    /^\s(?:low|high|record|level|levels|deadline)\b/u.test(
      source.slice(span.end, Math.min(end, span.end + 12))
    )
  )
    return false
  if (value !== null && value.length === 4 && /\bby\s$/iu.test(before)) return false
  if (value === null || value.length > 4) return true
  return DATING.test(source.slice(Math.max(start, span.start - 40), span.start)) || span.start === start
}

/** "today's ice", "this year's festival": what there is now. */
export const isOfNow = ({ source }: Sentence, { start }: Span): boolean =>
  /^(?:today|this (?:year|week|month))['’]?s\b/iu.test(source.slice(start, start + "this month's".length))

const STATES =
  /^(?:are|have|has|can|may|remains?|lives?|exists?|seems?|means?|knows?|needs?|observes?|sees?|uses?|wants?|faces?|contains?|includes?|stands?)$/u

/** "the galaxies that we see today", "Today, the forest has 26 apes left": how things are. */
export function isState({ source }: Sentence, clause: readonly Token[], expression: Span): boolean {
  const [verb] = mainVerbs(clause)
  // "Monday's crash is believed to be the first": what it is.
  if (isPossessive(source, expression) && expression.start === clause[0]?.start)
    return /^(?:is|are)$/u.test(clause[verb ?? 0]?.lower ?? '')
  if (!/^today$/iu.test(source.slice(expression.start, expression.end))) return false
  return verb !== undefined && (STATES.test(clause[verb]?.lower ?? '') || isPresentBe(clause, verb))
}

const isPresentBe = (tokens: readonly Token[], at: number): boolean => {
  const next = verbForms(tokens[at + 1]?.lower ?? '')
  return /^(?:is|are)$/u.test(tokens[at]?.lower ?? '') && !next.has('gerund') && !next.has('participle')
}

const SINCE =
  /\b(?:since|until|from|by|after|before|between|back to)\s(?:the\s(?:end|beginning|start|middle)\sof\s)?$/iu

/**
 * "The 787 differs from the jet of 1998": nothing in the clause has happened, so a past date in it dates a thing, not an
 * event.
 */
export function isTimeless({ source, start }: Sentence, clause: readonly Token[], expression: Span): boolean {
  if (SINCE.test(source.slice(Math.max(start, expression.start - 30), expression.start))) return false
  return !clause.some(({ lower }) => isPastForm(lower) || isNominalized(lower))
}

/** "Ann Lee, a former aide who went there in 2011": its only verb hangs on what she is. */
export function isUnfinished(clause: readonly Token[]): boolean {
  const [verb, ...more] = finiteVerbs(clause)
  const opening = clause.findIndex(({ lower }, i) => lower === 'who' && clause[i - 1]?.text === ',')
  // "Now the leader, who in 2010 said that the goal was clear": nothing is told of the leader but that.
  if (opening > 0 && opening < (verb ?? 0) && !clause.slice(opening).some(({ text }) => text === ','))
    return true
  if (more.length > 0) return false
  // "When she visited Lund in 2008": what happened then stands elsewhere.
  if (clause[0]?.lower === 'when') return true
  const pronoun = clause.findLastIndex(({ lower }, i) => i < (verb ?? 0) && lower === 'who')
  return clause.slice(0, Math.max(0, pronoun)).some(({ text }) => text === ',')
}

/** Tokens: what is longer has a verb, though perhaps none that we know. */
const LONGEST_LINE = 12

/** "9 a.m. Registration": a programme's line tells nothing that happens. */
export const hasVerb = (clause: readonly Token[]): boolean =>
  clause.length > LONGEST_LINE || clause.some(({ text, lower }) => text === lower && isVerbal(lower))

const isVerbal = (lower: string): boolean =>
  isAuxiliary(lower) || isNominalized(lower) || [...verbForms(lower)].some((form) => form !== 'gerund')

const isPastForm = (lower: string): boolean => {
  const forms = verbForms(lower)
  return forms.has('past') || forms.has('participle') || /^(?:been|ago|former|late)$/u.test(lower)
}
/** "since his birth in 1950": an event told by a noun. */
const isNominalized = (lower: string): boolean => /^(?:birth|death|born)$/u.test(lower)

/** "at the end of the month, | on April 29": the second says which day of the first. */
function isNarrowed(first: TimeMention, next: TimeMention, { source }: Sentence): boolean {
  if (first.sentence !== next.sentence || first.value === null || next.value === null) return false
  return (
    next.value.length > first.value.length &&
    next.value.startsWith(first.value) &&
    /^,?\s(?:on|in|at)\s(?:the\s)?$/u.test(source.slice(first.span.end, next.span.start))
  )
}

function closes(first: TimeMention, last: TimeMention, { source, start }: Sentence): boolean {
  if (first.sentence !== last.sentence) return false
  const between = source.slice(first.span.end, last.span.start)
  if (RANGE.test(between) || /^\s*or\s*$/u.test(between)) return true
  return (
    /^\s*and\s*$/u.test(between) &&
    BETWEEN.test(source.slice(Math.max(start, first.span.start - 20), first.span.start))
  )
}

/** Does all of the date lie behind the day of publication? */
export const isAfter = (date: string, published: string): boolean =>
  date.slice(0, 10) > published.slice(0, Math.min(10, date.length)) &&
  (date.length < 10 || parseIsoDay(date) !== null)

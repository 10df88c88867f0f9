import { verbForms } from '../../text/verbs.ts'
import {
  ARTICLES,
  COORDINATORS,
  DAYS,
  INDEFINITE_PRONOUNS,
  isAdverb,
  isAuxiliary,
  isCapitalized,
  isDeterminer,
  isFunctionWord,
  MONTHS,
  OBJECT_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TITLES
} from '../../text/word-classes.ts'
import { personNoun } from '../names/roles/person-nouns.ts'
import { isVerbAt } from './line-verbs.ts'
import { type Item, isQuoted } from './lines.ts'

/** Items from `from` up to `to`. */
export interface Range {
  from: number
  to: number
}

const LONGEST = 24
/** No name has more words. */
export const MOST_NAME = 5
export const LATE_PREPOSITIONS = new Set([
  'after',
  'before',
  'since',
  'until',
  'during',
  'despite',
  'following',
  'upon',
  'amid'
])

/** A word that can stand within or close a noun phrase. */
export function isNominal(item: Item | undefined): boolean {
  if (!item || item.kind === 'mark' || isQuoted(item)) return false
  if (SUBJECT_PRONOUNS.has(item.lower) || OBJECT_PRONOUNS.has(item.lower)) return true
  if (INDEFINITE_PRONOUNS.has(item.lower)) return true
  if (isCapitalized(item.text) && !isFunctionWord(item.lower)) return true
  return !isFunctionWord(item.lower) && !isAdverb(item.lower)
}

const INNER_MARKS = new Set(['&', '-', '‑', '/', '@', '#', '%', '$', '£', '€'])

/** The noun phrase that ends before `end`, or null. What comes before it in the same clause may be part of it. */
export function phraseBefore(items: readonly Item[], end: number): Range | null {
  const last = items[end - 1]
  if (last?.text === ')') {
    const open = openingOf(items, end - 1)
    return open === null ? null : widened(phraseBefore(items, open), end)
  }
  if (!isNominal(last) && !(last && isDeterminer(last.lower)) && !INNER_MARKS.has(last?.text ?? ''))
    return null
  if (last && SUBJECT_PRONOUNS.has(last.lower)) return { from: end - 1, to: end }
  let from = end - 1
  while (from > 0 && end - from < LONGEST && continuesLeft(items, from)) from--
  // "words to denounce what he did", "to meet with the mayor": what an infinitive has for an object.
  if (isInfinitiveAt(items, from)) return null
  return trimmed(items, from, end)
}

const isInfinitiveAt = (items: readonly Item[], at: number): boolean =>
  items[at - 1]?.lower === 'to' &&
  items[at]?.text === items[at]?.lower &&
  verbForms(items[at]?.lower ?? '').has('base')

const widened = (range: Range | null, _to: number): Range | null => range

function openingOf(items: readonly Item[], close: number): number | null {
  for (let i = close - 1; i >= 0 && close - i < 8; i--) if (items[i]?.text === '(') return i
  return null
}

/** Whether the item before `from` belongs to the same phrase as the one at `from`. */
function continuesLeft(items: readonly Item[], from: number): boolean {
  const item = items[from - 1]
  const at = items[from]
  if (!item || !at) return false
  if (isQuoted(item)) return false
  if (item.kind === 'mark')
    return INNER_MARKS.has(item.text) || item.lower === 'a' || closesPossessive(items, from - 1)
  if (/^['’]s$/u.test(item.lower)) return true
  if (COORDINATORS.has(item.lower)) return item.lower === 'and' && joinsNames(items, from - 1)
  if (SUBORDINATORS.has(item.lower) && !PREPOSITIONS.has(item.lower))
    return item.lower === 'that' && at.kind === 'word' && from === 1
  if (LATE_PREPOSITIONS.has(item.lower)) return false
  if (SUBJECT_PRONOUNS.has(item.lower) && item.lower !== 'you') return false
  if (isAuxiliary(item.lower) || RELATIVE_PRONOUNS.has(item.lower)) return item.lower === 'that' && from === 1
  if (PREPOSITIONS.has(item.lower)) return !isInfinitiveAt(items, from)
  if (item.lower === 'what') return false
  if (HUNG.test(item.lower) && PREPOSITIONS.has(at.lower)) return true
  if (isVerbAt(items, from - 1)) return false
  // "was launched on Monday by | a user"; "officials briefed on it" are one.
  if (isAuxiliary(items[from - 2]?.lower ?? '') && verbForms(item.lower).has('participle')) return false
  // A determiner opens a phrase: what stands before it belongs to it only through a preposition or a possessive.
  if (isDeterminer(at.lower))
    return PREPOSITIONS.has(item.lower) || isDeterminer(item.lower) || item.lower === 'of'
  // "a First Norda Trains spokesman"
  const isOfName = isCapitalized(item.text) && isCapitalized(at.text) && from - 1 > 0
  return !isAdverb(item.lower) || from - 1 === 0 || isOfName
}

/** "the victims' families" */
const closesPossessive = (items: readonly Item[], at: number): boolean =>
  /^['’]$/u.test(items[at]?.text ?? '') &&
  items[at - 1]?.end === items[at]?.start &&
  (items[at - 1]?.lower.endsWith('s') ?? false) &&
  isNominal(items[at + 1])

const isPersonNoun = (item: Item | undefined): boolean => item !== undefined && personNoun(item) !== null

function joinsNames(items: readonly Item[], at: number): boolean {
  const [before, after] = [items[at - 1], items[at + 1]]
  if (!before || !after) return false
  // "engineer and author Ana Ruiz", "researcher and NASA scientist Ana Ruiz": two things that one person is.
  const isSecond = [at + 1, at + 2, at + 3].some(
    (i) => isPersonNoun(items[i]) && !isCapitalized(items[i]?.text ?? '')
  )
  if (isPersonNoun(before) && isSecond) return true
  // "Ruiz and her team"
  if (isCapitalized(before.text) && POSSESSIVES.has(after.lower)) return true
  const names = isCapitalized(before.text) && (isCapitalized(after.text) || TITLES.has(after.lower))
  const plurals =
    /[^s]s$/u.test(before.text) && isNominal(before) && isNominal(after) && !isCapitalized(after.text)
  return names || plurals
}

/** Without a preposition, adverb or conjunction at its front, and without a prepositional phrase before the last name. */
function trimmed(items: readonly Item[], start: number, to: number): Range | null {
  let from = start
  for (; from < to; from++) {
    const item = items[from]
    if (!item) return null
    if (PREPOSITIONS.has(item.lower)) {
      const next = afterPreposition(items, from + 1, to)
      if (next === null) continue
      from = next - 1
      continue
    }
    if (isNominal(item) && !DAYS.has(item.lower) && !(MONTHS.has(item.lower) && from + 1 < to)) break
    if (isDeterminer(item.lower)) break
  }
  return from < to ? { from, to } : null
}

/** Where the phrase that a leading preposition opens is over and the next begins: "in a Bloomberg interview | Lee". */
function afterPreposition(items: readonly Item[], from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++) {
    const [before, item] = [items[i - 1], items[i]]
    if (!before || !item || before.kind === 'mark' || PREPOSITIONS.has(before.lower)) continue
    if (/^['’]s$/u.test(before.lower) || /^['’]s$/u.test(item.lower)) continue
    if (isDeterminer(before.lower)) continue
    if (isDeterminer(item.lower) && !PREPOSITIONS.has(before.lower)) return i
    if (SUBJECT_PRONOUNS.has(item.lower)) return i
    const isName = isCapitalized(item.text) && !isCapitalized(before.text)
    if (isName && (i > from + 1 || before.kind === 'number' || !isDeterminer(items[from]?.lower ?? '')))
      return i
  }
  return null
}

/** The noun phrase that begins at `from`, its prepositional phrases with "of" and "for" included. */
export function phraseAfter(items: readonly Item[], from: number, longest = LONGEST): Range | null {
  const first = items[from]
  if (!first || isQuoted(first) || (first.kind === 'mark' && first.lower !== 'a' && first.text !== '@'))
    return null
  if (SUBJECT_PRONOUNS.has(first.lower) || OBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1 }
  let to = from
  while (to < items.length && to - from < longest) {
    const item = items[to]
    if (!item || isQuoted(item)) break
    if (item.kind === 'mark' && !INNER_MARKS.has(item.text) && item.lower !== 'a') break
    if (isAuxiliary(item.lower) || SUBORDINATORS.has(item.lower) || RELATIVE_PRONOUNS.has(item.lower)) {
      if (!(to === from && (item.lower === 'that' || item.lower === 'some'))) break
    }
    if (COORDINATORS.has(item.lower) && !(item.lower === 'and' && joinsNames(items, to))) break
    const isLink = PREPOSITIONS.has(item.lower) && item.lower !== 'of' && item.lower !== 'for'
    // "a report by the engineers": who says it
    const isAuthored = item.lower === 'by' && AUTHORED.test(items[to - 1]?.lower ?? '')
    if (isLink && !isAuthored && !HUNG.test(items[to - 1]?.lower ?? '')) break
    if (to > from && isAdverb(item.lower)) break
    if (to > from && (SUBJECT_PRONOUNS.has(item.lower) || DAYS.has(item.lower))) break
    if (
      to > from + 1 &&
      isDeterminer(item.lower) &&
      !PREPOSITIONS.has(items[to - 1]?.lower ?? '') &&
      isNominal(items[to - 1])
    )
      break
    to++
  }
  while (to > from && !isNominal(items[to - 1]) && !isDeterminer(items[to - 1]?.lower ?? '')) to--
  const any = items.slice(from, to).some(isNominal) || INDEFINITE_PRONOUNS.has(first.lower)
  return to > from && any ? { from, to } : null
}

/**
 * The words that name whom a phrase is about: a name without the title before it ("spokesman Geng Shuang" gives the
 * name), else the phrase up to its first preposition with "of"-phrases kept ("a group of lawyers").
 */
export function headOf(items: readonly Item[], { from, to }: Range): Range {
  const firstPreposition = items.findIndex((item, i) => i > from && i < to && PREPOSITIONS.has(item.lower))
  const core = firstPreposition < 0 ? to : firstPreposition
  let end = core
  // "a study | released by the board"
  if (core < to && RELEASED.test(items[end - 1]?.lower ?? '') && end - 1 > from) end--
  while (end > from && !isNominal(items[end - 1]) && !isCount(items[end - 1])) end--
  let start = end
  while (start > from && isNamePart(items, start - 1, from)) start--
  const last = items[end - 1]?.lower ?? ''
  // "the Foreign Office", "the Prime Minister": these words are no title of somebody whose name follows.
  const isTitled = !TITLES.has(last) && !BODY.test(last)
  while (isTitled && start < end - 1 && TITLES.has(items[start]?.lower ?? '')) start++
  if (start < end && isCapitalized(items[start]?.text ?? '') && !isLoneCapital(items, start, end, from)) {
    const isNoun = end - start === 1 && start > from && ARTICLES.has(items[start - 1]?.lower ?? '')
    return { from: isNoun ? start - 1 : start, to: end }
  }
  // "Scientists | on Monday"
  const isDated = DAYS.has(items[core + 1]?.lower ?? '')
  const isShort = core < to && end - from <= 3 && !isDated
  return { from, to: isShort ? Math.min(to, from + 12) : Math.max(end, from + 1) }
}

const AUTHORED =
  /^(?:report|study|survey|poll|analysis|review|audit|paper|statement|investigation|research)$/u

/** Adjectives that stand behind their noun, before a preposition: "sources close to the board". */
const HUNG = /^(?:close|familiar|loyal|opposed|sympathetic|involved|present)$/u

/** What a body is called by. */
const BODY =
  /^(?:office|ministry|department|committee|council|board|union|party|bank|association|agency|court|service|commission|institute|federation|foundation|fund|force|army|navy|guard|house|senate|congress|parliament|assembly|authority|bureau|centre|center|company|group|league|police)$/u

/** Participles that tell where a text comes from. */
export const RELEASED =
  /^(?:released|published|issued|obtained|unveiled|conducted|commissioned|written|sent|filed|signed)$/u

/** "the two": a number that stands for who was counted. */
const isCount = (item: Item | undefined): boolean =>
  item !== undefined && (item.kind === 'number' || /^(?:two|three|four|five|six)$/u.test(item.lower))

const isNamePart = (items: readonly Item[], at: number, from: number): boolean => {
  const item = items[at]
  if (!item) return false
  if (
    INNER_MARKS.has(item.text) ||
    /^(?:de|la|von|van|bin|al|el|del|da|di|du|der|den|le)$/u.test(item.lower)
  ) {
    return at > from && isCapitalized(items[at - 1]?.text ?? '')
  }
  if (!isCapitalized(item.text) || item.kind === 'mark') return false
  return (
    !(isFunctionWord(item.lower) && item.lower === item.text.toLowerCase() && item.text.length > 2) ||
    (isCapitalized(items[at + 1]?.text ?? '') && !isDeterminer(item.lower) && !PREPOSITIONS.has(item.lower))
  )
}

/** The first word of a sentence is a capital whatever it is. */
const isLoneCapital = (items: readonly Item[], start: number, end: number, from: number): boolean =>
  end - start === 1 &&
  start === from &&
  start === 0 &&
  /(?:s|men|people)$/u.test(items[start]?.text ?? '') &&
  isPluralCommon(items[start]?.lower ?? '')

const isPluralCommon = (lower: string): boolean =>
  /(?:ers|ors|ists|ants|ents|ials|ives|ics|ians|ts|lls|ces|tees)$/u.test(lower)

import type { VerbForm } from '../../text/inflection.ts'
import { verbForms } from '../../text/verbs.ts'
import {
  isCapitalized,
  isDeterminer,
  MODALS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS
} from '../../text/word-classes.ts'
import { isForPeople, personNoun } from '../names/roles/person-nouns.ts'
import type { Base, Cue } from './cue.ts'
import { type Frame, OFTEN_NOUNS, SOURCES } from './cue-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, type Range } from './noun-phrase.ts'

// What looks like a verb of saying, and says nothing here.

/** People read books; what reads "Closed" is a sign. */
export function isReader(items: readonly Item[], { verb, subject }: Cue): boolean {
  if (verb.lemma !== 'read' || !subject) return false
  return !SOURCES.has(items[subject.to - 1]?.lower ?? '')
}

/** "did not say", "could deny": nobody has said or wanted anything yet. */
export function isUnsaid(
  items: readonly Item[],
  group: number,
  at: number,
  frames: ReadonlySet<Frame>
): boolean {
  const before = items.slice(group, at)
  if (before.some(({ lower }) => /^(?:not|never)$|n['’]t$/u.test(lower))) return true
  return !frames.has('speech') && !frames.has('clause') && before.some(({ lower }) => MODALS.has(lower))
}

const AID = new Set('help backup ambulance ambulances reinforcements medics doctor taxi'.split(' '))

/** "called for help", "asked for an ambulance": what somebody did; "called for help for farmers" is a demand. */
export function isAlarm(items: readonly Item[], { from, to }: Range): boolean {
  if (items[to - 1]?.lower !== 'for' || to - from < 2) return false
  const at = isDeterminer(items[to]?.lower ?? '') ? to + 1 : to
  return AID.has(items[at]?.lower ?? '') && !/^(?:for|to|from|with)$/u.test(items[at + 1]?.lower ?? '')
}

const TROPHIES = new Set('title titles crown championship championships trophy belt medal lead'.split(' '))

/** "defended her title": on a field, not in words. */
export const isContest = (items: readonly Item[], { verb, words }: Base): boolean =>
  verb.lemma === 'defend' && items.slice(words.to, words.to + 6).some(({ lower }) => TROPHIES.has(lower))

/** For words that are nouns or adjectives as well: no phrase stands before, or nothing that a verb could have after. */
export function isNounHere(
  items: readonly Item[],
  { from, to }: Range,
  forms: ReadonlySet<VerbForm>
): boolean {
  const [before, word, next] = [items[from - 1], items[from], items[to]]
  if (!word || !OFTEN_NOUNS.has(word.lower)) return false
  if (!before) return !forms.has('gerund')
  // "former champions Ana Ruiz and Jo Park": what they are.
  if (next && isCapitalized(next.text) && isForPeople(word.lower) && word.lower === word.text) return true
  if (forms.has('gerund')) return isDeterminer(before.lower) || isPossessive(before)
  if (isPossessive(before) || PREPOSITIONS.has(before.lower)) return true
  // "U.S. states where it is legal"
  if (word.lower === 'states' && next && /^(?:where|with|in|and|have|are|that|which)$/u.test(next.lower))
    return true
  if (isDeterminer(before.lower) && !SUBJECTS.has(before.lower)) return true
  if (forms.has('past')) return false
  if (!next || before.text === ',' || isObjectOf(before)) return true
  if (before.lower === 'and' && isNominal(items[from - 2]) && next.lower === 'that') return true
  return !mayFollowVerb(items, to, next)
}

/** "has prompted calls": a verb stands right before it. */
const isObjectOf = ({ lower, text }: Item): boolean =>
  text === lower && verbForms(lower).has('participle') && /ed$/u.test(lower)

/** Determiners that can be a subject by themselves. */
const SUBJECTS = new Set('that this these those some many most several few both others her'.split(' '))

const isPossessive = ({ lower }: Item): boolean => /^['’]s$/u.test(lower) || /s['’]$/u.test(lower)

const mayFollowVerb = (items: readonly Item[], to: number, next: Item): boolean =>
  isQuoted(next) ||
  next.text === ':' ||
  (next.text === ',' && isQuoted(items[to + 1])) ||
  next.lower === 'that' ||
  next.lower === 'to' ||
  next.lower === 'there' ||
  isDeterminer(next.lower) ||
  SUBJECT_PRONOUNS.has(next.lower) ||
  QUESTION_WORDS.has(next.lower) ||
  (isCapitalized(next.text) && next.kind === 'word')

/** "1,013 confirmed cases", "the two main suspects": no phrase ends with the word before, so this is one of its nouns. */
export function isAttribute(items: readonly Item[], subject: Range, words: Range): boolean {
  const [last, word, next] = [items[subject.to - 1], items[words.from], items[words.to]]
  if (subject.to !== words.from || !last) return false
  if (ATTRIBUTES.test(last.text)) return true
  const isCount = last.kind === 'number' || last.lower === 'several'
  return isCount && COUNTED_AS.test(word?.lower ?? '') && isNominal(next) && next?.text === next?.lower
}
const ATTRIBUTES =
  /^(?:most|more|least|less|very|highly|other|another|first|second|third|only|same|remaining|total|newly|main|major|prime|key|various|recent|latest|new|possible|potential|likely|initial|early|growing|further|fresh|final|serious|grave|widespread)$/u
const COUNTED_AS =
  /^(?:confirmed|reported|suspected|estimated|alleged|announced|proposed|planned|known|expected|documented)$/u

/** "the plan announced on Monday": a participle without an object is no cue. */
export function isReducedRelative(items: readonly Item[], { frames, words }: Base, subject: Range): boolean {
  const [next, first, last] = [items[words.to], items[subject.from], items[subject.to - 1]]
  if (next?.lower === 'by' && subject.to > subject.from) return true
  // "a gas called acetylene": things call nothing anything.
  const isThing =
    last !== undefined && last.text === last.lower && !SOURCES.has(last.lower) && !personNoun(last)
  return frames.has('naming') && /^an?$/u.test(first?.lower ?? '') && isThing
}

import { verbForms } from '../../text/verbs.ts'
import {
  DAYS,
  isAdverb,
  isAuxiliary,
  isCapitalized,
  MONTHS,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS
} from '../../text/word-classes.ts'
import type { Cue } from './cue.ts'
import { hasVerb } from './extents.ts'
import { isVerbAt } from './line-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, phraseAfter, phraseBefore, type Range, RELEASED } from './noun-phrase.ts'

/** What may follow the speaker in "…, said Lee in a statement". */
const CLOSERS = new Set('who in at on from with after during as when about'.split(' '))

type Verb = Pick<Cue, 'frames' | 'words'>

/** Where the auxiliaries and adverbs before the verb begin. */
export function groupStart(items: readonly Item[], at: number): number {
  let from = at
  while (from > 0) {
    const item = items[from - 1]
    if (!item) break
    const isContraction = /^['’]s$/u.test(item.lower) && SUBJECT_PRONOUNS.has(items[from - 2]?.lower ?? '')
    if (item.lower === 'no' && items[from]?.lower === 'longer') from--
    else if (isAuxiliary(item.lower) || isContraction || (isAdverb(item.lower) && item.kind === 'word'))
      from--
    else break
  }
  return from
}

export const canBePlural = (items: readonly Item[], { from, to }: Range): boolean => {
  const last = items[to - 1]
  if (!last) return false
  if (SUBJECT_PRONOUNS.has(last.lower)) return !/^(?:he|she|it)$/u.test(last.lower)
  return (
    /s$/u.test(last.lower) ||
    /^(?:people|men|women|media|police|data|many|some|most|others|several|both|few|children|republicans|democrats|who|public|majority|percent)$/u.test(
      last.lower
    ) ||
    items.slice(from, to).some(({ lower }) => lower === 'and') ||
    /s$/u.test(items[from]?.lower ?? '')
  )
}

/** "…," said Lee: the phrase after a verb of speech that follows what was said. */
export function invertedSubject(
  items: readonly Item[],
  { frames, words }: Verb,
  group: number
): Range | null {
  if (!frames.has('speech')) return null
  const left = items[group - 1]
  const isAfterContent = isQuoted(left) || (left?.text === ',' && group > 1)
  if (!isAfterContent) return null
  // "a coma which his lawyer, Ana Ruiz, said | lasted three months"
  const isVerb = verbForms(items[words.to]?.lower ?? '').has('past') && isVerbAt(items, words.to)
  const subject = isVerb || items[words.to]?.lower === 'that' ? null : phraseAfter(items, words.to, 14)
  if (!subject) return null
  const next = items[subject.to]
  if (
    next &&
    !isQuoted(next) &&
    !/^[.,;:!?—–(-]$/u.test(next.text) &&
    !CLOSERS.has(next.lower) &&
    !isAdverb(next.lower)
  )
    return null
  // "…, said the event | brought back memories"
  if (next?.kind === 'word' && isVerbAt(items, subject.to - 1)) return null
  if (isQuoted(left)) return subject
  const apposed = beforeApposition(items, group - 1)
  if (!apposed) return subject
  const isEnd = !next || /^[.,;]$/u.test(next.text)
  return isEnd && hasVerb(items, 0, apposed.from) ? subject : null
}

/** "A survey in August found": the phrase before the date; null for "announced last November". */
export function undated(items: readonly Item[], subject: Range | null): Range | null {
  if (!subject) return null
  // "An inquiry | two years later | blamed it"
  const isSpan = subject.from > 0 && SPAN_UNIT.test(items[subject.to - 1]?.lower ?? '')
  if (isSpan && /^(?:later|earlier|ago|after|before)$/u.test(items[subject.to]?.lower ?? ''))
    return phraseBefore(items, subject.from)
  if (!items.slice(subject.from, subject.to).every(isOfDate)) return withoutDate(items, subject)
  let { from } = subject
  while (items.slice(from - 1, from).some(isOfDate)) from--
  if (PREPOSITIONS.has(items[from - 1]?.lower ?? '')) from--
  if (from === 0) return null
  if (!isVerbAt(items, from - 1)) return phraseBefore(items, from)
  // "a poll released in April found"; but "since the committee met in April figures suggest" is a clause.
  const noun = phraseBefore(items, from - 1)
  return noun && SUBORDINATORS.has(items[noun.from - 1]?.lower ?? '') ? null : noun
}

const SPAN_UNIT = /^(?:days?|weeks?|months?|years?|decades?|hours?|minutes?)$/u

/** "the poll | released Friday", "the poll | released by the board" */
function withoutDate(items: readonly Item[], { from, to }: Range): Range {
  let end = to
  while (end > from && isOfDate(items[end - 1])) end--
  const last = items[end - 1]?.lower ?? ''
  const isReleased = end < to ? verbForms(last).has('participle') : RELEASED.test(last)
  return isReleased && end - 1 > from ? { from, to: end - 1 } : { from, to }
}

export function isOfDate(item: Item | undefined): boolean {
  const { lower, text } = item ?? { lower: '', text: '' }
  return (
    DAYS.has(lower) ||
    (MONTHS.has(lower) && isCapitalized(text)) ||
    /^(?:last|this|next|late|early|week|weekend|month|year|(?:1[89]|20)\d\d)$/u.test(lower)
  )
}

/** The subject before an aside: "Kelly, who teaches there, | said", "Xi, in turn, | said". */
export function beforeApposition(items: readonly Item[], closing: number): Range | null {
  const mark = items[closing]?.text
  for (let i = closing - 1, depth = 0; i > 0 && closing - i < 36; i--) {
    const item = items[i]
    if (!item || isQuoted(item)) return null
    if (item.text === ';' || item.text === ':') return null
    if (item.text !== mark) continue
    const opener = items[i + 1]
    const before = items[i - 1]
    if (!opener || !before) return null
    // "Ana Ruiz, 30, a driver, said": an age is an aside of its own.
    if (before.kind === 'number' && items[i - 2]?.text === mark) continue
    const home = homeBefore(items, i)
    if (home !== null) {
      i = home
      continue
    }
    if (!isNominal(before)) return null
    // "a, b and c, said": go on to the first comma of a list or of a longer aside.
    if (depth < 4 && i > 1 && isLaterPart(items, i)) {
      depth++
      continue
    }
    if (isClauseOpener(opener) || (SUBJECT_PRONOUNS.has(before.lower) && closing - i > 6)) return null
    const subject = phraseBefore(items, i)
    return subject && !opensAdverbially(items, subject) ? subject : null
  }
  return null
}

/** "Ana Ruiz, 59, | of Lund, Ohio, who was there, said": where the words on somebody's home begin that close at the comma. */
function homeBefore(items: readonly Item[], comma: number): number | null {
  let at = comma - 1
  while (at > 0 && (/^[.,]$/u.test(items[at]?.text ?? '') || isCapitalized(items[at]?.text ?? ''))) at--
  const isHome =
    /^(?:of|from)$/u.test(items[at]?.lower ?? '') && items[at - 1]?.text === ',' && at < comma - 1
  return isHome ? at : null
}

const isLaterPart = (items: readonly Item[], comma: number): boolean => {
  const opener = items[comma + 1]
  const earlier = items.slice(Math.max(0, comma - 16), comma).findLastIndex(({ text }) => text === ',')
  return (
    earlier >= 0 &&
    opener !== undefined &&
    (opener.lower === 'and' || isCapitalized(opener.text) || opener.lower === 'of')
  )
}

const isClauseOpener = (item: Item): boolean =>
  SUBJECT_PRONOUNS.has(item.lower) ||
  item.lower === 'but' ||
  item.lower === 'so' ||
  (SUBORDINATORS.has(item.lower) && item.lower !== 'where' && item.lower !== 'when' && item.lower !== 'as')

/** "On Monday, …" and "Last week, …" are no subjects. */
const opensAdverbially = (items: readonly Item[], { from }: Range): boolean => {
  const before = items[from - 1]
  return before !== undefined && from === 1 && PREPOSITIONS.has(before.lower)
}

/** The subject of the first finite verb of a sentence, else the phrase that opens it. */
export function mainSubject(items: readonly Item[]): Range | null {
  const limit = Math.min(items.length, LOOK_BACK)
  for (let i = 1; i < limit; i++) {
    const subject = subjectOfVerb(items, i)
    if (subject) return subject
  }
  return phraseAfter(items, 0)
}

const LOOK_BACK = 60

/** The subject of the nearest finite verb before `at` that has one of its own. */
export function subjectBefore(items: readonly Item[], at: number): Range | null {
  for (let i = at - 1; i > 0 && at - i < LOOK_BACK; i--) {
    if (items[i]?.text === ';') return null
    const subject = subjectOfVerb(items, i)
    if (subject) return subject
  }
  return null
}

function subjectOfVerb(items: readonly Item[], at: number): Range | null {
  if (!isVerbAt(items, at)) return null
  const group = groupStart(items, at)
  const left = items[group - 1]
  if (!left || RELATIVE_PRONOUNS.has(left.lower)) return null
  if (left.text === ',') return beforeApposition(items, group - 1)
  const subject = phraseBefore(items, group)
  return subject && isNoSubject(items, subject) ? null : subject
}

/** "struck conciliatory | notes", "treating her remark as | one": the verb is none, or what stands before it is a participle's. */
function isNoSubject(items: readonly Item[], { from, to }: Range): boolean {
  const [first, last] = [items[from], items[to - 1]]
  if (!first || !last || first.text !== first.lower) return false
  if (to - from === 1 && ADJECTIVE.test(last.lower)) return true
  return to - from > 1 && verbForms(first.lower).has('gerund') && items[from - 1]?.text === ','
}

const ADJECTIVE = /(?:ory|ous|ful|ive|ical|less|able)$/u

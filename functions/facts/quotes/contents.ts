import { isFiniteVerb } from '../../text/syntax.ts'
import {
  COORDINATORS,
  DAYS,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS
} from '../../text/word-classes.ts'
import { cueVerb } from './cue-verbs.ts'
import type { Cue } from './cues.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, phraseAfter, type Range } from './noun-phrase.ts'

/** So long a sentence is no sentence; the limit keeps what overlaps from growing with the square of the length. */
const LONGEST = 150
const ADVERBIAL = new Set([
  'in',
  'on',
  'at',
  'during',
  'to',
  'through',
  'via',
  'from',
  'after',
  'before',
  'with',
  'about',
  'of',
  'late',
  'early',
  'last',
  'earlier',
  'this',
  'for',
  'by',
  'when',
  'as'
])
const COMMA_STOPS = new Set([
  'which',
  'who',
  'where',
  'when',
  'while',
  'but',
  'although',
  'though',
  'because',
  'after',
  'before',
  'according',
  'despite',
  'even',
  'whereas',
  'so',
  'as',
  'including',
  'prompting'
])
/** What somebody declines to say is not what he says. */
const SILENT = new Set(['decline', 'refuse'])
const OBJECT_STOPS = new Set([
  'while',
  'although',
  'though',
  'because',
  'but',
  'even',
  'whereas',
  'when',
  'as',
  'after',
  'before'
])

export interface Content {
  parts: Range[]
  isBefore: boolean
}

/** What the cue says was said: the items before it, after it or both; null when there is nothing. */
export function contentOf(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Content | null {
  const limit = Math.min(items.length, cue.words.to + LONGEST, boundaryAfter(items, cue, cues))
  const after = afterCue(items, cue, limit)
  const before = beforeCue(items, cue, cues)
  if (before && (!after || standsApart(items, cue))) {
    const rest = continuation(items, cue, limit, before)
    return { parts: rest ? [before, rest] : [before], isBefore: true }
  }
  return after && { parts: [after], isBefore: false }
}

/** The cue with its subject is put into or behind what was said: a comma or a quotation stands before it. */
function standsApart(items: readonly Item[], cue: Cue): boolean {
  if (cue.place === 'after') return true
  return isQuoted(items[cue.reach.from - 1])
}

/** Where the next cue that doesn't belong to what this one says begins, its conjunction and comma left out. */
function boundaryAfter(items: readonly Item[], cue: Cue, cues: readonly Cue[]): number {
  for (const next of cues) {
    if (next.words.from <= cue.words.from) continue
    let at = next.reach.from
    const before = items[at - 1]
    if (next.place === 'after') continue
    if (before && (COORDINATORS.has(before.lower) || OBJECT_STOPS.has(before.lower))) {
      const comma = items[at - 2]?.text === ','
      if (
        before.lower === 'and' &&
        !comma &&
        !(next.place === 'shared' && next.frames.has('speech')) &&
        next.place !== 'before'
      )
        continue
      at -= comma ? 2 : 1
      if (hasVerb(items, cue.words.to, at)) return at
    } else if (before?.text === ',' || before?.text === ';' || before?.text === '—' || before?.text === '–') {
      if (next.isParticiple || before.text !== ',') return at - 1
      if (next.place === 'before' && endsClause(items, next)) continue
    }
  }
  return items.length
}

/** Nothing but a mark or the end follows: the cue closes what it stands in. */
const endsClause = (items: readonly Item[], cue: Cue): boolean => {
  const next = items[cue.reach.to]
  return !next || next.kind === 'mark'
}

function afterCue(items: readonly Item[], cue: Cue, limit: number): Range | null {
  const { frames } = cue
  let at = cue.place === 'after' ? cue.reach.to : cue.words.to
  if (cue.place === 'after') return afterInverted(items, at, limit)
  while (at < limit && isAdverb(items[at]?.lower ?? '') && items[at]?.kind === 'word') at++
  const direct = frames.has('speech') || frames.has('clause') || frames.has('told') || frames.has('that')
  const next = items[at]
  if (!next || at >= limit) return null
  if (direct) {
    const marked = introduced(items, at, limit)
    if (marked) return ended(items, marked, limit)
  }
  if (
    (next.lower === 'that' || (QUESTION_WORDS.has(next.lower) && next.lower !== 'who')) &&
    direct &&
    !isPronounThat(items, at)
  ) {
    return ended(items, next.lower === 'that' ? at + 1 : at, limit)
  }
  if (frames.has('told')) {
    const told = afterAddressee(items, at, limit)
    if (told !== null) return ended(items, told, limit)
  }
  if (next.lower === 'to' && SILENT.has(cue.verb.lemma) && cueVerb(items[at + 1]?.lower ?? '')) return null
  if (frames.has('infinitive') && next.lower === 'to') return ended(items, at, objectEnd(items, at, limit))
  if (frames.has('person') && isPersonAndInfinitive(items, at, limit))
    return ended(items, at, objectEnd(items, at, limit))
  if (direct) {
    const later = pastAdverbial(items, at, limit)
    if (later !== null) return ended(items, later, limit)
  }
  if (frames.has('clause') && isClause(items, at, limit)) return ended(items, at, limit)
  if ((frames.has('object') || frames.has('naming')) && isObject(next)) {
    const end = objectEnd(items, at, limit)
    const isNaming = frames.has('naming') && !frames.has('object')
    if (end - at < (isNaming ? 3 : 2) && !isQuoted(next)) return null
    return ended(items, at, end)
  }
  return null
}

/** "said that was wrong": the word is the subject, not the conjunction. */
const isPronounThat = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'that' && isAuxiliary(items[at + 1]?.lower ?? '')

/** Direct speech right after the verb: "said: …", 'said, "…"', 'said "…"'. */
function introduced(items: readonly Item[], at: number, limit: number): number | null {
  const [next, second] = [items[at], items[at + 1]]
  if (isQuoted(next)) return at
  if (next?.text === ':' && at + 1 < limit) return at + 1
  if (next?.text === ',' && isQuoted(second)) return at + 1
  return null
}

function afterInverted(items: readonly Item[], at: number, limit: number): Range | null {
  for (let i = at; i < limit && i < at + 40; i++) {
    const item = items[i]
    if (isQuoted(item)) return ended(items, i, limit)
    if (item?.text === ':' && i + 1 < limit) return ended(items, i + 1, limit)
  }
  return null
}

/** "told reporters | the plan had failed": where what was told begins. */
function afterAddressee(items: readonly Item[], at: number, limit: number): number | null {
  const addressee = phraseAfter(items, at, 10)
  if (!addressee) return null
  for (let i = addressee.from + 1; i < Math.min(limit, addressee.to + 12); i++) {
    const item = items[i]
    if (!item) return null
    if (item.lower === 'that' || item.lower === 'how' || item.lower === 'whether')
      return item.lower === 'that' ? i + 1 : i
    if (isQuoted(item)) return i
    if (item.text === ':') return i + 1
    if (item.text === '.') return null
    if (i < addressee.to) continue
    if (
      i === addressee.to &&
      (SUBJECT_PRONOUNS.has(item.lower) ||
        isDeterminer(item.lower) ||
        (isNominal(item) && hasVerb(items, i, limit)))
    )
      return i
    if (item.lower === 'to' && i === addressee.to) return i
  }
  return null
}

function isPersonAndInfinitive(items: readonly Item[], at: number, limit: number): boolean {
  const person = phraseAfter(items, at, 16)
  if (!person) return false
  const next = items[person.to]
  return (
    person.to < limit &&
    (next?.lower === 'to' || (next?.lower === 'not' && items[person.to + 1]?.lower === 'to'))
  )
}

/** "said on Monday that …", "wrote in a letter: …": past the adverbial to what was said. */
function pastAdverbial(items: readonly Item[], at: number, limit: number): number | null {
  const first = items[at]
  if (
    !first ||
    !(ADVERBIAL.has(first.lower) || DAYS.has(first.lower) || first.text === ',' || first.text === '(')
  )
    return null
  if (
    DAYS.has(first.lower) &&
    items[at + 1]?.kind === 'word' &&
    !ADVERBIAL.has(items[at + 1]?.lower ?? '') &&
    items[at + 1]?.lower !== 'that'
  ) {
    return isClause(items, at + 1, limit) ? at + 1 : null
  }
  for (let i = at + 1; i < Math.min(limit, at + 22); i++) {
    const item = items[i]
    if (!item) return null
    if (item.lower === 'that' && !isDeterminer(items[i - 1]?.lower ?? '')) return i + 1
    if (isQuoted(item) && (items[i - 1]?.text === ',' || items[i - 1]?.text === ':' || isLast(items, i)))
      return i
    if (item.text === ':') return i + 1 < limit ? i + 1 : null
    if (item.text === '.' || item.text === ';') return null
  }
  return null
}

const isLast = (items: readonly Item[], at: number): boolean => at >= items.length - 2

/** A clause without "that": it has a subject and a verb. */
function isClause(items: readonly Item[], at: number, limit: number): boolean {
  const first = items[at]
  if (!first || first.kind === 'mark' || PREPOSITIONS.has(first.lower)) return false
  if (
    !(
      isNominal(first) ||
      isDeterminer(first.lower) ||
      first.kind === 'number' ||
      isQuoted(first) ||
      first.lower === 'there' ||
      first.lower === 'if' ||
      first.lower === 'when'
    )
  )
    return false
  return hasVerb(items, at + 1, limit)
}

/** Whether a finite verb, or a quotation that may hold one, stands between `from` and `to`. */
export function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const item = items[i]
    if (!item) break
    if (isQuoted(item) || /['’](?:ve|d|ll|re|m)$/u.test(item.lower)) return true
    if (/^['’]s$/u.test(item.lower) && SUBJECT_PRONOUNS.has(items[i - 1]?.lower ?? '')) return true
    if (isFiniteVerb(items, i)) return true
  }
  return false
}

const isObject = (item: Item): boolean =>
  isQuoted(item) ||
  isDeterminer(item.lower) ||
  item.kind === 'number' ||
  (isNominal(item) && item.kind === 'word')

/** Where the object of a verb ends: before a clause that is hung on it. */
function objectEnd(items: readonly Item[], at: number, limit: number): number {
  for (let i = at + 1; i < limit; i++) {
    const item = items[i]
    if (!item) return i
    if (item.text === ';' || item.text === '—' || item.text === '–' || item.text === ':' || item.text === '(')
      return i
    if (item.text === ',') {
      const next = items[i + 1]
      if (!next || COMMA_STOPS.has(next.lower) || /ing$/u.test(next.lower)) return i
      if (next.lower === 'and' && hasVerb(items, i + 2, Math.min(limit, i + 8))) return i
    }
    if (OBJECT_STOPS.has(item.lower) && item.lower !== 'as') return i
  }
  return limit
}

/** The range without closing marks; null when nothing is left. */
export function ended(items: readonly Item[], from: number, to: number): Range | null {
  let [first, end] = [from, to]
  while (end > first && items[end - 1]?.kind === 'mark' && !/^[)\]%]$/u.test(items[end - 1]?.text ?? ''))
    end--
  while (first < end && items[first]?.kind === 'mark' && /^[,.:;—–-]$/u.test(items[first]?.text ?? ''))
    first++
  return first < end ? { from: first, to: end } : null
}

/** What stands before a cue that is put behind or into it. */
function beforeCue(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Range | null {
  if (cue.place === 'relative' || cue.isParticiple || cue.place === 'shared') return null
  if (
    !cue.frames.has('speech') &&
    !cue.frames.has('clause') &&
    !cue.frames.has('told') &&
    !cue.frames.has('that')
  )
    return null
  let end = cue.reach.from
  if (/^(?:as|so)$/u.test(items[end - 1]?.lower ?? '')) end--
  const left = items[end - 1]
  if (
    !left ||
    !(isQuoted(left) || left.text === ',' || left.text === '—' || left.text === '–' || left.text === '-')
  )
    return null
  const start = startBefore(items, cue, cues)
  const range = ended(items, start, end)
  if (!range) return null
  const isShort =
    !items.slice(range.from, range.to).some(isQuoted) && !hasVerb(items, range.from + 1, range.to)
  if (isShort && !items.slice(cue.reach.to, cue.reach.to + 1).some(({ text }) => text === ',')) return null
  return range
}

/** The sentence's start, or the place after an earlier cue with what it says. */
function startBefore(items: readonly Item[], cue: Cue, cues: readonly Cue[]): number {
  let start = Math.max(0, cue.reach.from - LONGEST)
  for (const earlier of cues) {
    if (earlier.words.from >= cue.words.from) break
    if (earlier.place === 'after') start = Math.max(start, earlier.reach.to)
  }
  for (let i = cue.reach.from - 1; i >= start; i--) if (items[i]?.text === ';') start = i + 1
  while (COORDINATORS.has(items[start]?.lower ?? '') || items[start]?.kind === 'mark') start++
  return start
}

/** The rest of an interrupted statement: "The sea, he said, | is rising". */
function continuation(items: readonly Item[], cue: Cue, limit: number, before: Range): Range | null {
  const isMarked = isQuoted(items[before.to - 1])
  for (let i = cue.reach.to; i < limit; i++) {
    const item = items[i]
    if (!item) return null
    if (isQuoted(item)) return isMarked ? ended(items, i, limit) : null
    if (item.text === '.') return null
    if (item.text === ',' && i - cue.reach.to < 14) {
      const quoteAt = items.findIndex((item, k) => k > i && k < i + 4 && isQuoted(item))
      if (isMarked) return quoteAt < 0 ? null : ended(items, i + 1, limit)
      if (i === cue.reach.to || cue.place === 'after') return ended(items, i + 1, limit)
    }
  }
  return null
}

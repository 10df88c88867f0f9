import {
  COORDINATORS,
  DAYS,
  isDeterminer,
  MODALS,
  MONTHS,
  PREPOSITIONS,
  SUBORDINATORS
} from '../../text/word-classes.ts'
import { afterCue } from './after-cue.ts'
import type { Cue } from './cue.ts'
import { ended, hasVerb, OBJECT_STOPS } from './extents.ts'
import { isVerbAt } from './line-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import type { Range } from './noun-phrase.ts'

/** So long a sentence is no sentence; the limit keeps what overlaps from growing with the square of the length. */
const LONGEST = 150

export interface Content {
  parts: Range[]
  isBefore: boolean
}

/** What the cue says was said: the items before it, after it or both; null when there is nothing. */
export function contentOf(items: readonly Item[], cue: Cue, cues: readonly Cue[]): Content | null {
  const limit = Math.min(
    items.length,
    cue.words.to + LONGEST,
    boundaryAfter(items, cue, cues),
    endOfRelative(items, cue),
    endOfSubordinate(items, cue),
    subjectBehind(items, cue)
  )
  const after = afterCue(items, cue, limit)
  const before = beforeCue(items, cue, cues)
  if (before && (!after || standsApart(items, cue))) {
    const rest = continuation(items, cue, limit, before)
    return { parts: rest ? [before, rest] : [before], isBefore: true }
  }
  return after && { parts: [after], isBefore: false }
}

/** "Noting that the wall is old, | she asked …": what is said ends before whoever says it. */
const subjectBehind = (items: readonly Item[], { isParticiple, subject, words }: Cue): number =>
  isParticiple && subject && subject.from > words.to ? subject.from : items.length

/** "When Lee said it was cold, | they left": the comma before the main clause. */
function endOfSubordinate(items: readonly Item[], { place, reach, words }: Cue): number {
  const opener = items[reach.from - 1]?.lower ?? ''
  const isConceded = CONCESSIVE.test(opener)
  if (place !== 'before' || !(isConceded || (reach.from === 1 && SUBORDINATORS.has(opener))))
    return items.length
  const comma = items.findIndex(({ text }, i) => i > words.to + 1 && text === ',')
  const isMain = comma > 0 && !opensAside(items, comma) && hasVerb(items, comma + 2, items.length)
  const isTold = isConceded || items[words.to]?.lower === 'that' || hasVerb(items, words.to, comma)
  return isMain && isTold ? comma : items.length
}

const CONCESSIVE = /^(?:while|although|though|whereas)$/u

/** "…, who left": the comma opens an aside. */
const opensAside = (items: readonly Item[], comma: number): boolean =>
  OPENS_ASIDE.test(items[comma + 1]?.lower ?? '') || isVerbAt(items, comma + 1)
const OPENS_ASIDE = /^(?:who|which|whose|where|and|or|but|including)$/u

/** "Lee, who doubted the plan, | called it off": the comma before the verb of the main clause. */
function endOfRelative(items: readonly Item[], { place, reach, words }: Cue): number {
  if (place !== 'relative' || items[reach.from - 1]?.text !== ',') return items.length
  const comma = items.findIndex(
    ({ text }, i) => i > words.to && text === ',' && isVerbAt(items, i + 1) && !isQuoted(items[i + 1])
  )
  return comma < 0 ? items.length : comma
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
      // "After she claimed that it was shut, | Lee replied: “No.”"
      const isSpeech = items[next.reach.to]?.text === ':' && isQuoted(items[next.reach.to + 1])
      if (next.place === 'before' && isSpeech) return at - 1
      if (next.place === 'before' && endsClause(items, next)) continue
    }
  }
  return items.length
}

/** Nothing but a mark or the end follows: the cue closes what it stands in. */
const endsClause = (items: readonly Item[], cue: Cue): boolean => {
  const next = items[cue.reach.to]
  return !next || (next.kind === 'mark' && next.text !== ':')
}

const TIME = /^(?:last|this|next|earlier|late|early|yesterday|today|recently)$/u

const isTime = (item: Item | undefined): boolean =>
  item !== undefined &&
  (TIME.test(item.lower) || DAYS.has(item.lower) || MONTHS.has(item.lower) || item.kind === 'number')

/** Nothing but a day follows the verb: "…, a study found in May". */
const endsInTime = (items: readonly Item[], { reach }: Cue): boolean =>
  (isTime(items[reach.to]) && items[reach.to]?.kind === 'word') ||
  (PREPOSITIONS.has(items[reach.to]?.lower ?? '') && isTime(items[reach.to + 1]))

const NEEDS_MARKS =
  /^(?:begin|continue|sing|recite|laugh|read|chant|cry|shout|sigh|snap|repeat|post|counter|go)$/u

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
  // "Prices fell, the report showed in May"; but "While prices fell, the report showed no change".
  const isSpeech = cue.frames.has('speech') || cue.frames.has('clause') || cue.frames.has('told')
  if (!isSpeech && !endsClause(items, cue) && !endsInTime(items, cue)) return null
  // "…, Lee will insist on it" is told of Lee.
  if (items.slice(cue.reach.from, cue.words.from).some(({ lower }) => MODALS.has(lower))) return null
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
  // "As they grew, another wave began to form": nobody speaks.
  if (NEEDS_MARKS.test(cue.verb.lemma) && !items.slice(range.from, range.to).some(isQuoted)) return null
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
      if (i === cue.reach.to || cue.place === 'after')
        return tellsOfSpeaker(items, cue, i) ? null : ended(items, i + 1, limit)
    }
  }
  return null
}

/** "…, said Lee, | a spokesman for the board": what the speaker is, no more of what was said. */
const tellsOfSpeaker = (items: readonly Item[], { place }: Cue, comma: number): boolean =>
  place === 'after' &&
  (isDeterminer(items[comma + 1]?.lower ?? '') ||
    opensAside(items, comma) ||
    !hasVerb(items, comma + 1, items.length))

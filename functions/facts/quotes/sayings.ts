import { COORDINATORS, isCapitalized, SUBJECT_PRONOUNS } from '../../text/word-classes.ts'
import { personNoun } from '../names/roles/person-nouns.ts'
import { contentOf } from './contents.ts'
import type { Cue } from './cue.ts'
import { findCues } from './cues.ts'
import { ended, hasVerb } from './extents.ts'
import { labelled } from './labels.ts'
import { type Item, isQuoted, type Line } from './lines.ts'
import { nounSayings } from './noun-cues.ts'
import { MOST_NAME, phraseAfter, type Range } from './noun-phrase.ts'
import type { Saying } from './saying.ts'
import { mainSubject } from './subjects.ts'

/** What one sentence attributes, in reading order of the cues. */
export function sayingsIn(line: Line, isTranscript = false): Saying[] {
  const { items } = line
  const cues = findCues(items)
  const sayings = [
    ...labelled(line, isTranscript),
    ...withoutSwallowed(cues.flatMap((cue) => sayingOf(line, cue, cues))),
    ...accordingTo(line),
    ...nounSayings(line)
  ]
  return sayings.filter(({ parts }) => parts.length > 0)
}

/** The verb that ends a line, as in 'He said:', with what it says in the next one. */
export function introducing(line: Line): Saying | null {
  const { items } = line
  if (items.at(-1)?.text !== ':') return null
  const cues = findCues(items).filter(({ subject }) => subject !== null)
  const cue =
    cues.findLast(({ frames }) => frames.has('speech') || frames.has('told')) ??
    cues.findLast(({ frames }) => frames.has('object') || frames.has('naming'))
  const following = items.findIndex(
    ({ lower }, i) => lower === 'following' && COMMENT.test(items[i + 1]?.lower ?? '')
  )
  const subject = !cue && following > 0 ? mainSubject(items) : null
  if (subject)
    return {
      parts: [],
      speaker: { line, range: subject },
      cue: { line, range: { from: following, to: following + 2 } }
    }
  return cue
    ? { parts: [], speaker: cue.subject && { line, range: cue.subject }, cue: { line, range: cue.words } }
    : null
}

/** "Lund made the following comment:" */
const COMMENT = /^(?:comments?|statements?|remarks?|messages?|observations?|words)$/u

/** Cues so far apart that neither is part of what the other says. */
const APART = 8

/** "The committee backs the plan, the mayor said": what the mayor said holds the verb that would say that he said it. */
const withoutSwallowed = (sayings: readonly Saying[]): Saying[] =>
  sayings.filter(
    (saying, at) =>
      !sayings
        .slice(at + 1, at + APART)
        .some((later) => says(later, saying.cue) && says(saying, later.cue) && !isPronoun(later.speaker))
  )

/** "Ann Lee blames the board, she said": one who says both. */
const isPronoun = (speaker: Saying['speaker']): boolean =>
  SUBJECT_PRONOUNS.has(speaker?.line.items[speaker.range.from]?.lower ?? '')

const says = ({ parts }: Saying, cue: Saying['cue']): boolean =>
  cue !== null && parts.some(({ range }) => range.from <= cue.range.from && cue.range.to <= range.to)

const SAYING = /^(?:saying|adding|stating|writing)$/u

/** "agreed, saying | “I think so”": what follows is what was said. */
function withoutSaying(items: readonly Item[], range: Range): Range {
  let { from } = range
  if (!SAYING.test(items[from]?.lower ?? '')) return range
  from++
  while (from < range.to && /^(?:,|:|that)$/u.test(items[from]?.lower ?? '')) from++
  // "adding salt to water is wrong" says something by itself.
  return isQuoted(items[from]) ? { from, to: range.to } : range
}

function sayingOf(line: Line, cue: Cue, cues: readonly Cue[]): Saying[] {
  const content = contentOf(line.items, cue, cues)
  if (!content || !cue.subject) return []
  return [
    {
      parts: content.parts.map((range) => ({ line, range: withoutSaying(line.items, range) })),
      speaker: { line, range: cue.subject },
      cue: { line, range: cue.words },
      ...(cue.place === 'relative' ? { pronoun: { from: cue.reach.from, to: cue.reach.from + 1 } } : {})
    }
  ]
}

const ACCORDING = new Set(['according'])
/** "according to plan", "according to their size": nobody says it. */
const MEASURES = new Set('plan plans schedule size need needs age weight index taste type means'.split(' '))

/** No sentence names more sources. */
const MOST = 4

/** "According to the ministry, …" and "…, according to the ministry". */
function accordingTo(line: Line): Saying[] {
  const { items } = line
  const found: Saying[] = []
  items.forEach((item, at) => {
    if (!ACCORDING.has(item.lower) || items[at + 1]?.lower !== 'to') return
    const phrase = found.length < MOST ? withPost(items, phraseAfter(items, at + 2)) : null
    if (!phrase || MEASURES.has(items[phrase.to - 1]?.lower ?? '')) return
    const parts = accordingContent(items, at, phrase)
    if (parts.length === 0) return
    found.push({
      parts: parts.map((range) => ({ line, range })),
      speaker: { line, range: phrase },
      cue: { line, range: { from: at, to: at + 2 } }
    })
  })
  return found
}

function accordingContent(items: readonly Item[], at: number, phrase: Range): Range[] {
  const comma = behindPost(
    items,
    behindName(
      items,
      items.findIndex(({ text }, i) => i >= phrase.to && text === ',')
    )
  )
  const lead = startOfSentence(items, at)
  // "… and, according to the board, nine are paid": what stands before has another source.
  const isJoined = COORDINATORS.has(items[items[at - 1]?.text === ',' ? at - 2 : at - 1]?.lower ?? '')
  if (lead === at || isJoined) {
    const rest = comma < 0 ? null : ended(items, comma + 1, items.length)
    return rest ? [rest] : []
  }
  const before = ended(items, lead, at)
  if (!before) return []
  if (hasVerb(items, before.from + 1, before.to)) return [before]
  const rest = comma < 0 ? null : ended(items, comma + 1, items.length)
  return rest ? [before, rest] : [before]
}

/** "Ambassador | to the United States Ana Ruiz": with the post and the name behind it, up to the comma. */
function withPost(items: readonly Item[], phrase: Range | null): Range | null {
  if (!phrase || !/^(?:to|in|at|from)$/u.test(items[phrase.to]?.lower ?? '')) return phrase
  const from = phrase.to + (items[phrase.to + 1]?.lower === 'the' ? 2 : 1)
  const to = endOfCapitals(items, from)
  return to - from > 2 && items[to]?.text === ',' ? { from: phrase.from, to } : phrase
}

/** "According to the coach, Ana Ruiz, | the team won": past the name that the comma sets off. */
function behindName(items: readonly Item[], comma: number): number {
  if (comma < 0) return comma
  const to = endOfCapitals(items, comma + 1)
  const size = to - comma - 1
  return size > 1 && size <= MOST_NAME && items[to]?.text === ',' ? to : comma
}

/** "According to Ana Ruiz, Vice Minister of Health, | 138 cases were found": past what she is. */
function behindPost(items: readonly Item[], comma: number): number {
  if (comma < 0 || !isCapitalized(items[comma - 1]?.text ?? '')) return comma
  const next = items.findIndex(({ text }, i) => i > comma && text === ',')
  const post = items.slice(comma + 1, next)
  const isPost = next > 0 && post.length <= LONGEST_POST && post.some((item) => personNoun(item) !== null)
  return isPost && !hasVerb(items, comma + 1, next) ? next : comma
}

const LONGEST_POST = 10

function endOfCapitals(items: readonly Item[], from: number): number {
  let to = from
  while (/^\p{Lu}/u.test(items[to]?.text ?? '') && !isQuoted(items[to])) to++
  return to
}

function startOfSentence(items: readonly Item[], at: number): number {
  let from = Math.max(0, at - 150)
  for (let i = at - 1; i >= from; i--) if (items[i]?.text === ';') from = i + 1
  while (
    from < at &&
    (COORDINATORS.has(items[from]?.lower ?? '') ||
      (items[from]?.kind === 'mark' && items[from]?.text !== '('))
  )
    from++
  return from
}

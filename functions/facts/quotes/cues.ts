import { isFiniteVerb } from '../../text/syntax.ts'
import type { VerbForm } from '../../text/verb-forms.ts'
import {
  BE,
  COORDINATORS,
  HAVE,
  isAdverb,
  isAuxiliary,
  isCapitalized,
  isDeterminer,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS
} from '../../text/word-classes.ts'
import { type CueVerb, cueVerb, type Frame, OFTEN_NOUNS, SOURCES } from './cue-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, phraseAfter, phraseBefore, type Range } from './noun-phrase.ts'

/** A verb of saying, thinking or wanting in a sentence, with the phrase that it is said of. */
export interface Cue {
  verb: CueVerb
  frames: ReadonlySet<Frame>
  /** The verb with its particle: "pointed out". */
  words: Range
  /** From the subject or the first auxiliary, whichever comes first, to the end of the verb or of a subject after it. */
  reach: Range
  subject: Range | null
  place: 'before' | 'after' | 'shared' | 'relative'
  isParticiple: boolean
}

const CONTRACTED = /^(?:i|we|they|you|he|she|it)['’](?:ve|d|ll|re|m)$/u
const RAISING = new Set(
  'appear appears appeared seem seems seemed continue continues continued went go goes going try tries tried used came come began has have had wants not'.split(
    ' '
  )
)

/** The cues of one sentence in reading order. */
export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = []
  items.forEach((item, at) => {
    if (item.kind !== 'word') return
    const cue = cueAt(items, at, cues.at(-1))
    if (cue) cues.push(cue)
  })
  return cues
}

function cueAt(items: readonly Item[], at: number, previous: Cue | undefined): Cue | null {
  const item = items[at]
  const found = item && cueVerb(item.lower)
  if (!item || !found || (isCapitalized(item.text) && at > 0 && !isHeadline(items))) return null
  const { verb, inflection } = found
  const particle = verb.particles.get(items[at + 1]?.lower ?? '')
  const frames = particle ?? verb.frames
  if (frames.size === 0) return null
  const words = { from: at, to: at + (particle ? 2 : 1) }
  const group = groupStart(items, at)
  const auxiliary = items
    .slice(group, at)
    .findLast(({ lower }) => isAuxiliary(lower) || /^['’]s$/u.test(lower) || CONTRACTED.test(lower))
  const forms = inflection.forms
  const isParticiple = forms.has('ing') && !auxiliary
  if (auxiliary && BE.has(auxiliary.lower) && !forms.has('ing')) return null
  if (!forms.has('past') && forms.has('participle') && !(auxiliary && isPerfect(auxiliary))) return null
  if (!isParticiple && forms.has('ing') && HAVE.has(auxiliary?.lower ?? '')) return null
  const base = { verb, frames, words, isParticiple }
  if (!auxiliary && isNounHere(items, words, forms)) return null
  return isParticiple
    ? participleCue(items, base, group, previous)
    : finiteCue(items, base, group, previous, forms.has('base') && !forms.has('past') && !auxiliary)
}

const isPerfect = ({ lower }: Item): boolean =>
  HAVE.has(lower) || CONTRACTED.test(lower) || /^['’]s$/u.test(lower)

const isHeadline = (items: readonly Item[]): boolean => {
  const words = items.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return words.length > 2 && words.filter(({ text }) => isCapitalized(text)).length >= words.length * 0.7
}

/** Where the auxiliaries and adverbs before the verb begin. */
function groupStart(items: readonly Item[], at: number): number {
  let from = at
  while (from > 0) {
    const item = items[from - 1]
    if (!item) break
    const isContraction = /^['’]s$/u.test(item.lower) && SUBJECT_PRONOUNS.has(items[from - 2]?.lower ?? '')
    if (isAuxiliary(item.lower) || isContraction || (isAdverb(item.lower) && item.kind === 'word')) from--
    else break
  }
  return from
}

/** For words that are nouns or adjectives as well: no phrase stands before, or nothing that a verb could have after. */
function isNounHere(items: readonly Item[], { from, to }: Range, forms: ReadonlySet<VerbForm>): boolean {
  const [before, word, next] = [items[from - 1], items[from], items[to]]
  if (!word || !OFTEN_NOUNS.has(word.lower)) return false
  if (!before) return !forms.has('ing')
  if (forms.has('ing')) return isDeterminer(before.lower) || isPossessive(before)
  if (isPossessive(before) || PREPOSITIONS.has(before.lower)) return true
  if (isDeterminer(before.lower) && !SUBJECTS.has(before.lower)) return true
  if (forms.has('past')) return false
  if (!next || before.text === ',') return true
  return !mayFollowVerb(items, to, next)
}

const SUBJECTS = new Set([
  'that',
  'this',
  'these',
  'those',
  'some',
  'many',
  'most',
  'several',
  'few',
  'both',
  'others',
  'her'
])

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

type Base = Pick<Cue, 'verb' | 'frames' | 'words' | 'isParticiple'>

function finiteCue(
  items: readonly Item[],
  base: Base,
  group: number,
  previous: Cue | undefined,
  isBase: boolean
): Cue | null {
  const { words } = base
  const left = items[group - 1]
  const wasAuxiliary =
    group < words.from && items.slice(group, words.from).some(({ lower }) => isAuxiliary(lower))
  if (!wasAuxiliary) {
    const inverted = invertedSubject(items, base, group)
    if (inverted)
      return { ...base, subject: inverted, place: 'after', reach: { from: group, to: inverted.to } }
  }
  if (!left) return null
  if (CONTRACTED.test(items[group]?.lower ?? '')) return null
  if (left.lower === 'to') return raised(items, base, group)
  if (left.lower === 'who' || left.lower === 'which' || left.lower === 'that') {
    return relative(items, base, group - 1)
  }
  if (COORDINATORS.has(left.lower)) return shared(items, base, group, previous)
  if (left.text === ',' || left.text === '—' || left.text === '–') {
    const subject = beforeApposition(items, group - 1)
    if (subject) return { ...base, subject, place: 'before', reach: { from: subject.from, to: words.to } }
    return isBase ? null : shared(items, base, group, previous)
  }
  if (isQuoted(left)) return null
  const subject = phraseBefore(items, group)
  if (!subject || (isBase && !canBePlural(items, subject) && !wasAuxiliary)) return null
  if (isReducedRelative(items, base, subject)) return null
  return { ...base, subject, place: 'before', reach: { from: subject.from, to: words.to } }
}

/** "the plan announced on Monday": a participle without an object is no cue. */
function isReducedRelative(items: readonly Item[], { words }: Base, subject: Range): boolean {
  const next = items[words.to]
  return next?.lower === 'by' && subject.to > subject.from
}

const canBePlural = (items: readonly Item[], { from, to }: Range): boolean => {
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
function invertedSubject(items: readonly Item[], { frames, words }: Base, group: number): Range | null {
  if (!frames.has('speech')) return null
  const left = items[group - 1]
  const isAfterContent = isQuoted(left) || (left?.text === ',' && group > 1)
  if (!isAfterContent) return null
  const subject = phraseAfter(items, words.to, 14)
  if (!subject) return null
  const next = items[subject.to]
  const isClosed =
    !next ||
    isQuoted(next) ||
    /^[.,;:!?—–(-]$/u.test(next.text) ||
    next.lower === 'who' ||
    next.lower === 'in' ||
    next.lower === 'at' ||
    next.lower === 'on' ||
    next.lower === 'from' ||
    next.lower === 'with' ||
    next.lower === 'after' ||
    next.lower === 'during' ||
    next.lower === 'as' ||
    next.lower === 'when' ||
    next.lower === 'about' ||
    isAdverb(next.lower)
  if (!isClosed) return null
  return isQuoted(left) ||
    !beforeApposition(items, group - 1) ||
    isCapitalized(items[subject.from]?.text ?? '')
    ? subject
    : null
}

/** "Lee, who said …": the phrase that the pronoun stands for; things say nothing but what texts and bodies do. */
function relative(items: readonly Item[], base: Base, pronoun: number): Cue | null {
  const end = items[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun
  const subject = phraseBefore(items, end) ?? (end < pronoun ? beforeApposition(items, end) : null)
  const last = items[(subject?.to ?? 0) - 1]
  if (!subject || !last) return null
  const canSpeak = items[pronoun]?.lower === 'who' || isCapitalized(last.text) || SOURCES.has(last.lower)
  return canSpeak
    ? { ...base, subject, place: 'relative', reach: { from: pronoun, to: base.words.to } }
    : null
}

/** "could appear to suggest": the subject of the verb above the infinitive. */
function raised(items: readonly Item[], base: Base, group: number): Cue | null {
  const above = items[group - 2]
  if (!above) return null
  const at = above.lower === 'on' ? group - 3 : group - 2
  if (!RAISING.has(items[at]?.lower ?? '')) return null
  const start = groupStart(items, at)
  const subject = phraseBefore(items, start)
  return subject && { ...base, subject, place: 'before', reach: { from: subject.from, to: base.words.to } }
}

/** "met the press and said": the subject of the sentence or of the cue before. */
function shared(items: readonly Item[], base: Base, group: number, previous: Cue | undefined): Cue | null {
  const subject = previous?.subject ?? subjectBefore(items, group)
  if (!subject || subject.to > group) return null
  return { ...base, subject, place: 'shared', reach: { from: group, to: base.words.to } }
}

function participleCue(
  items: readonly Item[],
  base: Base,
  group: number,
  previous: Cue | undefined
): Cue | null {
  const left = items[group - 1]
  const reach = { from: group, to: base.words.to }
  if (!left) {
    return afterComma(items, base, reach)
  }
  if (left.text === ',' || left.lower === 'and' || left.text === '—' || left.text === '–') {
    return shared(items, base, group, previous)
  }
  if (
    left.lower === 'by' ||
    left.lower === 'before' ||
    left.lower === 'after' ||
    left.lower === 'while' ||
    left.lower === 'in' ||
    left.lower === 'for' ||
    left.lower === 'of'
  ) {
    return base.frames.has('object') && !base.frames.has('clause')
      ? null
      : shared(items, base, group, previous)
  }
  if (!isNominal(left) || !SOURCES.has(left.lower)) return null
  const subject = phraseBefore(items, group)
  return subject && { ...base, subject, place: 'before', reach: { from: subject.from, to: base.words.to } }
}

/** "Citing the law, the court …", "After saying so, she …": the subject of the clause that follows. */
function afterComma(items: readonly Item[], base: Base, reach: Range): Cue | null {
  const comma = items.findIndex(({ text }, i) => i > base.words.to && (text === ',' || text === '“”'))
  const subject = comma < 0 ? null : phraseAfter(items, comma + 1)
  return subject && { ...base, subject, place: 'shared', reach }
}

/** The subject before an aside: "Kelly, who teaches there, | said", "Xi, in turn, | said". */
function beforeApposition(items: readonly Item[], closing: number): Range | null {
  const mark = items[closing]?.text
  for (let i = closing - 1, depth = 0; i > 0 && closing - i < 30; i--) {
    const item = items[i]
    if (!item || isQuoted(item)) return null
    if (item.text === ';' || item.text === ':') return null
    if (item.text !== mark) continue
    const opener = items[i + 1]
    const before = items[i - 1]
    if (!opener || !before || !isNominal(before)) return null
    // "a, b and c, said": go on to the first comma of a list or of a longer aside.
    if (depth < 2 && i > 1 && isLaterPart(items, i)) {
      depth++
      continue
    }
    if (isClauseOpener(opener) || (SUBJECT_PRONOUNS.has(before.lower) && closing - i > 6)) return null
    const subject = phraseBefore(items, i)
    return subject && !opensAdverbially(items, subject) ? subject : null
  }
  return null
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
function subjectBefore(items: readonly Item[], at: number): Range | null {
  for (let i = at - 1; i > 0 && at - i < LOOK_BACK; i--) {
    if (items[i]?.text === ';') return null
    const subject = subjectOfVerb(items, i)
    if (subject) return subject
  }
  return null
}

function subjectOfVerb(items: readonly Item[], at: number): Range | null {
  if (!isFiniteVerb(items, at)) return null
  const group = groupStart(items, at)
  const left = items[group - 1]
  if (!left || RELATIVE_PRONOUNS.has(left.lower)) return null
  if (left.text === ',') return beforeApposition(items, group - 1)
  return phraseBefore(items, group)
}

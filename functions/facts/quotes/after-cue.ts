import {
  DAYS,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS
} from '../../text/word-classes.ts'
import type { Cue } from './cue.ts'
import { cueVerb } from './cue-verbs.ts'
import { ended, hasVerb, isClause, isObject, objectEnd } from './extents.ts'
import { type Item, isQuoted } from './lines.ts'
import { isNominal, phraseAfter, type Range } from './noun-phrase.ts'

const ADVERBIAL = new Set(
  'in on at during to through via from after before with about of late early last earlier this for by when as'.split(
    ' '
  )
)

/** What somebody declines to say is not what he says. */
const SILENT = new Set(['decline', 'refuse'])

/** Whoever sees “dramatic rationing” does not say so. */
const PERCEIVES = new Set([
  'see',
  'hear',
  'know',
  'notice',
  'imagine',
  'mean',
  'learn',
  'understand',
  'realise',
  'realize'
])

/** What the words after a cue say that was said, up to `limit`; null when they say nothing. */
export function afterCue(items: readonly Item[], cue: Cue, limit: number): Range | null {
  const { frames } = cue
  let at = cue.place === 'after' ? cue.reach.to : cue.words.to
  if (cue.place === 'after') return afterInverted(items, at, limit)
  while (
    at < limit &&
    isAdverb(items[at]?.lower ?? '') &&
    items[at]?.kind === 'word' &&
    !isMeasured(items[at + 1])
  )
    at++
  const direct = frames.has('speech') || frames.has('clause') || frames.has('told') || frames.has('that')
  const next = items[at]
  if (!next || at >= limit) return null
  if (direct && !PERCEIVES.has(cue.verb.lemma)) {
    const marked = introduced(items, at, limit)
    // 'a sign declaring “Justice” - a man who was shot': what is written on it ends with its marks.
    const isSet = marked !== null && isQuoted(items[marked]) && /^[–—-]$/u.test(items[marked + 1]?.text ?? '')
    if (marked) return ended(items, marked, isSet ? marked + 1 : limit)
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
  // "announced Wednesday", "ruled Friday against the city": a day is no object.
  const isDay = DAYS.has(next.lower) || /^(?:today|yesterday|tomorrow|tonight)$/u.test(next.lower)
  const isAlone =
    at + 1 >= limit || items[at + 1]?.kind === 'mark' || PREPOSITIONS.has(items[at + 1]?.lower ?? '')
  if (isDay && isAlone) return null
  if (frames.has('clause') && isClause(items, at, limit)) return ended(items, at, limit)
  if ((frames.has('object') || frames.has('naming')) && isObject(next)) {
    const end = objectEnd(items, at, limit)
    const isNaming = frames.has('naming') && !frames.has('object')
    // "a user labelled “Guest”" is how he is named.
    if (isNaming && isQuoted(next) && end - at < 2) return null
    if (end - at < (isNaming ? 3 : 2) && !isQuoted(next)) return null
    return ended(items, at, end)
  }
  return null
}

/** "almost 900 people", "nearly all": the adverb belongs to the amount. */
const isMeasured = (item: Item | undefined): boolean =>
  item !== undefined &&
  (item.kind === 'number' ||
    /^(?:all|half|every|everyone|none|no|nobody|one|two|three|a|an)$/u.test(item.lower))

/** "said that was wrong": the word is the subject, not the conjunction. */
const isPronounThat = (items: readonly Item[], at: number): boolean =>
  items[at]?.lower === 'that' &&
  (isAuxiliary(items[at + 1]?.lower ?? '') || /^['’]s$/u.test(items[at + 1]?.lower ?? ''))

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
    // "told “The Morning Hour” that …"
    if (isQuoted(item) && items[i + 1]?.lower !== 'that') return i
    if (item.text === ':') return i + 1
    if (item.text === '.') return null
    if (i < addressee.to || isOfTime(items, i)) continue
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

/** "told the radio | this morning | that …" */
const isOfTime = (items: readonly Item[], at: number): boolean =>
  [at, at - 1].some(
    (i) =>
      /^(?:this|last|earlier)$/u.test(items[i]?.lower ?? '') &&
      /^(?:morning|afternoon|evening|night|week|month|year|today|in|on)$/u.test(items[i + 1]?.lower ?? '')
  )

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
  // "said about 900 workers would strike": a number, not what was spoken of.
  if (first?.lower === 'about' && items[at + 1]?.kind === 'number')
    return isClause(items, at + 1, limit) ? at : null
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

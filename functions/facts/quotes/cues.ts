import { verbForms } from '../../text/verbs.ts'
import {
  ARTICLES,
  BE,
  COORDINATORS,
  HAVE,
  isAuxiliary,
  isCapitalized,
  POSSESSIVES,
  PREPOSITIONS
} from '../../text/word-classes.ts'
import type { Base, Cue } from './cue.ts'
import { cueVerb, SOURCES } from './cue-verbs.ts'
import {
  behindGerund,
  behindOpenRelative,
  dateBefore,
  isInfinitive,
  isNobody,
  namedBehindQuotation
} from './left-of-verb.ts'
import { isVerbAt } from './line-verbs.ts'
import { type Item, isQuoted } from './lines.ts'
import {
  isAlarm,
  isAttribute,
  isContest,
  isNounHere,
  isReader,
  isReducedRelative,
  isUnsaid
} from './not-cues.ts'
import { isNominal, LATE_PREPOSITIONS, phraseAfter, phraseBefore, type Range } from './noun-phrase.ts'
import {
  beforeApposition,
  canBePlural,
  groupStart,
  invertedSubject,
  subjectBefore,
  undated
} from './subjects.ts'

const CONTRACTED = /^(?:i|we|they|you|he|she|it)['’](?:ve|d|ll|re|m)$/u

const RAISING = new Set(
  'appear appears appeared seem seems seemed continue continues continued went go goes going try tries tried used came come began has have had wants not'.split(
    ' '
  )
)

/** No sentence that means something has more. */
const MOST_CUES = 10

/** The cues of one sentence in reading order. */
export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = []
  const isTitle = isHeadline(items)
  for (let at = 0; at < items.length && cues.length < MOST_CUES; at++) {
    if (items[at]?.kind !== 'word') continue
    const cue = cueAt(items, at, cues.at(-1), isTitle)
    if (cue) cues.push(cue)
  }
  return cues
}

function cueAt(items: readonly Item[], at: number, previous: Cue | undefined, isTitle: boolean): Cue | null {
  const item = items[at]
  const found = item && cueVerb(item.lower)
  if (!item || !found || (isCapitalized(item.text) && at > 0 && !isTitle)) return null
  const { verb, inflection } = found
  // "made it clear that"
  const skipped = verb.lemma === 'make' && items[at + 1]?.lower === 'it' ? 1 : 0
  const particle = verb.particles.get(items[at + 1 + skipped]?.lower ?? '')
  const frames = particle ?? verb.frames
  if (frames.size === 0) return null
  const words = { from: at, to: at + (particle ? 2 + skipped : 1) }
  const group = groupStart(items, at)
  const auxiliary = items
    .slice(group, at)
    .findLast(({ lower }) => isAuxiliary(lower) || /^['’]s$/u.test(lower) || CONTRACTED.test(lower))
  const forms = inflection.forms
  const isParticiple = forms.has('gerund') && !auxiliary
  if (auxiliary && BE.has(auxiliary.lower) && !forms.has('gerund')) return null
  if (!forms.has('past') && forms.has('participle') && !(auxiliary && isPerfect(auxiliary))) return null
  if (!isParticiple && forms.has('gerund') && HAVE.has(auxiliary?.lower ?? '')) return null
  const base = { verb, frames, words, isParticiple }
  if (!auxiliary && isNounHere(items, words, forms)) return null
  // "in cash terms": of this verb only "termed" is ever one.
  if (verb.lemma === 'term' && !forms.has('past')) return null
  if (isUnsaid(items, group, at, frames) || isAlarm(items, words) || isContest(items, base)) return null
  const cue = isParticiple
    ? participleCue(items, base, group, previous)
    : finiteCue(items, base, group, previous, forms.has('base') && !forms.has('past') && !auxiliary)
  return cue && isReader(items, cue) ? null : cue
}

const isPerfect = ({ lower }: Item): boolean =>
  HAVE.has(lower) || CONTRACTED.test(lower) || /^['’]s$/u.test(lower)

const isHeadline = (items: readonly Item[]): boolean => {
  const words = items.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  return words.length > 2 && words.filter(({ text }) => isCapitalized(text)).length >= words.length * 0.7
}

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
  // "their preferred drink": between an article and a noun nothing is said.
  if (!wasAuxiliary && (ARTICLES.has(left.lower) || (POSSESSIVES.has(left.lower) && left.lower !== 'her')))
    return null
  if (CONTRACTED.test(items[group]?.lower ?? '')) return null
  if (left.lower === 'to') return raised(items, base, group)
  if (left.lower === 'who' || left.lower === 'which' || left.lower === 'that') {
    return relative(items, base, group - 1)
  }
  if (COORDINATORS.has(left.lower))
    return isBase && isInfinitive(items, group - 1) ? null : shared(items, base, group, previous)
  if (left.text === ',' || left.text === '—' || left.text === '–') {
    const subject = beforeApposition(items, group - 1)
    if (subject) return { ...base, subject, place: 'before', reach: { from: subject.from, to: words.to } }
    // "Archaeologist Ana Ruiz, said: “…”": a comma too many.
    const opening = left.text === ',' && items[words.to]?.text === ':' ? phraseBefore(items, group - 1) : null
    if (opening?.from === 0)
      return { ...base, subject: opening, place: 'before', reach: { from: 0, to: words.to } }
    // "five planes, intended to spray the north": a participle.
    if (isBase || (left.text === ',' && isOnlyInfinitive(base))) return null
    return shared(items, base, group, previous)
  }
  if (isQuoted(left)) return null
  const quoting = namedBehindQuotation(items, group)
  if (quoting)
    return { ...base, subject: quoting, place: 'before', reach: { from: quoting.from, to: words.to } }
  // "came away convinced that": a participle behind its verb.
  if (isVerbAt(items, group - 1) && verbForms(left.lower).has('past')) return null
  // "refused to disclose detailed records"
  if (items[group - 2]?.lower === 'to' && verbForms(left.lower).has('base') && !wasAuxiliary) return null
  const since = dateBefore(items, group)
  // "Lee, who in 2010 said …"
  if (since !== null && items[since - 1]?.lower === 'who') return relative(items, base, since - 1)
  const subject = behindGerund(items, undated(items, behindOpenRelative(items, phraseBefore(items, group))))
  // "and after the finish in Lyon | said: …": whose verb it is stands before.
  if (
    subject &&
    LATE_PREPOSITIONS.has(items[subject.from - 1]?.lower ?? '') &&
    items[subject.from - 2]?.lower === 'and'
  )
    return null
  // "138 confirmed cases"
  if (subject && subject.to - subject.from === 1 && items[subject.from]?.kind === 'number') return null
  if (!subject || (isBase && !canBePlural(items, subject) && !wasAuxiliary)) return null
  // "rejected a media request to publish": one of something does not "request".
  const isOne = /^an?$/u.test(items[subject.from]?.lower ?? '')
  const isMany = items.slice(subject.from, subject.to).some(({ lower }) => /^(?:of|few|couple)$/u.test(lower))
  if (isBase && !wasAuxiliary && isOne && !isMany) return null
  if (!wasAuxiliary && isAttribute(items, subject, words)) return null
  if (isReducedRelative(items, base, subject)) return null
  return { ...base, subject, place: 'before', reach: { from: subject.from, to: words.to } }
}

const isOnlyInfinitive = ({ frames }: Base): boolean =>
  [...frames].every((frame) => frame === 'infinitive' || frame === 'person')

/** "Lee, who said …": the phrase that the pronoun stands for; things say nothing but what texts and bodies do. */
function relative(items: readonly Item[], base: Base, pronoun: number): Cue | null {
  const end = items[pronoun - 1]?.text === ',' ? pronoun - 1 : pronoun
  const subject = phraseBefore(items, end) ?? (end < pronoun ? beforeApposition(items, end) : null)
  const last = items[(subject?.to ?? 0) - 1]
  if (!subject || !last) return null
  // "the number who said", "the share that thought": nobody.
  if (COUNTING.test(last.lower)) return null
  const isWho = items[pronoun]?.lower === 'who'
  // "the police were found in the garage of the house who claim that …"
  const isThing =
    isWho && subject.from > 0 && PREPOSITIONS.has(items[subject.from - 1]?.lower ?? '') && isNobody(last)
  const owner = isThing ? subjectBefore(items, subject.from) : null
  if (isThing)
    return (
      owner && { ...base, subject: owner, place: 'relative', reach: { from: pronoun, to: base.words.to } }
    )
  const canSpeak = isWho || isCapitalized(last.text) || SOURCES.has(last.lower)
  if (!base.frames.has('speech') && !base.frames.has('clause') && items[pronoun]?.lower !== 'who') return null
  return canSpeak
    ? { ...base, subject, place: 'relative', reach: { from: pronoun, to: base.words.to } }
    : null
}

const COUNTING = /^(?:number|share|proportion|percentage|percent|amount)$/u

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
  if (!left) return afterComma(items, base, reach)
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
  // "an earlier court hearing that …"
  if (!isNominal(left) || !SOURCES.has(left.lower) || base.verb.lemma === 'hear') return null
  const subject = phraseBefore(items, group)
  return subject && { ...base, subject, place: 'before', reach: { from: subject.from, to: base.words.to } }
}

/** "Citing the law, the court …", "After saying so, she …": the subject of the clause that follows. */
function afterComma(items: readonly Item[], base: Base, reach: Range): Cue | null {
  const comma = items.findIndex(({ text }, i) => i > base.words.to && (text === ',' || text === '“”'))
  const phrase = comma < 0 ? null : phraseAfter(items, comma + 1)
  if (!phrase) return null
  const verb = items.findIndex((_, i) => i > phrase.from && i < phrase.to && isVerbAt(items, i))
  return { ...base, subject: verb < 0 ? phrase : { from: phrase.from, to: verb }, place: 'shared', reach }
}

import { verbForms } from '../../text/verbs.ts'
import { isAuxiliary, isCapitalized, PREPOSITIONS } from '../../text/word-classes.ts'
import { personNoun } from '../names/roles/person-nouns.ts'
import { cueVerb, SOURCES } from './cue-verbs.ts'
import { hasVerb } from './extents.ts'
import { type Item, isQuoted } from './lines.ts'
import { MOST_NAME, phraseBefore, type Range } from './noun-phrase.ts'
import { isOfDate } from './subjects.ts'

// What stands right before a verb, and is its subject or not.

/** So far back may the "to" stand that a second infinitive shares. */
const LONGEST_INFINITIVE = 12

/** So many items may tell what somebody is whose name stands behind a quotation. */
const LONGEST_APPOSITION = 24

/** "were asked to send it in and | suggest a name": nobody has suggested anything yet. */
export function isInfinitive(items: readonly Item[], coordinator: number): boolean {
  for (let i = coordinator - 1; i > 0 && coordinator - i < LONGEST_INFINITIVE; i--) {
    if (items[i]?.lower === 'to') return verbForms(items[i + 1]?.lower ?? '').has('base')
    const forms = verbForms(items[i]?.lower ?? '')
    if (isAuxiliary(items[i]?.lower ?? '') || (forms.has('past') && !forms.has('participle'))) return false
  }
  return false
}

/** "in 2010", "last May" right before the verb: where it begins. */
export function dateBefore(items: readonly Item[], group: number): number | null {
  let from = group
  while (from > 0 && isOfDate(items[from - 1])) from--
  if (from === group) return null
  return PREPOSITIONS.has(items[from - 1]?.lower ?? '') ? from - 1 : from
}

/** "…, saying | European countries wanted": whom the participle tells of; "…, treating her" is no subject. */
export function behindGerund(items: readonly Item[], subject: Range | null): Range | null {
  const first = items[subject?.from ?? 0]
  if (!subject || !first || !verbForms(first.lower).has('gerund') || items[subject.from - 1]?.text !== ',')
    return subject
  const isSaying = cueVerb(first.lower)?.verb.frames.has('clause') === true
  return isSaying && subject.to - subject.from > 1 ? { from: subject.from + 1, to: subject.to } : null
}

/** "Ana Ruiz, who lives near the stop | told …": the comma that is missing would close what she does. */
export function behindOpenRelative(items: readonly Item[], subject: Range | null): Range | null {
  if (!subject) return null
  for (let i = subject.from - 1; i > 1 && subject.from - i < LONGEST_INFINITIVE; i--) {
    if (items[i]?.text === ',' || isQuoted(items[i])) return subject
    if (items[i]?.lower !== 'who' || items[i - 1]?.text !== ',') continue
    return phraseBefore(items, i - 1) ?? subject
  }
  return subject
}

/** "…," Ann Lee, adviser for the harbour of the WHO | said: the comma that is missing would close what she is. */
export function namedBehindQuotation(items: readonly Item[], group: number): Range | null {
  const quoted = items.findLastIndex(
    (item, i) => i < group && i > group - LONGEST_APPOSITION && isQuoted(item)
  )
  const comma = quoted < 0 ? -1 : items.findIndex(({ text }, i) => i > quoted && text === ',')
  const name = { from: quoted + 1, to: comma }
  if (comma < 0 || comma >= group - 1 || name.to - name.from > MOST_NAME) return null
  const isName = items.slice(name.from, name.to).every(({ text }) => isCapitalized(text) || text.length < 4)
  const isOne =
    isName && isCapitalized(items[name.from]?.text ?? '') && isCapitalized(items[name.to - 1]?.text ?? '')
  return isOne && !hasVerb(items, comma + 1, group) ? name : null
}

/** A thing: no name, nobody by trade, not several of anything. */
export const isNobody = (item: Item): boolean =>
  item.text === item.lower &&
  !personNoun(item) &&
  !SOURCES.has(item.lower) &&
  !/(?:[^s]s|people|men|women|children)$/u.test(item.lower)

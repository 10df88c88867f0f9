import { sliceOf } from '../../article/article.ts'
import type { Entity, Passage } from '../../fact-sheet.ts'
import { fold } from '../../text/span.ts'
import { finiteVerbs, isSubject, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import {
  isAdverb,
  isDeterminer,
  isFunctionWord,
  QUESTION_WORDS,
  SUBORDINATORS
} from '../../text/word-classes.ts'
import type { Analysis, NameMention, Sentence } from '../analysis.ts'
import { isForPeople } from '../names/roles/person-nouns.ts'
import type { Headline } from './headline.ts'
import { distinct, LONGEST, type Phrase, toPassage } from './phrase.ts'

const PEOPLE =
  /^(?:people|person|men|man|women|woman|children|child|passengers|workers|students|soldiers|police|officers|victims|residents|officials|protesters|driver|gunman|suspect|troops|migrants|patients|crews?|nationals|civilians|families|couple)$/u
const LONGEST_SUBJECT = 8

/** Who did it or whom it befell: whoever the headline's subject names, the lead's subject, whoever is named most. */
export function answerWho(analysis: Analysis, headline: Headline | null): Passage[] {
  const actors = analysis.names.filter(({ type }) => type !== 'place')
  const inSubject = actors.filter(
    ({ sentence, from, to }) =>
      headline &&
      sentence === -1 &&
      from >= headline.from &&
      to <= headline.verb &&
      // "Trump's favourite doctor faces critics": not whose he is.
      !/^['’]s$/u.test(headline.sentence.tokens[to]?.text ?? '')
  )
  const heads = headFirst(inSubject, headline)
  const lead = analysis.sentences[0]
  const subject = lead ? subjectOf(lead) : null
  const leadActor = subject ? actorOf(subject, actors) : undefined
  const named = [...analysis.entities.people, ...analysis.entities.organizations].sort(
    (a, b) => b.salience - a.salience
  )
  const leadSubject = subject && isPeople(subject) ? toPassage(subject) : null
  const headSubject = headline ? headlineSubject(headline) : null
  return distinct([
    ...heads.slice(0, 2).map((mention) => fullest(analysis, mention.entity)),
    subject ? apposedName(analysis, subject) : null,
    leadSubject,
    leadActor ? fullest(analysis, leadActor.entity) : null,
    inSubject.length === 0 ? headSubject : null,
    // Whoever is named most, but only further down, is not who did it.
    !headline && named[0] && !isAtTop(analysis, named[0]) ? leadPhrase(lead) : null,
    ...named.slice(0, 2).map((entity) => fullest(analysis, entity))
  ])
}

/** "UK manufacturing activity"; not "There", "This", "Although", "A hunter who". */
function isNounPhrase({ sentence: { tokens }, from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || isSubject(first.lower) || /^(?:this|these|those|both|such)$/u.test(first.lower))
    return false
  const isOpened = isDeterminer(first.lower) || !isFunctionWord(first.lower)
  return (
    isOpened &&
    !isAdverb(first.lower) &&
    !isAdverb(last.lower) &&
    !isFunctionWord(last.lower) &&
    words.every(({ lower }) => !isSubject(lower))
  )
}

function leadPhrase(lead: Sentence | undefined): Passage | null {
  const subject = lead ? subjectOf(lead, LONGEST) : null
  const head = lead?.tokens[(subject?.to ?? 0) - 1]?.lower ?? ''
  return subject && isNounPhrase(subject) && !EVIDENCE.test(head) ? toPassage(subject) : null
}

/** "Recent indicators suggest that …" */
const EVIDENCE = /^(?:indicators?|data|figures|signs?|evidence|numbers|statistics|reports|trends?)$/u

const isAtTop = ({ names }: Analysis, entity: Entity): boolean =>
  names.some((mention) => mention.entity === entity && mention.sentence <= 0)

/** "When Trump's advisers meet" names nobody who acts. */
const headlineSubject = (headline: Headline): Passage | null =>
  QUESTION_WORDS.has(headline.sentence.tokens[headline.from]?.lower ?? '')
    ? null
    : toPassage({ ...headline, to: subjectEnd(headline) })

/** "The Map Just | Showed": the adverb is the verb's. */
function subjectEnd({ sentence: { tokens }, from, verb }: Headline): number {
  let to = verb
  while (to > from + 1 && isAdverb(tokens[to - 1]?.lower ?? '')) to--
  return to
}

const isListed = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower }) => lower === 'and' || lower === ',' || lower === '&')

/** "F1 champion Ann Lee wins": the name right before the verb is the subject's head, unless the names stand in a row. */
function headFirst(names: readonly NameMention[], headline: Headline | null): readonly NameMention[] {
  const last = names.at(-1)
  const tokens = headline?.sentence.tokens.slice(headline.from, headline.verb) ?? []
  return !last || isListed(tokens) || last.to !== headline?.verb || last.type !== 'person'
    ? names
    : [last, ...names.slice(0, -1)]
}

/** "The famous actress, | Ann Lee, | arrived": the name behind the comma. */
function apposedName(analysis: Analysis, { sentence, to }: Phrase): Passage | null {
  if (sentence.tokens[to]?.text !== ',') return null
  const name = analysis.names.find(
    (mention) => mention.sentence === sentence.index && mention.type === 'person' && mention.from === to + 1
  )
  return name && sentence.tokens[name.to]?.text === ',' ? fullest(analysis, name.entity) : null
}

/** "Harbour Secretary Ann Lee announced": the person who closes the subject is its head, else whoever opens it. */
function actorOf({ sentence, to }: Phrase, actors: readonly NameMention[]): NameMention | undefined {
  const here = actors.filter((mention) => mention.sentence === sentence.index && mention.to <= to)
  const closing = here.at(-1)
  const isHead = closing?.type === 'person' && closing.to === to && !isListed(sentence.tokens.slice(0, to))
  return isHead ? closing : here[0]
}

/** "If Lee wins", "According to Lee", "Founded in 1925", "They’re artists who": no subject begins so. */
const opensClause = (first: string, second: string): boolean =>
  (opensPhrase(first) && first !== 'about') ||
  SUBORDINATORS.has(first) ||
  first === 'according' ||
  CONTRACTED.test(first) ||
  (verbForms(first).has('participle') && opensPhrase(second))

const CONTRACTED = /^(?:i|we|they|you|he|she|it)['’]/u
const RELATIVE = /^(?:who|which|that)$/u

/** Everything before the lead's verb, when it is short and begins with a noun phrase. */
function subjectOf(lead: Sentence, longest = LONGEST_SUBJECT): Phrase | null {
  const [verb] = finiteVerbs(lead.tokens)
  const first = lead.tokens[0]?.lower ?? ''
  if (verb === undefined || opensClause(first, lead.tokens[1]?.lower ?? '')) return null
  const comma = lead.tokens.findIndex(({ text }) => text === ',')
  const end = comma > 0 && comma < verb ? comma : verb
  // "A man | who said": what he did goes on behind.
  const to = RELATIVE.test(lead.tokens[end - 1]?.lower ?? '') ? end - 1 : end
  return to > longest || to === 0 ? null : { sentence: lead, from: 0, to }
}

const isPeople = ({ sentence, from, to }: Phrase): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => PEOPLE.test(lower)) ||
  isPersons(sentence.tokens[to - 1]) ||
  isForPeople(sentence.tokens[headBefore(sentence.tokens, from, to)]?.lower ?? '')

/** "Researchers | at the University": the noun that opens the phrase, right before its preposition; -1 for none. */
const headBefore = (tokens: readonly Token[], from: number, to: number): number =>
  tokens.findIndex(({ lower }, i) => i > from && i < to && opensPhrase(lower)) === from + 1 ? from : -1

/** "nine teenagers", "a father": the noun that closes the phrase is a word for people. */
const isPersons = (token: Token | undefined): boolean =>
  token !== undefined && token.text === token.lower && isForPeople(token.lower)

/** The entity where the article first calls it by its fullest name. */
export function fullest({ names, article }: Analysis, entity: Entity): Passage | null {
  const whole = names.find(
    ({ entity: named, span }) => named === entity && fold(sliceOf(article, span)) === entity.name
  )
  return whole ? { text: entity.name, span: whole.span } : null
}

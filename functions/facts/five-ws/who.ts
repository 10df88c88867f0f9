import { sliceOf } from '../../article/article.ts'
import type { Entity, Passage } from '../../fact-sheet.ts'
import { fold } from '../../text/span.ts'
import { finiteVerbs, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { isAdverb } from '../../text/word-classes.ts'
import type { Analysis, NameMention, Sentence } from '../analysis.ts'
import { isForPeople } from '../names/roles/person-nouns.ts'
import type { Headline } from './headline.ts'
import { distinct, toPassage } from './phrase.ts'

const PEOPLE =
  /^(?:people|person|men|man|women|woman|children|child|passengers|workers|students|soldiers|police|officers|victims|residents|officials|protesters|driver|gunman|suspect|troops|migrants|patients|crews?|nationals|civilians|families|couple)$/u
const LONGEST_SUBJECT = 8

/** Who did it or whom it befell: whoever the headline's subject names, the lead's subject, whoever is named most. */
export function answerWho(analysis: Analysis, headline: Headline | null): Passage[] {
  const actors = analysis.names.filter(({ type }) => type !== 'place')
  const inSubject = actors.filter(
    ({ sentence, from, to }) => headline && sentence === -1 && from >= headline.from && to <= headline.verb
  )
  const heads = headFirst(inSubject, headline)
  const lead = analysis.sentences[0]
  const subject = lead ? subjectOf(lead) : null
  const leadActor =
    lead && actors.find(({ sentence, to }) => sentence === 0 && subject !== null && to <= subject.to)
  const named = [...analysis.entities.people, ...analysis.entities.organizations].sort(
    (a, b) => b.salience - a.salience
  )
  const leadSubject = subject && isPeople(subject) ? toPassage(subject) : null
  const headSubject = headline ? toPassage({ ...headline, to: subjectEnd(headline) }) : null
  return distinct([
    ...heads.slice(0, 2).map((mention) => fullest(analysis, mention.entity)),
    leadSubject,
    leadActor ? fullest(analysis, leadActor.entity) : null,
    inSubject.length === 0 ? headSubject : null,
    ...named.slice(0, 2).map((entity) => fullest(analysis, entity))
  ])
}

/** "The Map Just | Showed": the adverb is the verb's. */
function subjectEnd({ sentence: { tokens }, from, verb }: Headline): number {
  let to = verb
  while (to > from + 1 && isAdverb(tokens[to - 1]?.lower ?? '')) to--
  return to
}

/** "F1 champion Ann Lee wins": the name right before the verb is the subject's head, unless the names stand in a row. */
function headFirst(names: readonly NameMention[], headline: Headline | null): readonly NameMention[] {
  const last = names.at(-1)
  const tokens = headline?.sentence.tokens.slice(headline.from, headline.verb) ?? []
  const isRow = tokens.some(({ lower }) => lower === 'and' || lower === ',' || lower === '&')
  return !last || isRow || last.to !== headline?.verb || last.type !== 'person'
    ? names
    : [last, ...names.slice(0, -1)]
}

/** Everything before the lead's verb, when it is short and begins with a noun phrase. */
function subjectOf(lead: Sentence): { sentence: Sentence; from: number; to: number } | null {
  const [verb] = finiteVerbs(lead.tokens)
  const first = lead.tokens[0]?.lower ?? ''
  if (verb === undefined || verb > LONGEST_SUBJECT || (opensPhrase(first) && first !== 'about')) return null
  const comma = lead.tokens.findIndex(({ text }) => text === ',')
  return { sentence: lead, from: 0, to: comma > 0 && comma < verb ? comma : verb }
}

const isPeople = ({ sentence, from, to }: { sentence: Sentence; from: number; to: number }): boolean =>
  sentence.tokens.slice(from, to).some(({ lower }) => PEOPLE.test(lower)) ||
  isPersons(sentence.tokens[to - 1])

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

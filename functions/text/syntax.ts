import type { VerbForm } from './inflection.ts'
import type { Token } from './tokens.ts'
import { verbForms } from './verbs.ts'
import {
  isAdverb,
  isAuxiliary,
  opensNoun,
  PREPOSITIONS,
  RELATIVE_PRONOUNS,
  SUBJECT_PRONOUNS
} from './word-classes.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** A preposition, or a conjunction that stands before a phrase like one. */
export const opensPhrase = (lower: string): boolean =>
  PREPOSITIONS.has(lower) || lower === 'as' || lower === 'than'

/** "he", "who", "there": a verb may follow. */
export const isSubject = (lower: string): boolean =>
  SUBJECT_PRONOUNS.has(lower) || RELATIVE_PRONOUNS.has(lower) || lower === 'there'

const CLOSING_MARK = /^["”]$/u
const PERSONS = wordSet('i he she we they who')
const SINGULAR_SUBJECTS = wordSet('he she it whom there')

/** Adjectives that mostly stand right before their noun: "new rules on ferries" has no verb. */
const ADJECTIVES = wordSet(
  `new old first second third last next final main major key recent latest early late strict tough big small high low good bad
  long short public private national local federal regional foreign military economic political nuclear social human legal
  global international annual monthly daily special official senior top full free open early further more less`
)

/** Forms of "be", and "get", before which no finite verb stands: what follows is a participle. */
const BEFORE_PARTICIPLE = wordSet("'s ’s 're ’re be been being gets get got getting")
const NOT_FINITE = wordSet('be been being having')

/** The token before, adverbs skipped. */
function before(tokens: readonly Token[], at: number): Token | undefined {
  let i = at - 1
  while (i >= 0 && isAdverb(tokens[i]?.lower ?? '')) i--
  return tokens[i]
}

/**
 * Whether the token is the finite verb of a clause, or its first auxiliary, by its form and its neighbours. Built for
 * precision on news prose: a word that could be a noun counts as one unless what stands around it says otherwise.
 */
export function isFiniteVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return false
  if (isAuxiliary(token.lower) && !NOT_FINITE.has(token.lower)) return !isMonth(tokens, at)
  const forms = verbForms(token.lower)
  if (forms.size === 0) return isUnknownPast(tokens, at)
  const previous = before(tokens, at)
  const last = previous?.lower ?? ''
  if (token.text !== token.lower && at > 0 && !isShouted(tokens)) return false
  if (at === 0 || isAuxiliary(last) || BEFORE_PARTICIPLE.has(last)) return false
  const next = tokens[at + 1]
  // "the 68-year-old handed it in"; but "the 68-year-old injured man"
  if (last.endsWith('-old') && !(forms.has('past') && opensComplement(next))) return false
  if ((opensNoun(last) && !isSubject(last)) || ADJECTIVES.has(last)) return false
  if (opensPhrase(last)) return false
  if (previous?.kind === 'number' && !last.endsWith('-old') && !isBehindYear(previous, forms, next))
    return false
  if (forms.has('past')) return !forms.has('participle') || !isReduced(tokens, at, previous)
  // "almost unendurable" cuts since 2010; "raised questions about it"
  if (forms.has('third') && verbForms(last).has('past') && !isSubject(last)) return false
  // "to suggest designs for it"
  if (forms.has('third') && tokens[at - 2]?.lower === 'to' && verbForms(last).has('base')) return false
  // "Lund feels he has more to give"
  if (forms.has('third') && isSubject(next?.lower ?? '') && THINKS.has(token.lower)) return true
  if (forms.has('third')) return isSubject(last) || (!CLOSING_MARK.test(last) && opensComplement(next))
  if (forms.has('base'))
    return (isSubject(last) && !SINGULAR_SUBJECTS.has(last)) || (isPlural(last) && opensComplement(next))
  return false
}

const THINKS = wordSet('feels thinks believes knows hopes fears insists admits wishes reckons suspects')

const NO_VERB = wordSet('indeed hundred sacred naked wicked rugged')

/** "they cratered", "he stuffed his mouth": a verb, though we do not know it, behind a pronoun or before an article. */
function isUnknownPast(tokens: readonly Token[], at: number): boolean {
  const { lower, text } = tokens[at] ?? { lower: '', text: '' }
  if (!lower.endsWith('ed') || text !== lower || NO_VERB.has(lower)) return false
  const last = before(tokens, at)?.lower ?? ''
  if (PERSONS.has(last)) return true
  return (
    at > 0 &&
    opensNoun(tokens[at + 1]?.lower ?? '') &&
    !opensNoun(last) &&
    !opensPhrase(last) &&
    !isAuxiliary(last)
  )
}

/** "the revolt which began in 1916 | turned the tide": a year counts nothing. */
const isBehindYear = ({ text }: Token, forms: ReadonlySet<VerbForm>, next: Token | undefined): boolean =>
  /^(?:1[5-9]|20)\d\d$/u.test(text) && forms.has('past') && opensNoun(next?.lower ?? '')

/** "in May trade fell", "May 5": the month; "The Mayor May Resign" is a headline's modal. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'May') return false
  const [last, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]]
  if (next?.kind === 'number' || opensPhrase(last) || opensNoun(last) || ADJECTIVES.has(last)) return true
  return (
    at > 0 &&
    !(isAdverb(next?.lower ?? '') || next?.lower === 'be' || verbForms(next?.lower ?? '').has('base'))
  )
}

/**
 * Verbs that as verbs of a clause have an object before these words: "a man accused of theft" has not accused anybody.
 */
const WITHOUT_OBJECT: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['accused convicted acquitted cleared deprived', 'of'],
    ['charged', 'with'],
    ['wanted', 'for in over'],
    ['known dubbed', 'as for'],
    ['based born', 'in at on near'],
    [
      'killed injured wounded hurt trapped stranded arrested detained jailed imprisoned',
      'in at on during over for near after'
    ],
    ['sentenced linked', 'to'],
    ['involved', 'in'],
    [
      'released published issued filed obtained conducted posted unveiled',
      'monday tuesday wednesday thursday friday saturday sunday yesterday today last this earlier on'
    ],
    ['suspected', 'of to'],
    ['believed thought feared alleged', 'to']
  ].flatMap(([verbs = '', links = '']) =>
    verbs.split(' ').map((verb): [string, ReadonlySet<string>] => [verb, new Set(links.split(' '))])
  )
)

/** "sanctions approved in August", "rules, backed by the union": a participle after its noun, not a verb of its own. */
function isReduced(tokens: readonly Token[], at: number, previous: Token | undefined): boolean {
  const next = tokens[at + 1]
  if (next?.lower === 'by' || WITHOUT_OBJECT.get(tokens[at]?.lower ?? '')?.has(next?.lower ?? '')) return true
  return previous?.text === ',' && opensPhrase(next?.lower ?? '') && !closesAside(tokens, at - 1)
}

/** So far back may an aside begin. */
const LONGEST_ASIDE = 16
const ASIDE = /^(?:which|who|whose|where|an?|the)$/u

/** The second comma of "The museum, founded in 1950, moved to the harbour": the subject stands before the first. */
function closesAside(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i > 0 && at - i < LONGEST_ASIDE; i--) {
    if (tokens[i]?.text !== ',') continue
    const opener = tokens[i + 1]?.lower ?? ''
    const forms = verbForms(opener)
    return ASIDE.test(opener) || forms.has('participle') || forms.has('gerund')
  }
  return false
}

const isPlural = (lower: string): boolean =>
  /(?:[^s](?<!ou|i|u)s|people|men|women|children|police|officials)$/u.test(lower)

/** What may follow a verb but hardly a noun: an article, a pronoun, "to", "that", a preposition, a name, a gerund. */
function opensComplement(next: Token | undefined): boolean {
  if (!next) return false
  const { lower, text, kind } = next
  if (opensNoun(lower) || /^wh(?:at|ich)$/u.test(lower) || opensPhrase(lower) || isAdverb(lower))
    return lower !== 'of'
  return (
    kind === 'number' ||
    /^\p{Lu}/u.test(text) ||
    /^["“‘]/u.test(text) ||
    lower.endsWith('ing') ||
    verbForms(lower).has('participle')
  )
}

/** The first words tell: a sentence is in capitals throughout or not at all. */
const isShouted = (tokens: readonly Token[]): boolean =>
  tokens.slice(0, 12).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase())

const OPENS_CLAUSE = /^(?:that|which|who|whom|whose|where|when|while|whereas|although|though|because|if)$/u

/** Of the finite verbs those that are not taken by a word before them that opens a clause: in "7 cases, while two have died" there is none. */
export function mainVerbs(tokens: readonly Token[]): number[] {
  const found: number[] = []
  let [opened, verbs] = [0, 0]
  for (let i = 0; i < tokens.length; i++) {
    if (isFiniteVerb(tokens, i)) {
      if (opened <= verbs) found.push(i)
      verbs++
    } else if (opensClause(tokens, i)) opened++
  }
  return found
}

/** "That month he resigned", "in that case": no conjunction. */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (!OPENS_CLAUSE.test(lower)) return false
  return lower !== 'that' || (at > 0 && !opensPhrase(tokens[at - 1]?.lower ?? ''))
}

/** "its third case after two others were found", "an inquiry that they opened": a noun, whatever verbs hang on it. */
export function isOnlyNoun(tokens: readonly Token[], from = 0, to = tokens.length): boolean {
  let [opened, verbs] = [0, 0]
  if (CONTRACTED.test(tokens[from]?.lower ?? '')) return false
  if (CONTRACTED.test(tokens[from + 1]?.lower ?? '') && isSubject(tokens[from]?.lower ?? '')) return false
  for (let i = from + 1; i < to; i++) {
    if (isFiniteVerb(tokens, i) && verbs++ >= opened) return false
    if (HANGING.test(tokens[i]?.lower ?? '')) opened++
  }
  return true
}

/** "there’s", "they're" */
const CONTRACTED = /['’](?:s|re|ll|ve|d|m)$/u
const HANGING =
  /^(?:that|which|who|whom|whose|where|when|while|after|before|since|until|as|because|if|whether|how|why|what)$/u

/** The indices of the finite verbs between two token indices. */
export function finiteVerbs(tokens: readonly Token[], from = 0, to = tokens.length): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) found.push(i)
  return found
}

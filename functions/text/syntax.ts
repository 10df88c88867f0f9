import type { Token } from './tokens.ts'
import { isModal, verbForms } from './verbs.ts'

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** Words before a noun phrase's noun: what follows them at once is no verb. */
export const DETERMINERS = wordSet(
  `the a an this that these those his her its their our my your no any some each every another either neither such several
  many few both all most other what which whose`
)
export const PREPOSITIONS = wordSet(
  `of in on at by for from with to into onto over under after before during since until till against between among amid about
  above across along around behind below beneath beside besides beyond despite except inside near off outside past per through
  throughout toward towards upon via within without as than like unlike following including`
)
export const SUBJECT_PRONOUNS = wordSet('i he she it we they you who which that there')
const PLURAL_PRONOUNS = wordSet('i we they you who which that')
const ADVERBS = wordSet(
  'also not never often always already still just even only now then soon later again once recently'
)

/** Adjectives that mostly stand right before their noun: "new rules on ferries" has no verb. */
const ADJECTIVES = wordSet(
  `new old first second third last next final main major key recent latest early late strict tough big small high low good bad
  long short public private national local federal regional foreign military economic political nuclear social human legal
  global international annual monthly daily special official senior top full free open early further more less`
)

export const isAdverb = (lower: string): boolean =>
  ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly'))
const isBe = (lower: string): boolean =>
  /^(?:is|are|was|were|be|been|being|am|'s|’s|'re|’re|gets?|got)$/u.test(lower)
const isAuxiliary = (lower: string): boolean =>
  /^(?:is|are|was|were|am|has|have|had|does|do|did|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|hasn['’]t|haven['’]t|hadn['’]t|doesn['’]t|don['’]t|didn['’]t)$/u.test(
    lower
  )

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
  if (isModal(token.lower) || isAuxiliary(token.lower)) return true
  const forms = verbForms(token.lower)
  if (forms.size === 0 || (token.text !== token.lower && at > 0 && !isShouted(tokens))) return false
  const previous = before(tokens, at)
  const last = previous?.lower ?? ''
  if (at === 0 || isAuxiliary(last) || isBe(last) || isModal(last) || last === 'to' || last === 'been')
    return false
  if ((DETERMINERS.has(last) && !SUBJECT_PRONOUNS.has(last)) || ADJECTIVES.has(last)) return false
  if (PREPOSITIONS.has(last) || previous?.kind === 'number') return false
  const next = tokens[at + 1]
  if (forms.has('past')) return !forms.has('participle') || !isReduced(tokens, at, previous)
  if (forms.has('third')) return SUBJECT_PRONOUNS.has(last) || opensComplement(next)
  if (forms.has('base')) return PLURAL_PRONOUNS.has(last) || (isPlural(last) && opensComplement(next))
  return false
}

/** "sanctions approved in August", "rules, backed by the union": a participle after its noun, not a verb of its own. */
function isReduced(tokens: readonly Token[], at: number, previous: Token | undefined): boolean {
  const next = tokens[at + 1]
  if (next?.lower === 'by') return true
  return previous?.text === ',' && PREPOSITIONS.has(next?.lower ?? '') && !closesAside(tokens, at - 1)
}

/** So far back may an aside begin. */
const LONGEST_ASIDE = 16
const ASIDE = /^(?:which|who|whose|where|an?|the)$/u

/** The second comma of "The museum, founded in 1950, moved to the harbour": the subject stands before the first. */
function closesAside(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 2; i > 0 && at - i < LONGEST_ASIDE; i--) {
    if (tokens[i]?.text !== ',') continue
    const opener = tokens[i + 1]?.lower ?? ''
    return ASIDE.test(opener) || verbForms(opener).has('participle')
  }
  return false
}

const isPlural = (lower: string): boolean =>
  /(?:[^s]s|people|men|women|children|police|officials)$/u.test(lower)

/** What may follow a verb but hardly a noun: an article, a pronoun, "to", "that", a preposition, a name, a gerund. */
function opensComplement(next: Token | undefined): boolean {
  if (!next) return false
  const { lower, text, kind } = next
  if (DETERMINERS.has(lower) || lower === 'to' || PREPOSITIONS.has(lower) || isAdverb(lower))
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

/** The indices of the finite verbs between two token indices. */
export function finiteVerbs(tokens: readonly Token[], from = 0, to = tokens.length): number[] {
  const found: number[] = []
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens, i)) found.push(i)
  return found
}

import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import { finiteVerbs, isFiniteVerb, isSubject, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { COORDINATORS, isAdverb, isDeterminer } from '../../text/word-classes.ts'
import type { Sentence } from '../analysis.ts'
import { runOf, subjectRun } from './shared-subject.ts'

const RELATIVE = /^(?:which|who)$/u
/** So many words before a date may the relative pronoun of its clause stand. */
const REACH = 14

/** "The trial, which | began in May, is over" tells that the trial began in May. */
export function ofRelative(sentence: Sentence, expression: Span): Span[] | null {
  const { tokens } = sentence
  const { from: at, to } = runOf(sentence, expression)
  const pronoun = tokens.findLastIndex(
    ({ lower }, i) => i < at && i > at - REACH && RELATIVE.test(lower) && tokens[i - 1]?.text === ','
  )
  const comma = tokens.findIndex(({ text }, i) => i > pronoun && text === ',')
  if (pronoun < 2 || (comma >= 0 && comma < to)) return null
  const [verb] = finiteVerbs(tokens, pronoun + 1)
  // "which in March imposed sanctions"
  const isDirect =
    verb === pronoun + 1 ||
    (at === pronoun + 2 && verb === to && opensPhrase(tokens[pronoun + 1]?.lower ?? ''))
  const subject = isDirect ? subjectRun(tokens, 0, pronoun - 1) : null
  if (!subject || finiteVerbs(tokens, subject.from + 1, subject.to).length > 0) return null
  const end = comma < 0 ? sentence.end : (tokens[comma - 1]?.end ?? sentence.end)
  const start = tokens[pronoun + 1]?.start ?? end
  return [
    spanLike(sentence, sentence.start, tokens[subject.to - 1]?.end ?? start),
    spanLike(sentence, start, end)
  ]
}

/** "The school, built in 1970, has 300 pupils" tells of that year no more than "The school, built in 1970". */
export function ofParticiple(sentence: Sentence, expression: Span): Span[] | null {
  const { tokens } = sentence
  const { from: at, to } = runOf(sentence, expression)
  const open = tokens.findIndex(({ text }) => text === ',')
  const opener = verbForms(tokens[open + 1]?.lower ?? '')
  const close = tokens.findIndex(({ text }, i) => i >= to && text === ',')
  if (open < 0 || open >= at || close < 0 || !opener.has('participle')) return null
  const isAside = !tokens.slice(open + 1, at).some(({ text }) => text === ',')
  if (!isAside || !subjectRun(tokens, 0, open) || finiteVerbs(tokens, 0, open).length > 0) return null
  return [spanLike(sentence, sentence.start, tokens[close - 1]?.end ?? sentence.end)]
}

/** "It follows | the fire on Monday, in which four people died" tells of that fire; what "it" is stands elsewhere. */
export function ofFollowed(sentence: Sentence, expression: Span): Span | null {
  const { from: at } = runOf(sentence, expression)
  const noun = followed(sentence)
  return noun && at < noun.to ? ofNoun(sentence, noun.from, at) : null
}

/** The same for what stands behind the comma: the four of whom it tells. */
export function withFollowed(sentence: Sentence, told: Span): Span | null {
  const { from: at } = runOf(sentence, told)
  const noun = followed(sentence)
  return noun && ofNoun(sentence, noun.from, Math.min(at, noun.to))
}

/** What "it" is said to follow: from its determiner to the comma behind it, or to the end. */
function followed({ tokens }: Sentence): { from: number; to: number } | null {
  if (!/^(?:it|this|that)$/u.test(tokens[0]?.lower ?? '')) return null
  const joint = tokens.findIndex(({ lower }) => FOLLOWED.test(lower))
  const isVerb = joint === 1 || (joint > 1 && joint < REACH / 2 && COME.test(tokens[1]?.lower ?? ''))
  if (!isVerb || !isDeterminer(tokens[joint + 1]?.lower ?? '')) return null
  const comma = tokens.findIndex(({ text }, i) => i > joint && text === ',')
  return { from: joint + 1, to: comma < 0 ? tokens.length : comma }
}

/** What happened must be named by a noun, before its date or a comma and before any verb of its own. */
function ofNoun(sentence: Sentence, from: number, at: number): Span | null {
  const { tokens } = sentence
  if (from >= at || finiteVerbs(tokens, from, at).length > 0 || finiteVerbs(tokens, at).length === 0)
    return null
  return spanLike(sentence, tokens[from]?.start ?? sentence.start, sentence.end)
}

const FOLLOWED = /^(?:follows|followed|after)$/u
const COME = /^(?:comes|came|is|was|happened)$/u

/** "the Harbour Congress, | a meeting last month which elected him": what the date is told of has its name before the comma. */
export function ofApposition(sentence: Sentence, clause: Span): Span | null {
  const { tokens } = sentence
  const { from, to } = runOf(sentence, clause)
  const verb = finiteVerbs(tokens, from + 1, to)[0] ?? to
  const relative = tokens.findIndex(({ lower }, i) => i > from && i < verb && RELATED.test(lower))
  const comma = from - 1
  if (relative < 0 || tokens[comma]?.text !== ',' || !isDeterminer(tokens[from]?.lower ?? '')) return null
  let start = comma
  while (start > 0 && comma - start < LONGEST_NAME && isOfPhrase(tokens[start - 1])) start--
  while (start < comma && isDeterminer(tokens[start - 1]?.lower ?? '') && start > 0) start--
  return start < comma ? spanLike(clause, tokens[start]?.start ?? clause.start, clause.end) : null
}

/**
 * "She met him after the war and | the pair married in 1953", "It came three days after | the board condemned the test on Monday": the half
 * that the date is told of, where it has a subject with a name or a noun of its own.
 */
export function ofHalf(sentence: Sentence, clause: Span, expression: Span): Span | null {
  const { tokens } = sentence
  const { from, to } = runOf(sentence, clause)
  const at = runOf(sentence, expression)
  const joint = tokens.findLastIndex(({ lower }, i) => i > from && i < at.from && HALVES.test(lower))
  if (joint < 0 || !isDeterminer(tokens[joint + 1]?.lower ?? '') || joinsNouns(tokens, joint)) return null
  const [verb = to] = finiteVerbs(tokens, joint + 2, to)
  const subject = subjectRun(tokens, joint + 1, verb)
  if (verb >= at.from || !subject || subject.to - subject.from > LONGEST_NAME) return null
  if (tokens.slice(subject.from, subject.to).some(({ lower }) => opensPhrase(lower) && lower !== 'of'))
    return null
  return finiteVerbs(tokens, from, joint).length > 0
    ? spanLike(clause, tokens[joint + 1]?.start ?? clause.start, clause.end)
    : null
}

/** "as she and her mother walked", "that Lund and the board met", "all but one of the stations" */
const joinsNouns = (tokens: readonly Token[], joint: number): boolean =>
  isSubject(tokens[joint - 1]?.lower ?? '') ||
  /^(?:all|that|as|when|while|because|if|where)$/u.test(tokens[joint - 1]?.lower ?? '') ||
  /^(?:that|as|when|while|because|if|where)$/u.test(tokens[joint - 2]?.lower ?? '')

const HALVES = /^(?:and|but|after|before|because)$/u

const RELATED = /^(?:which|who|that|where)$/u
const LONGEST_NAME = 8

const isOfPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind !== 'mark' &&
  !isDeterminer(token.lower) &&
  (!opensPhrase(token.lower) || token.lower === 'of') &&
  !isAdverb(token.lower) &&
  !COORDINATORS.has(token.lower)

/** "since 2015, | when the ministers met": what happened then is told right behind the date. */
export function withWhen(sentence: Sentence, clause: Span, expression: Span): Span {
  const { tokens } = sentence
  const { to } = runOf(sentence, expression)
  const when = tokens[to]?.text === ',' ? to + 1 : to
  if (tokens[when]?.lower !== 'when' || finiteVerbs(tokens, when + 1).length === 0) return clause
  const end = tokens.findIndex(({ text }, i) => i > when && text === ',' && isResumed(tokens, i + 1))
  const last = tokens[(end < 0 ? tokens.length : end) - 1]
  return spanLike(clause, clause.start, end < 0 ? sentence.end : (last?.end ?? clause.end))
}

/** The main clause goes on: "…, and reopened in May". */
function isResumed(tokens: readonly Token[], at: number): boolean {
  if (!COORDINATORS.has(tokens[at]?.lower ?? '')) return false
  let verb = at + 1
  while (isAdverb(tokens[verb]?.lower ?? '')) verb++
  return isFiniteVerb(tokens, verb)
}

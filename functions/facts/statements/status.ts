import { sliceOf } from '../../article/article.ts'
import type { Attribution, Quote, Span, Statement } from '../../fact-sheet.ts'
import { fold, within } from '../../text/span.ts'
import { finiteVerbs, isOnlyNoun } from '../../text/syntax.ts'
import { type Token, tokenize } from '../../text/tokens.ts'
import type { Analysis, NameMention, Opinion } from '../analysis.ts'
import { isAnswer } from '../interview.ts'
import { isOwnView } from '../opinion.ts'
import { quotesCovering } from './attributed.ts'
import { isPlanned } from './planned.ts'
import { isInQuotedParagraph } from './quoted-paragraph.ts'
import { denialCue, isConceded, unknownCue } from './status-cues.ts'

/** A statement is the speaker's where at least so much of it is what he is said to have said. */
const MOST = 0.5
const DENIAL = /^(?:den(?:y|ied|ies|ying)|reject\p{L}*|disput\p{L}*|refut\p{L}*)$/u
/** Who says so is in a position to make it true: what he says of the future is a plan, not a forecast. */
const DECISION =
  /^(?:announc\p{L}*|pledg\p{L}*|vow\p{L}*|promis\p{L}*|agree\p{L}*|plan\p{L}*|confirm\p{L}*|declar\p{L}*|decid\p{L}*)$/u

/** How sure the article is of what these spans say, and whom it has it from. */
export function standingOf(
  analysis: Analysis,
  spans: readonly Span[],
  quotes: readonly Quote[]
): Pick<Statement, 'status' | 'attribution'> {
  const text = withoutBrackets(fold(spans.map((span) => sliceOf(analysis.article, span)).join(' ')))
  const source = sourceOf(analysis, spans, quotes)
  const attribution = source && attributionOf(analysis, source)
  const unknown = unknownCue(text)
  if (unknown && !isConceded(text, unknown)) return { status: 'unknown', attribution }
  if (isDenied(text) || (source && DENIAL.test(cueOf(analysis, source)) && !isDecided(text)))
    return { status: 'denied', attribution }
  const planned = (): boolean => isPlan(source?.text ?? text)
  if (!source && analysis.opinion && isOwnView(tokenize(text)))
    return { status: 'claimed', attribution: authorOf(analysis.opinion) }
  if (!source && isAnswer(analysis, spans)) return { status: 'claimed', attribution: intervieweeOf(analysis) }
  // Somebody's words, whoever that is.
  if (!source && isInQuotedParagraph(analysis.article, spans[0]))
    return { status: 'claimed', attribution: null }
  if (!source)
    return { status: HEDGE.test(text) ? 'claimed' : planned() ? 'planned' : 'reported', attribution: null }
  return { status: isDecision(analysis, source) && planned() ? 'planned' : 'claimed', attribution }
}

/** "It gave hens the drug (while denying that any were ill)": what is put in brackets is said besides. */
const withoutBrackets = (text: string): string => text.replace(/(?<=\S\s)\([^()]*(?:\)|$)/gu, '')

/** Without one of these words nothing is planned; most sentences are not cut into tokens for it. */
const PLANS = /\b(?:will|won|shall|to)\b|['’]ll\b/iu

const isPlan = (text: string): boolean => PLANS.test(text) && isPlanned(tokenize(text))

/** "Judge Lee rejected that argument": what a court or a council rejects it has decided on. */
const isDecided = (text: string): boolean =>
  DECIDES.test(text.slice(0, Math.max(0, text.search(/\breject/iu))))
const DECIDES =
  /\b(?:judges?|justices?|courts?|tribunal|jury|parliament|senate|congress|lawmakers|voters|council|committee|board|commission|regulators?)\b/iu

/** What stands here says something about a noun, not what the sentence tells. */
const IN_RELATIVE = /,\s(?:which|who|whom)\s[^,]{0,60}$/u

/** "resigned over claims, which she denies, that …": the main clause is not what is denied. */
function isDenied(text: string): boolean {
  const cue = denialCue(text)
  return cue !== null && !IN_RELATIVE.test(text.slice(0, cue.start))
}

/** The quote that the statement is taken from: the one that covers most of it, when it says something whole. */
function sourceOf(analysis: Analysis, spans: readonly Span[], quotes: readonly Quote[]): Quote | null {
  for (const { quote, share } of quotesCovering(spans, quotes)) {
    if (share < MOST && !isOnlyAttributed(analysis, spans, quote)) continue
    if (quote.speaker && isProposition(analysis, quote) && !isAfterthought(analysis, spans, quote))
      return quote
  }
  return null
}

/** Characters: in a longer text around what is said there are other verbs. */
const LONGEST_ATTRIBUTION = 400

/** Nothing outside what is said has a verb but the one that says so: "At noon in Lyon a tired envoy said …". */
function isOnlyAttributed(
  { article }: Analysis,
  spans: readonly Span[],
  { content, cue, kind }: Quote
): boolean {
  const [whole, ...more] = spans
  const [first, ...rest] = content
  if (!whole || !first || !cue || more.length + rest.length > 0) return false
  // "Ann Lee of the Harbour Board said: “No.”" tells that she spoke.
  if (kind === 'direct' && finiteVerbs(tokenize(sliceOf(article, first))).length === 0) return false
  if (!within(first, whole) || !within(cue, whole)) return false
  if (whole.end - whole.start - (first.end - first.start) > LONGEST_ATTRIBUTION) return false
  if (IN_RELATIVE.test(sliceOf(article, { ...whole, end: cue.start }))) return false
  const outside = [
    { ...whole, end: first.start },
    { ...whole, start: first.end }
  ]
  return outside.flatMap((span) => finiteVerbs(tokenize(sliceOf(article, span)))).length <= 1
}

/** "He resigned in March, although he later said …": the first half is the article's own. */
function isAfterthought({ article }: Analysis, [whole, ...more]: readonly Span[], quote: Quote): boolean {
  const { cue, speaker, content } = quote
  const [first] = content
  if (!whole || !first || !cue || more.length > 0 || first.start < cue.start) return false
  const before = sliceOf(article, { ...whole, end: Math.min(speaker?.span.start ?? cue.start, cue.start) })
  const joint = AND_THEN.exec(before)
  return joint !== null && finiteVerbs(tokenize(before.slice(0, joint.index))).length > 0
}

const AND_THEN = /[,;]\s(?:although|though|while|whereas|but|and)\s(?:\p{Ll}+\s){0,2}$/u

/** "pledged to enforce sanctions" and "condemned the attack" report what somebody did; "said it was over" claims. */
function isProposition(analysis: Analysis, quote: Quote): boolean {
  const { article } = analysis
  const { kind, content, cue } = quote
  if (kind === 'direct' || cue === null) return true
  const [first] = content
  if (!first) return false
  const tokens: Token[] = tokenize(content.map((span) => sliceOf(article, span)).join(' '))
  if (tokens[0]?.lower === 'to' || finiteVerbs(tokens).length === 0) return false
  // "disputed the claim that it leaked" says that it did not; "reported a case after two others were found" is no claim.
  return DENIAL.test(cueOf(analysis, quote)) || !isOnlyNoun(tokens)
}

const cueOf = ({ article }: Analysis, { cue }: Quote): string =>
  cue ? sliceOf(article, cue).toLowerCase() : ''

const isDecision = (analysis: Analysis, quote: Quote): boolean =>
  DECISION.test(cueOf(analysis, quote)) || /\bannouncement\b/iu.test(quote.speaker?.name ?? '')

/** By name where the words are a pronoun: a line that stands alone does not say who "he" is. */
function attributionOf(analysis: Analysis, { speaker, content }: Quote): Attribution | null {
  if (!speaker || ANYBODY.test(speaker.name)) return null
  if (speaker.entity === null && SPEAKING.test(speaker.name))
    return isAnswer(analysis, content)
      ? intervieweeOf(analysis)
      : analysis.opinion && WRITER.test(speaker.name)
        ? authorOf(analysis.opinion)
        : null
  // Nobody who reads the line alone knows who "they" are.
  if (speaker.entity === null && PRONOUN.test(speaker.name)) return null
  const named =
    speaker.entity !== null && PRONOUN.test(speaker.name) ? fullyNamed(analysis, speaker.entity) : undefined
  return named
    ? { speaker: named.entity.name, span: named.span }
    : { speaker: speaker.name, span: speaker.span }
}

const authorOf = ({ author }: Opinion): Attribution | null =>
  author && { speaker: author.text, span: author.span }

function intervieweeOf(analysis: Analysis): Attribution | null {
  const { interviewee } = analysis.interview ?? {}
  if (!interviewee) return null
  const { span } = fullyNamed(analysis, interviewee.entity.name) ?? interviewee
  return { speaker: fold(sliceOf(analysis.article, span)), span }
}

/** "all agreed", "some say": no source. */
const ANYBODY = /^(?:all|some|many|most|several|others|both|one|few|(?:some|many|most|other) people)$/iu

/** The first mention of the entity by its whole name. */
const fullyNamed = ({ names, article }: Analysis, name: string): NameMention | undefined =>
  names.find(({ span, entity }) => entity.name === name && fold(sliceOf(article, span)) === name)

const WRITER = /^(?:i|me)$/iu
/** Who speaks, or is spoken to, is named elsewhere, if at all. */
const SPEAKING = /^(?:i|we|you|us|me)$/iu
const PRONOUN = /^(?:he|she|it|they|who|which|him|them|his|her|its|their|this|that|these|those)$/iu
/** The article itself does not vouch for it, and does not say who does. */
const HEDGE =
  /\b(?:it (?:is|was) (?:believed|thought|understood|alleged|claimed|rumou?red)|allegedly|reportedly|purportedly|(?:is|are|was|were) (?:believed|thought|alleged|rumou?red|said|reported) to)\b/iu

import type { Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, trimSpan, within } from '../../text/span.ts'
import { finiteVerbs, isFiniteVerb, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb, isCapitalized, isDeterminer, SUBORDINATORS } from '../../text/word-classes.ts'
import type { Sentence } from '../analysis.ts'

/** A stretch of tokens with the marks that set it off; `to` is the index after its last. */
interface Aside {
  from: number
  to: number
}

/** A sentence with what is asked of it at every comma, looked up once. */
interface Marked {
  tokens: readonly Token[]
  /** Indices of its finite verbs, rising. */
  verbs: readonly number[]
  /** Indices of its first comma and of its last, wherever they stand. */
  firstComma: number
  lastComma: number
}

const RELATIVES = new Set(['who', 'which', 'whose', 'whom', 'where', 'when'])
/** Their clause has a subject of its own, which may have an apposition. */
const WITH_SUBJECT = new Set(['where', 'when'])
const SHORTEST = 5

/**
 * The spans of a statement without what the sentence only adds: relative clauses set off by commas, appositions to a name,
 * participles behind their noun, what stands between dashes. Such additions are non-restrictive by the rules of English
 * punctuation, so what remains is still what the article says. Null when there is nothing to leave out, or too little
 * would remain. `keep` stays in any case.
 */
export function withoutAsides(sentence: Sentence, spans: readonly Span[], keep?: Span): Span[] | null {
  const asides = asidesOf(sentence.tokens)
    .map(({ from, to }) => spanOf(sentence, from, to))
    .filter((aside) => spans.some((span) => within(aside, span)) && !(keep && overlaps(aside, keep)))
  if (asides.length === 0) return null
  const left = asides
    .reduce<Span[]>((kept, aside) => kept.flatMap((span) => cut(span, aside)), [...spans])
    .map((span) => trimSpan(span, sentence.source))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(sentence.source.slice(start, end)))
  // "Norda Coal[, a firm of the island], which …": the comma would stand apart.
  if (left.some(({ start }) => sentence.source.charAt(start) === ',')) return null
  return isWhole(sentence, left) ? left : null
}

const spanOf = (sentence: Sentence, from: number, to: number): Span =>
  spanLike(sentence, sentence.tokens[from]?.start ?? 0, sentence.tokens[to - 1]?.end ?? 0)

function cut(span: Span, aside: Span): Span[] {
  if (!within(aside, span)) return [span]
  return [spanLike(span, span.start, aside.start), spanLike(span, aside.end, span.end)]
}

/** A clause: it has a verb with words before it, and does not hang on another clause. */
function isWhole({ tokens }: Sentence, spans: readonly Span[]): boolean {
  const left = tokens.filter((token) =>
    spans.some(({ start, end }) => start <= token.start && token.end <= end)
  )
  const [first = 0] = finiteVerbs(left)
  return first > 0 && left.filter(({ kind }) => kind !== 'mark').length >= SHORTEST
}

function asidesOf(tokens: readonly Token[]): Aside[] {
  if (SUBORDINATORS.has(tokens[0]?.lower ?? '')) return []
  const marks = marksOf(tokens)
  const sentence: Marked = {
    tokens,
    verbs: finiteVerbs(tokens),
    firstComma: tokens.findIndex(({ text }) => text === ','),
    lastComma: tokens.findLastIndex(({ text }) => text === ',')
  }
  const found: Aside[] = betweenDashes(tokens, marks.dashes)
  let [past, earlier]: [number, number | undefined] = [found[0]?.to ?? 0, undefined]
  for (const [n, from] of marks.commas.entries()) {
    if (from < past) continue
    const closed = closedAside(sentence, from, marks.commas[n + 1])
    const stays = closed === null ? false : closesEarlier(sentence, from, earlier)
    const to = closed ?? openAside(sentence, from, marks.end)
    if (to === null || stays === null) earlier = from
    else {
      found.push({ from: stays ? from + 1 : from, to })
      past = to
    }
  }
  return found
}

/** Commas and dashes outside quotation marks and brackets, and the index of what closes the sentence. */
function marksOf(tokens: readonly Token[]): { commas: number[]; dashes: number[]; end: number } {
  const commas: number[] = []
  const dashes: number[] = []
  let depth = 0
  let open = false
  for (const [i, { text }] of tokens.entries()) {
    if (text === '“' || text === '(' || text === '[') depth++
    else if ((text === '”' || text === ')' || text === ']') && depth > 0) depth--
    else if (text === '"') open = !open
    else if (depth === 0 && !open && text === ',') commas.push(i)
    else if (depth === 0 && !open && (text === '—' || text === '–')) dashes.push(i)
  }
  let end = tokens.length
  while (end > 0 && /^[.!?]$/u.test(tokens[end - 1]?.text ?? '')) end--
  return { commas, dashes, end }
}

/** "three people — two of them children — were hurt": exactly two dashes, more would be anybody's guess. */
function betweenDashes(tokens: readonly Token[], dashes: readonly number[]): Aside[] {
  const [from, last, more] = dashes
  if (from === undefined || last === undefined || more !== undefined) return []
  return isSpaced(tokens, from) === isSpaced(tokens, last) ? [{ from, to: last + 1 }] : []
}

const isSpaced = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.start !== tokens[at - 1]?.end && tokens[at]?.end !== tokens[at + 1]?.start

/** Where what the comma opens ends with the next comma, and the sentence goes on as if it had not been there. */
function closedAside(sentence: Marked, from: number, next: number | undefined): number | null {
  const { tokens } = sentence
  if (next === undefined || next - from < 3) return null
  const isRelative = opensRelative(tokens, from)
  if (isRelative && isListing(tokens, next)) return null
  if (!isRelative && !isApposition(tokens, from) && !isParticiple(sentence, from)) return null
  const hasVerb = (verbBehind(sentence, from) ?? next) < next
  if (hasVerb !== isRelative || !resumes(sentence, from, next)) return null
  if (!opensRelative(tokens, next)) return next + 1
  // A second addition belongs to the first, where that is a clause; else it has a comma of its own.
  return isRelative ? null : next
}

/**
 * Whether the comma also closes what an earlier one opened, and has to stay: "Ann Lee, 54, [who runs it,] said". Null where
 * that can't be told.
 */
function closesEarlier(sentence: Marked, from: number, earlier: number | undefined): boolean | null {
  const { tokens } = sentence
  if (earlier === undefined || hasVerbBefore(sentence, from)) return false
  const { text = '', lower = '', kind } = tokens[earlier + 1] ?? {}
  if (kind === 'number' || !(isCapitalized(text) || isDeterminer(lower))) return true
  return opensPhrase(tokens[0]?.lower ?? '') ? false : null
}

/** Where what the comma opens runs to the end of the sentence. */
function openAside(sentence: Marked, from: number, end: number): number | null {
  const { tokens } = sentence
  if (!opensRelative(tokens, from) || !hasVerbBefore(sentence, from)) return null
  const verb = verbBehind(sentence, from)
  if (verb === undefined || verb >= end) return null
  const { lastComma } = sentence
  if (lastComma <= from || (lastComma > verb && isListing(tokens, lastComma))) return end
  // Behind its verb a comma may lead back to the main clause.
  return lastComma < verb && WITH_SUBJECT.has(tokens[from + 1]?.lower ?? '') ? end : null
}

/** "…, who has urgent needs, | including clothes": still of the needs. */
const isListing = (tokens: readonly Token[], comma: number): boolean =>
  /^(?:including|like|especially|particularly)$/u.test(tokens[comma + 1]?.lower ?? '')

const hasVerbBefore = ({ verbs }: Marked, at: number): boolean => (verbs[0] ?? at) < at

/** Each comma of a sentence asks. */
function verbBehind({ verbs }: Marked, at: number): number | undefined {
  let [low, high] = [0, verbs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((verbs[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return verbs[low]
}

/** ", who heads …", ", which …", ", in which …", ", most of whom …". */
function opensRelative(tokens: readonly Token[], comma: number): boolean {
  // Not in lower case: WHO is an organisation.
  const [first, second, third] = tokens.slice(comma + 1, comma + 4).map(({ text }) => text)
  if (RELATIVES.has(first ?? '')) return true
  if (opensPhrase(first ?? '')) return second === 'which' || second === 'whom'
  return second === 'of' && (third === 'which' || third === 'whom')
}

/** "Song Tao, the head of …,": behind a name, with an article or a possessive. */
const isApposition = (tokens: readonly Token[], comma: number): boolean =>
  isCapitalized(tokens[comma - 1]?.text ?? '') && isDeterminer(tokens[comma + 1]?.lower ?? '')

/** "sanctions, approved in August,"; behind an earlier comma it could be the verb: "Lee, with his wife, met with them". */
const isParticiple = ({ tokens, firstComma }: Marked, comma: number): boolean =>
  comma > 1 &&
  firstComma === comma &&
  verbForms(tokens[comma + 1]?.lower ?? '').has('participle') &&
  opensPhrase(tokens[comma + 2]?.lower ?? '')

/**
 * Behind the second comma the main clause goes on: with its verb, where it had none yet; else with a preposition, "to" or
 * another addition.
 */
function resumes(sentence: Marked, from: number, next: number): boolean {
  const { tokens } = sentence
  let at = next + 1
  while (isAdverb(tokens[at]?.lower ?? '')) at++
  if (!hasVerbBefore(sentence, from)) return isFiniteVerb(tokens, at)
  const { lower = '' } = tokens[at] ?? {}
  // "five planes, intended to spray the north, as well as the south": what is added belongs to the aside.
  if (lower === 'as' && tokens[at + 1]?.lower === 'well') return false
  return lower === 'to' || opensPhrase(lower) || opensRelative(tokens, next)
}

import type { Attribution, Figure, Quote, Span } from '../../fact-sheet.ts'
import { type Wording, wordingOf } from '../../grounding/repeats.ts'
import { overlaps, within } from '../../text/span.ts'
import { SpanIndex } from '../../text/span-index.ts'
import { finiteVerbs } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import type { Analysis, Sentence, TimeMention } from '../analysis.ts'
import { isFurniture } from '../furniture.ts'
import { isAnswer } from '../interview.ts'
import { isDemand } from '../opinion.ts'
import { withoutAsides } from '../statements/asides.ts'
import { isInQuotedParagraph } from '../statements/quoted-paragraph.ts'
import { statementText } from '../statements/statement.ts'
import { standingOf } from '../statements/status.ts'
import { standaloneSpans } from '../statements/trim.ts'
import { type ConceptFinder, type Concepts, conceptFinder } from './concepts.ts'
import { spansInMarks } from './in-marks.ts'
import { isSound } from './sound.ts'

/** A sentence, or most of one, that could become a key fact, and what speaks for and against it. */
export interface Candidate {
  spans: Span[]
  /** As the statement that is made of it will say it. */
  text: string
  sentence: Sentence
  wording: Wording
  concepts: Concepts
  words: number
  /** It begins with a word that only the sentence before explains: "He …", "This …", "The move …". */
  dangles: boolean
  /** Whoever it is about stands in another sentence: "In the winter it is more". */
  isAboutOther: boolean
  /** Share of its characters within quotation marks. */
  quoted: number
  hasFigure: boolean
  hasTime: boolean
  /** A whole sentence that tells something, and is part of the story. */
  isSound: boolean
  /** Somebody speaks of himself, asks, or calls on the reader. */
  isTalk: boolean
  /** In an interview, "we" of the one who answers. */
  isOurs: boolean
  /** In an opinion piece, what its writer wants: the point of it, wherever it stands. */
  isPoint: boolean
}

interface Found {
  quotes: readonly Quote[]
  figures: readonly Figure[]
}

/** What lies where, to be asked for each candidate. */
interface Places {
  quotes: readonly Quote[]
  /** What stands in quotation marks. */
  marked: SpanIndex<Span>
  figures: SpanIndex<Figure>
  times: SpanIndex<TimeMention>
  concepts: ConceptFinder
}

/** Each sentence as it stands, and without its asides where it has any; in reading order. */
export function findCandidates(analysis: Analysis, { quotes, figures }: Found): Candidate[] {
  const places: Places = {
    quotes,
    marked: new SpanIndex(spansInMarks(analysis, quotes), (span) => [span]),
    figures: new SpanIndex(figures, ({ span }) => [span]),
    times: new SpanIndex(analysis.times, ({ span }) => [span]),
    concepts: conceptFinder(analysis)
  }
  return analysis.sentences.flatMap((sentence) => {
    if (analysis.interview?.questions.has(sentence.paragraph)) return []
    const whole = standaloneSpans(analysis, sentence, quotes)
    if (whole.length === 0) return []
    const brief = withoutAsides(sentence, whole)
    return [whole, ...(brief ? [brief] : [])].map((spans) => candidateOf(analysis, sentence, spans, places))
  })
}

function candidateOf(
  analysis: Analysis,
  sentence: Sentence,
  spans: Span[],
  { quotes, marked, figures, times, concepts }: Places
): Candidate {
  const text = statementText(analysis, spans)
  // Asked of few: it takes longer than all else here.
  const source = (): Attribution | null => standingOf(analysis, spans, quotes).attribution
  const inside = (span: Span): boolean => spans.some((outer) => within(span, outer))
  const tokens = sentence.tokens.filter((token) => inside(token))
  const verbs = finiteVerbs(tokens)
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const isPoint =
    analysis.opinion !== null && isDemand(tokens) && source()?.speaker === analysis.opinion.author?.text
  const isOurs = tokens.some(({ lower }) => isUs(lower)) && isAnswer(analysis, spans)
  return {
    spans,
    text,
    sentence,
    wording: wordingOf({ text }),
    concepts: concepts(sentence, spans),
    words: tokens.filter(({ kind }) => kind !== 'mark').length,
    dangles: dangles(tokens.slice(0, 4).map(({ lower }) => lower)),
    isAboutOther: isAboutOther(tokens, verbs),
    quoted: quotedLength(spans, marked) / length,
    isSound:
      isSound(text, tokens, verbs) &&
      !isFurniture(sentence, analysis) &&
      !(isInQuotedParagraph(analysis.article, sentence) && source() === null),
    hasFigure: figures.near(spans).some(({ span }) => inside(span)),
    hasTime: times.near(spans).some(({ span }) => inside(span)),
    isTalk:
      /[?]["”’')]*$/u.test(text) ||
      tokens.some(({ lower }) => TALKING.has(lower) || (isUs(lower) && !isPoint && !isOurs)),
    isOurs,
    isPoint
  }
}

const TALKING = new Set(['i', 'me', 'my', 'you', 'your', "i'm", 'i’m', "you're", 'you’re'])
const isUs = (lower: string): boolean => /^(?:we|us|our|we['’]re)$/u.test(lower)

const POINTING = new Set(
  'he she it they his her its their him them this that these those such both neither there here'.split(' ')
)
const DEICTIC_NOUNS = new Set(
  'move decision announcement incident news statement report latter former pair two three trio group attack deal plan comments remarks'.split(
    ' '
  )
)

function dangles([first = '', second = '', third = '']: string[]): boolean {
  if (POINTING.has(first)) return true
  if (first === 'the' && DEICTIC_NOUNS.has(second)) return true
  return (
    ['in', 'at', 'for', 'after', 'with', 'by', 'because', 'despite'].includes(first) &&
    POINTING.has(second) &&
    third !== ''
  )
}

const PRONOUN = /^(?:he|she|it|they)$/u
/** Words before the subject that only set time and place: "In the winter | it is more". */
const LONGEST_SETTING = 6

/** The subject of the main verb is a pronoun with nobody named before it whom it could mean. */
function isAboutOther(tokens: readonly Token[], [verb = 0]: readonly number[]): boolean {
  if (verb > LONGEST_SETTING || !PRONOUN.test(tokens[verb - 1]?.lower ?? '')) return false
  // "It is said", "it rained" need nobody; "If Lee wins, she …" names whom it means.
  return !tokens.slice(1, verb - 1).some(({ text }) => /^\p{Lu}/u.test(text))
}

function quotedLength(spans: readonly Span[], marked: SpanIndex<Span>): number {
  const shared = spans.flatMap((span) =>
    marked
      .near([span])
      .filter((quote) => overlaps(quote, span))
      .map((quote) => Math.min(quote.end, span.end) - Math.max(quote.start, span.start))
  )
  return shared.reduce((sum, length) => sum + length, 0)
}

import { sliceOf } from '../../article/article.ts'
import type { Quote, Span } from '../../fact-sheet.ts'
import { overlaps, spanLike, trimSpan, within } from '../../text/span.ts'
import { isOnlyNoun, mainVerbs } from '../../text/syntax.ts'
import { isFunctionWord, SUBJECT_PRONOUNS, SUBORDINATORS } from '../../text/word-classes.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { quotesNear } from './attributed.ts'

const CONNECTIVE =
  /^(?:(?:But|And|Yet|So(?!\s(?:far|much|many|long|called)\b)|Or|Plus),?\s+(?=[\p{L}\p{N}“"])|(?:However|Meanwhile|Still|Also|In addition|Additionally|Moreover|Furthermore|Nevertheless|Nonetheless|Instead|Indeed|Then|Besides|For example|For instance|In fact|Of course|As a result|Therefore|Thus|Separately|On the other hand|In other words|In turn|Likewise|Similarly),\s+)/u
const PARENTHESIS = /\s*\([^()]{0,200}\)/gu
const SHORTEST = 5
/** What has half the words of a sentence has more of its characters than this. */
const LEAST_SHARE = 0.2

/**
 * The spans of a sentence that can stand alone: without the connective that hangs it on the sentence before, without
 * parentheses, and, where somebody is said to have said it, without the words that say so (they become the
 * statement's attribution).
 */
export function standaloneSpans(analysis: Analysis, sentence: Sentence, quotes: readonly Quote[]): Span[] {
  const whole: Span = spanLike(sentence, sentence.start, sentence.end)
  const reported = reportedContent(sentence, whole, quotes)
  const spans = withoutParentheses(sentence, reported ?? whole)
    .map((span) => trimSpan(span, sentence.source))
    .filter(isNotEmpty(analysis))
  return reported ? spans : spans.map((span, i) => (i === 0 ? withoutConnective(sentence, span) : span))
}

/** The content of an indirect quote that is most of the sentence and can be read without its speaker. */
function reportedContent(sentence: Sentence, whole: Span, quotes: readonly Quote[]): Span | null {
  for (const { kind, content, speaker, cue } of quotesNear([whole], quotes)) {
    const [only, ...more] = content
    if (kind !== 'indirect' || !speaker || !only || more.length > 0) continue
    if (!within(only, whole) || overlaps(speaker.span, only)) continue
    // "When advisers suggested that it should resume, …": not the news, but when that was.
    if (cue && opensSubordinate(sentence, cue)) continue
    // No need to count the words: a sentence without end may hold thousands of these.
    if (only.end - only.start < LEAST_SHARE * (whole.end - whole.start)) continue
    if (cue && isNeeded(sentence, cue)) continue
    if (NO_SOURCE.test(speaker.name)) continue
    const words = sentence.tokens.filter(
      (token) => token.kind !== 'mark' && only.start <= token.start && token.end <= only.end
    )
    if (
      words.length >= SHORTEST &&
      words.length >= sentence.tokens.length * 0.5 &&
      canStandAlone(words) &&
      // "People think it is silent, but it talks": the second half is not theirs.
      !words.some(
        ({ lower, start }) =>
          (lower === 'but' || lower === 'yet') && sentence.source.slice(0, start).trimEnd().endsWith(',')
      ) &&
      hasMainVerb(words) &&
      !isOnlyNoun(words)
    ) {
      return withFullStop(sentence, only)
    }
  }
  return null
}

/** A conjunction opens the sentence, and no comma stands between it and the cue. */
const opensSubordinate = ({ tokens }: Sentence, cue: Span): boolean =>
  SUBORDINATORS.has(tokens[0]?.lower ?? '') &&
  cue.start < (tokens.find(({ text }) => text === ',')?.start ?? Number.POSITIVE_INFINITY)

/** "a plan that benefits the rich", "the bond he enjoyed", "7 cases, while two have died": its only verb is that of another clause. */
const hasMainVerb = (words: Sentence['tokens']): boolean =>
  mainVerbs(words).some((verb) => {
    const [earlier, before] = [words[verb - 2]?.lower ?? '', words[verb - 1]?.lower ?? '']
    if (SUBJECT_PRONOUNS.has(before)) return earlier === '' || isFunctionWord(earlier)
    return !/^(?:that|which|who|to)$/u.test(before)
  })

/**
 * A verb without which what follows says nothing ("called the plan a ploy"), the opposite ("doubted that it would hold",
 * "never said it had") or too much ("suspects that it is in the salsa").
 */
export function isNeeded({ source, start }: Sentence, cue: Span): boolean {
  const verb = source.slice(cue.start, cue.end)
  return JUDGING.test(verb) || DOUBTING.test(verb) || NEGATED.test(source.slice(start, cue.start))
}

const DOUBTING =
  /^(?:doubt|den(?:y|ies|ied)|disput|question|suspect|hop(?:e|ing)|fear|worr(?:y|ie)|wish|imagin|assum|pretend|wonder)/iu
const NEGATED = /\b(?:not|never|n['’]t|hardly|nobody|few)\s(?:\p{L}+\s)?$/iu
/** "few experts believe it is likely", "recent indicators suggest that it grew": nobody claims it. */
const NO_SOURCE =
  /^(?:few|hardly)\b|\b(?:indicators?|signs?|evidence|numbers|statistics|trends?|circumstances|events|history|experience)$/iu

const JUDGING =
  /^(?:accus(?:ed|es|ing)|blam(?:ed|es|ing)|call(?:ed|s|ing)?|label(?:l?ed|s)?|describ(?:ed|es)|dubb?(?:ed|s)|brand(?:ed|s)|term(?:ed|s)|deem(?:ed|s)|refer(?:red|s|ring)?)\b/iu

const DANGLING_STARTS = new Set(
  `he she it they him her them his its their this that these those to if whether who whom which what when where why how
  and or but because as of in on at by for with from about than not being having`.split(/\s+/u)
)

/** "reporting of another 25 cases" is the object of who announced it. */
const canStandAlone = ([first, second]: Sentence['tokens']): boolean =>
  first !== undefined &&
  // "about 9,500 workers would strike"
  (!DANGLING_STARTS.has(first.lower) || (first.lower === 'about' && second?.kind === 'number')) &&
  !(second?.lower === 'of' && first.lower.endsWith('ing'))

/** With the full stop of the sentence where it follows at once. */
const withFullStop = (sentence: Sentence, span: Span): Span =>
  sentence.source.charAt(span.end) === '.' && span.end < sentence.end
    ? spanLike(span, span.start, span.end + 1)
    : span

/** Without the word that hangs it on the sentence before: "But …", "However, …". */
export function withoutConnective(sentence: Sentence, span: Span): Span {
  const connective = CONNECTIVE.exec(sentence.source.slice(span.start, span.end))?.[0] ?? ''
  return spanLike(span, span.start + connective.length, span.end)
}

function withoutParentheses(sentence: Sentence, span: Span): Span[] {
  const text = sentence.source.slice(span.start, span.end)
  const spans: Span[] = []
  const quotation = quotationIn(text)
  let from = span.start
  for (const match of text.matchAll(PARENTHESIS)) {
    const after = span.start + match.index + match[0].length
    // Nobody's own words are shortened.
    if (quotation.isOpenAt(match.index)) continue
    // A mark that follows would stand apart from its word.
    if (!/^\s/u.test(sentence.source.slice(after, after + 1))) continue
    spans.push(spanLike(span, from, span.start + match.index))
    from = after
  }
  spans.push(spanLike(span, from, span.end))
  return spans
}

/** Whether a quotation is open at places of the text, asked for from left to right: each mark is counted once. */
function quotationIn(text: string): { isOpenAt(place: number): boolean } {
  let [counted, curly, straight] = [0, 0, 0]
  return {
    isOpenAt: (place) => {
      for (; counted < place; counted++) {
        const mark = text.charAt(counted)
        if (mark === '“') curly++
        else if (mark === '”') curly--
        else if (mark === '"') straight++
      }
      return curly > 0 || straight % 2 === 1
    }
  }
}

const isNotEmpty =
  ({ article }: Analysis) =>
  (span: Span): boolean =>
    /[\p{L}\p{N}]/u.test(sliceOf(article, span))

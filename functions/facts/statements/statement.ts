import { sliceOf } from '../../article/article.ts'
import type { Quote, Span, Statement } from '../../fact-sheet.ts'
import { fold } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { standingOf } from './status.ts'

/** A statement made of these spans of one sentence, in reading order, with its status and whom the article has it from. */
export function statementOf(analysis: Analysis, spans: Span[], quotes: readonly Quote[]): Statement {
  const { status, attribution } = standingOf(analysis, spans, quotes)
  return {
    text: statementText(analysis, spans),
    spans,
    sentence: sentenceAt(analysis, spans[0]),
    status,
    attribution
  }
}

/** The slices joined by one space, the first letter made a capital, a closing full stop where no mark closes it. */
export function statementText({ article }: Analysis, spans: readonly Span[]): string {
  const cut = fold(spans.map((span) => sliceOf(article, span)).join(' '))
  // "30 people" stays as it is.
  const capital = cut.replace(/^[^\p{L}\p{N}]*\p{Ll}/u, (start) => start.toUpperCase())
  return /[.!?…:]["”’')\]]*$/u.test(capital) ? capital : `${capital}.`
}

/** Index of the sentence in which the span begins; -1 in a title. */
export function sentenceAt(
  { article: { sentences } }: Pick<Analysis, 'article'>,
  span: Span | undefined
): number {
  if (!span || span.in === 'title') return -1
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sentences[middle]?.start ?? 0) <= span.start) low = middle
    else high = middle - 1
  }
  return low
}

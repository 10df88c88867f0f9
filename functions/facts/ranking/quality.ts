import type { Analysis } from '../analysis.ts'
import type { Candidate } from './candidates.ts'

/** Lines that are longer are cut short by the reader's patience, not by us: they count less. */
const LONG = 42
const SHORT = 6

/** Complete, and not hanging on the sentence before. */
export const isUnderstandable = ({ dangles, isTalk, isSound, quoted, words }: Candidate): boolean =>
  !dangles && !isTalk && isSound && quoted < 0.5 && words >= SHORT

/**
 * 0 to about 2: how well a sentence serves as a line of a briefing. News puts first what matters (the inverted pyramid), so
 * position weighs most; then whether it can be understood alone; then figures and dates, which readers look for.
 */
export function quality(candidate: Candidate, { article }: Analysis): number {
  const { statement, sentence, dangles, quoted, isTalk, hasFigure, hasTime, words } = candidate
  const depth = statement.sentence / Math.max(12, article.sentences.length)
  let value = 0.55 + 0.9 * Math.exp(-4 * depth)
  if (sentence.paragraph === 0) value += 0.35
  if (startsParagraph(candidate, article.sentences)) value += 0.1
  if (hasFigure) value *= 1.15
  if (hasTime) value *= 1.05
  if (dangles) value *= 0.35
  if (isTalk) value *= 0.3
  if (quoted > 0.5) value *= 0.35
  else if (quoted > 0.15) value *= 0.8
  if (words > LONG) value *= LONG / words
  if (words < SHORT) value *= 0.4
  return value
}

const startsParagraph = (
  { statement, sentence }: Candidate,
  sentences: Analysis['article']['sentences']
): boolean => sentences[statement.sentence - 1]?.paragraph !== sentence.paragraph

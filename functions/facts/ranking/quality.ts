import type { Analysis } from '../analysis.ts'
import type { Candidate } from './candidates.ts'

/** Lines that are longer are cut short by the reader's patience, not by us: they count less. */
const LONG = 42
const SHORT = 6

/** Complete, and not hanging on the sentence before. */
export const isUnderstandable = ({
  dangles,
  isAboutOther,
  isTalk,
  isSound,
  quoted,
  words
}: Candidate): boolean => !dangles && !isAboutOther && !isTalk && isSound && quoted < 0.5 && words >= SHORT

/** How much a sentence's place counts: at the top, further down, and how fast that falls. */
interface Slope {
  top: number
  rest: number
  fall: number
  firstParagraph: number
}
/** The bottom line and the facts beside it tell the news, which stands at the top; … */
export const OF_THE_NEWS: Slope = { top: 1.5, rest: 0.2, fall: 11, firstParagraph: 0.15 }
/** … those after them cover the story. */
export const OF_THE_STORY: Slope = { top: 0.9, rest: 0.55, fall: 4, firstParagraph: 0.35 }

/**
 * 0 to about 2: how well a sentence serves as a line of a briefing. News puts first what matters (the inverted pyramid), so
 * position weighs most; then whether it can be understood alone; then figures and dates, which readers look for.
 */
export function quality(candidate: Candidate, { article }: Analysis, slope: Slope): number {
  const { sentence, dangles, quoted, isTalk, isOurs, isPoint, hasFigure, hasTime, words } = candidate
  const depth = sentence.index / Math.max(12, article.sentences.length)
  let value = slope.rest + slope.top * (isPoint ? 1 : Math.exp(-slope.fall * depth))
  if (sentence.paragraph === 0) value += slope.firstParagraph
  if (startsParagraph(candidate, article.sentences)) value += 0.1
  if (hasFigure) value *= 1.15
  if (hasTime) value *= 1.05
  if (OUTCOME.test(candidate.text)) value *= 1.2
  if (dangles) value *= 0.2
  if (isTalk) value *= 0.3
  else if (isOurs) value *= 0.6
  if (quoted > 0.5) value *= 0.35
  else if (quoted > 0) value *= 0.75
  if (words > LONG) value *= LONG / words
  if (words < SHORT) value *= 0.4
  return value
}

/** What readers of news look for first: deaths, arrests, rulings, votes, who comes and goes. */
const OUTCOME =
  /\b(?:killed|died|dead|injured|wounded|drowned|arrested|detained|charged|indicted|convicted|acquitted|sentenced|jailed|fined|sued|ruled|overturned|resigned|fired|dismissed|sacked|suspended|appointed|elected|re-elected|defeated|approved|rejected|vetoed|banned|signed|passed|voted|agreed|announced|cancelled|collapsed|crashed|exploded|evacuated|rescued|pleaded|confessed|won|lost)\b/iu

const startsParagraph = ({ sentence }: Candidate, sentences: Analysis['article']['sentences']): boolean =>
  sentences[sentence.index - 1]?.paragraph !== sentence.paragraph

import type { Article } from '../article/article.ts'
import type { FactSheet, TimeExpression } from '../fact-sheet.ts'
import { passage, within } from '../text/span.ts'
import { ENGINE } from '../version.ts'
import { analyse } from './analyse.ts'
import type { Analysis } from './analysis.ts'
import { findFigures } from './figures/figures.ts'
import { answerFiveWs } from './five-ws/five-ws.ts'
import { findQuotes } from './quotes/quotes.ts'
import { chooseFacts } from './ranking/choose-facts.ts'
import { buildTimeline } from './timeline/timeline.ts'
import { findUnknowns } from './unknowns/unknowns.ts'

/** Article → FactSheet: pure, no clock, no files but the tagger's weights. */
export function extract(article: Article): FactSheet {
  const analysis = analyse(article)
  const quotes = findQuotes(analysis)
  const figures = findFigures(analysis, quotes)
  const unknowns = findUnknowns(analysis, quotes)
  const timeline = buildTimeline(analysis, quotes)
  const { bottomLine, keyFacts } = chooseFacts(analysis, { quotes, figures, unknowns })
  return {
    schema: 'fact-sheet/1',
    engine: ENGINE,
    article: {
      title: article.title,
      byline: article.byline,
      publisher: article.publisher,
      published: analysis.article.published,
      dateline: article.dateline,
      url: article.url,
      text: article.isConverted ? article.text : null,
      language: article.language,
      words: article.words,
      sha256: article.sha256,
      paragraphs: article.paragraphs,
      sentences: article.sentences,
      excluded: article.excluded
    },
    bottomLine,
    keyFacts,
    fiveWs: answerFiveWs(analysis),
    people: analysis.entities.people,
    organizations: analysis.entities.organizations,
    places: analysis.entities.places,
    dates: datesOf(analysis),
    timeline,
    figures,
    quotes,
    unknowns
  }
}

/** Those of the body and the dateline; the headline's are only read. */
function datesOf({ article, times }: Analysis): TimeExpression[] {
  const dateline = article.dateline?.date?.span
  return times
    .filter(({ sentence, span }) => sentence >= 0 || (dateline && within(span, dateline)))
    .map(({ span, type, value }) => ({ ...passage(article.text, span), type, value }))
    .sort((a, b) => a.span.start - b.span.start)
}

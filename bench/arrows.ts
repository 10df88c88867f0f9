import { readArticle } from '../functions/article/read.ts'
import { analyse } from '../functions/facts/analyse.ts'
import { extract } from '../functions/facts/extract.ts'
import { findFigures } from '../functions/facts/figures/figures.ts'
import { answerFiveWs } from '../functions/facts/five-ws/five-ws.ts'
import { findNames } from '../functions/facts/names/names.ts'
import { findQuotes } from '../functions/facts/quotes/quotes.ts'
import { chooseFacts } from '../functions/facts/ranking/choose-facts.ts'
import { buildTimeline } from '../functions/facts/timeline/timeline.ts'
import { findTimes } from '../functions/facts/times/times.ts'
import { findUnknowns } from '../functions/facts/unknowns/unknowns.ts'
import { makeBriefing } from '../functions/make-briefing.ts'
import { compose } from '../functions/page/compose.ts'
import { render } from '../functions/page/render.ts'
import { measure, type Task, type Timing } from './measure.ts'
import { ms, type Row, table } from './table.ts'

/** The whole briefing, its arrows and the extractors, each given what it needs. */
export async function arrowsOf(text: string): Promise<Map<string, Task>> {
  const source = { bytes: new TextEncoder().encode(text) }
  const { article, pageOptions } = await readArticle(source, {})
  const analysis = analyse(article)
  const quotes = findQuotes(analysis)
  const figures = findFigures(analysis, quotes)
  const unknowns = findUnknowns(analysis, quotes)
  const sheet = extract(article)
  const page = compose(sheet, article, pageOptions)
  return new Map<string, Task>([
    ['whole briefing', () => makeBriefing(source)],
    ['read', () => readArticle(source, {})],
    ['extract', () => extract(article)],
    ['· analyse, with names and times', () => analyse(article)],
    ['· · names', () => findNames(analysis)],
    ['· · times', () => findTimes(analysis)],
    ['· quotes', () => findQuotes(analysis)],
    ['· figures', () => findFigures(analysis, quotes)],
    ['· unknowns', () => findUnknowns(analysis, quotes)],
    ['· timeline', () => buildTimeline(analysis, quotes)],
    ['· ranking', () => chooseFacts(analysis, { quotes, figures, unknowns })],
    ['· five Ws', () => answerFiveWs(analysis)],
    ['compose', () => compose(sheet, article, pageOptions)],
    ['render', () => render(page)]
  ])
}

/** A column for each article. */
export async function arrows(articles: ReadonlyMap<string, string>, rounds: number): Promise<string> {
  const columns: Map<string, Timing>[] = []
  for (const text of articles.values()) columns.push(await measure(await arrowsOf(text), rounds))
  const names = [...(columns[0]?.keys() ?? [])]
  const rows = names.map((name): Row => {
    const cells = columns.map((column) => ms(column.get(name)?.median ?? Number.NaN))
    return [name, ...cells]
  })
  const head: Row = ['warm, median', ...articles.keys()]
  return table('Each arrow', head, rows)
}

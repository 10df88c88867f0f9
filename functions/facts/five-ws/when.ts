import type { Passage } from '../../fact-sheet.ts'
import { passage } from '../../text/span.ts'
import type { Analysis, TimeMention } from '../analysis.ts'
import { distinct } from './phrase.ts'

/** Days between the event and the day of publication at which it still counts as the news itself. */
const NEWS_DAYS = 10
const DAY = 86_400_000

/** When it happened: days and times near the day of publication, the earliest told first. */
export function answerWhen(analysis: Analysis): Passage[] {
  const { times, article, title } = analysis
  const ranked = times
    .map((time, order) => ({ time, score: worth(analysis, time) - 0.04 * order }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  return distinct(
    ranked.map(({ time }) => {
      const source = time.span.in === 'title' ? (title?.source ?? '') : article.text
      const found = passage(source, time.span)
      return found.text.split(' ').length <= 12 ? found : null
    })
  ).slice(0, 3)
}

function worth({ article }: Analysis, { type, value, sentence }: TimeMention): number {
  if ((type !== 'DATE' && type !== 'TIME') || value === null || value.endsWith('_REF')) return 0
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  const score = sentence <= 0 ? 1 : 1 / (1 + 0.15 * sentence)
  if (!day) return 0.3 * score
  const published = article.published?.date
  const away = published ? Math.abs(Date.parse(day) - Date.parse(published.slice(0, 10))) / DAY : 0
  return score * (away <= NEWS_DAYS ? 1 : 0.4) * (type === 'TIME' ? 1.1 : 1)
}

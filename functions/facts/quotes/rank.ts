import type { Quote } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

const KIND = { direct: 1, mixed: 0.9, indirect: 0.5 } as const

/**
 * Direct before indirect, known speakers before unknown, a sentence's length before a scrap or a speech, early before
 * late; the weights are judgement, not measurement.
 */
export function byImportance(quotes: readonly Quote[], analysis: Analysis): Quote[] {
  const salience = new Map(
    [...analysis.entities.people, ...analysis.entities.organizations, ...analysis.entities.places].map(
      (entity) => [entity.name, entity.salience]
    )
  )
  const length = Math.max(1, analysis.article.text.length)
  const score = ({ kind, text, speaker, content }: Quote): number => {
    const words = text.split(' ').length
    const place = 1 - (content[0]?.start ?? 0) / length
    const known = speaker ? 0.4 + 0.6 * (salience.get(speaker.entity ?? '') ?? 0) : 0
    return KIND[kind] + known + 0.4 * place + lengthScore(words)
  }
  return quotes
    .map((quote) => ({ quote, score: score(quote) }))
    .sort((a, b) => b.score - a.score)
    .map(({ quote }) => quote)
}

/** 1 from 8 to 40 words, less for shorter and longer ones. */
function lengthScore(words: number): number {
  if (words < 8) return words / 8
  return words <= 40 ? 1 : Math.max(0.2, 40 / words)
}

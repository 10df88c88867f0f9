import type { FactSheet } from '../fact-sheet.ts'
import type { Metadata } from './page.ts'

/** The page knows no clock: a briefing without a publication date counts as made at the beginning of this project. */
const UNDATED = '2026-01-01'
const DAY = /^\d{4}-\d{2}-\d{2}/u

export function metadataOf(sheet: FactSheet): Metadata {
  const { byline, published, title, language, sha256 } = sheet.article
  const day = DAY.exec(published?.date ?? '')?.[0]
  return {
    title: title?.text ?? sheet.bottomLine?.text ?? 'Fact sheet',
    author: byline.length > 0 ? byline.map(({ text }) => text).join(', ') : null,
    language,
    engine: sheet.engine,
    sha256,
    created: `${day !== undefined && !Number.isNaN(Date.parse(day)) ? day : UNDATED}T00:00:00Z`
  }
}

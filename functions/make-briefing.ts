import type { Article } from './article/article.ts'
import { readArticle } from './article/read.ts'
import type { Source } from './article/source.ts'
import type { FactSheet } from './fact-sheet.ts'
import { extract } from './facts/extract.ts'
import type { Evidence } from './grounding/ledger.ts'
import type { BriefingOptions, PageOptions } from './options.ts'
import { compose } from './page/compose.ts'
import { render } from './page/render.ts'

export interface SheetWithEvidence {
  sheet: FactSheet
  /** What the sheet's spans count in. */
  evidence: Evidence
}

export interface Briefing extends SheetWithEvidence {
  pdf: Uint8Array
}

/** bytes → Article → FactSheet. Throws a Refusal when the input can't become a sheet. */
export async function makeFactSheet(
  source: Source,
  options: BriefingOptions = {}
): Promise<SheetWithEvidence> {
  const { article } = await readArticle(source, options)
  return { sheet: extract(article), evidence: evidenceOf(article) }
}

/**
 * bytes → Article → FactSheet → Page → PDF. `defaults` hold where neither the options nor the article's front matter say
 * how the page shall be. Throws a Refusal when the input can't become a sheet.
 */
export async function makeBriefing(
  source: Source,
  options: BriefingOptions = {},
  defaults: PageOptions = {}
): Promise<Briefing> {
  const { article, pageOptions } = await readArticle(source, options)
  const sheet = extract(article)
  const pdf = await render(compose(sheet, article, { ...defaults, ...pageOptions }))
  return { sheet, pdf, evidence: evidenceOf(article) }
}

const evidenceOf = ({ text, sideTitle }: Article): Evidence => ({ text, title: sideTitle })

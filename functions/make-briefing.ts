import { readArticle } from './article/read.ts'
import type { FactSheet } from './fact-sheet.ts'
import { extract } from './facts/extract.ts'
import type { BriefingOptions } from './options.ts'
import { compose } from './page/compose.ts'
import { render } from './page/render.ts'

/** What came in: the bytes, and what is known about them from outside. */
export interface Source {
  bytes: Uint8Array
  /** A file name or object key, and a media type: hints where the content leaves a doubt. */
  name?: string
  contentType?: string
}

export interface Briefing {
  sheet: FactSheet
  pdf: Uint8Array
}

/** bytes → Article → FactSheet → Page → PDF. Throws a Refusal when the input can't become a sheet. */
export async function makeBriefing(source: Source, options: BriefingOptions = {}): Promise<Briefing> {
  const { article, pageOptions } = await readArticle(source, options)
  const sheet = extract(article)
  const page = compose(sheet, article, pageOptions)
  return { sheet, pdf: await render(page) }
}

import { createHash } from 'node:crypto'
import { ArticleTooLarge, EmptyArticle } from '../errors.ts'
import type { Source } from '../make-briefing.ts'
import { type BriefingOptions, checkOptions, type PageOptions } from '../options.ts'
import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import { decode } from './decode.ts'
import { readFrontMatter } from './front-matter.ts'
import { optionsOf } from './front-matter-options.ts'

/** Bytes that are read of one article; a long book chapter has a tenth of it. */
export const LARGEST_ARTICLE = 2 * 1024 * 1024

/** bytes → Article, and what its front matter says of the page. Throws a Refusal when the input can't become a sheet. */
export async function readArticle(
  source: Source,
  given: BriefingOptions
): Promise<{ article: Article; pageOptions: PageOptions }> {
  const { bytes } = source
  if (bytes.length > LARGEST_ARTICLE) throw new ArticleTooLarge(bytes.length, LARGEST_ARTICLE)
  const text = decode(bytes)
  const frontMatter = readFrontMatter(text)
  const options = { ...(frontMatter ? optionsOf(frontMatter) : {}), ...checkOptions(given) }
  if (!text.slice(frontMatter?.span.end ?? 0).trim()) throw new EmptyArticle()
  const article = assemble({
    text,
    isConverted: false,
    frontMatter,
    options,
    sha256: createHash('sha256').update(bytes).digest('hex')
  })
  const { template, pageSize } = options
  return {
    article,
    pageOptions: { ...(template === undefined ? {} : { template }), ...(pageSize ? { pageSize } : {}) }
  }
}

import { createHash } from 'node:crypto'
import { ArticleTooLarge, EmptyArticle } from '../errors.ts'
import { type BriefingOptions, checkOptions, type PageOptions } from '../options.ts'
import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import { decode } from './decode.ts'
import { type Draft, plainDraft } from './draft.ts'
import { binaryFormatOf, textFormatOf } from './formats/format.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { optionsOf, writersOf } from './front-matter-options.ts'
import { mended } from './mojibake.ts'
import type { Source } from './source.ts'

/** Bytes that are read of one article; a long book chapter has a tenth of it. */
export const LARGEST_ARTICLE = 2 * 1024 * 1024

/** bytes → Article, and what its front matter says of the page. Throws a Refusal when the input can't become a sheet. */
export async function readArticle(
  source: Source,
  given: BriefingOptions
): Promise<{ article: Article; pageOptions: PageOptions }> {
  const { bytes } = source
  if (bytes.length > LARGEST_ARTICLE) throw new ArticleTooLarge(bytes.length, LARGEST_ARTICLE)
  const { draft, frontMatter } = await draftOf(source)
  if (draft.text.trim() === '') throw new EmptyArticle()
  const options = { ...(frontMatter ? optionsOf(frontMatter) : {}), ...checkOptions(given) }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const article = await assemble({ draft, frontMatter, options, sha256 })
  const { template, pageSize } = options
  return {
    article,
    pageOptions: { ...(template === undefined ? {} : { template }), ...(pageSize ? { pageSize } : {}) }
  }
}

/** Each reader but the plain one is loaded when it is needed, so that plain text starts without their cost. */
async function draftOf(source: Source): Promise<{ draft: Draft; frontMatter: FrontMatter | null }> {
  const binary = binaryFormatOf(source.bytes)
  if (binary === 'pdf')
    return { draft: await (await import('./formats/pdf.ts')).readPdf(source.bytes), frontMatter: null }
  if (binary === 'word')
    return { draft: (await import('./formats/word.ts')).readWord(source.bytes), frontMatter: null }
  const text = decode(source.bytes)
  const frontMatter = await readFrontMatter(text)
  const body = text.slice(frontMatter?.span.end ?? 0)
  switch (textFormatOf(body, source)) {
    case 'html':
      return { draft: (await import('./formats/html.ts')).readHtml(mended(body)), frontMatter }
    case 'mail':
      return { draft: await (await import('./formats/mail.ts')).readMail(source.bytes), frontMatter }
    case 'markdown': {
      const draft = (await import('./formats/markdown.ts')).readMarkdown(
        body,
        frontMatter ? writersOf(frontMatter) : {}
      )
      return { draft: draft.isConverted ? draft : plainBelow(text, frontMatter), frontMatter }
    }
    case 'plain':
      return { draft: frontMatter ? plainBelow(text, frontMatter) : plain(text), frontMatter }
  }
}

/** What an earlier program has misread is read again: then the text is no longer that of the file. */
function plain(text: string): Draft {
  const now = mended(text)
  return { ...plainDraft(now), isConverted: now !== text }
}

const plainBelow = (text: string, frontMatter: FrontMatter | null): Draft => ({
  ...plainDraft(text),
  from: frontMatter?.span.end ?? 0
})

import { createHash } from 'node:crypto'
import type { Article } from '../../functions/article/article.ts'
import { analyse } from '../../functions/facts/analyse.ts'
import type { Analysis } from '../../functions/facts/analysis.ts'
import type { ArticleOptions } from '../../functions/options.ts'
import { splitSentences } from '../../functions/text/sentences.ts'
import { trimSpan } from '../../functions/text/span.ts'

/** An article of plain paragraphs, without what the reader does to it. */
export function plainArticle(text: string, { title, published, url }: ArticleOptions = {}): Article {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) =>
    trimSpan({ start: index, end: index + line.length }, text)
  )
  return {
    text,
    isConverted: false,
    sideTitle: title ?? null,
    title: title === undefined ? null : { text: title, span: { start: 0, end: title.length, in: 'title' } },
    byline: [],
    publisher: null,
    published: published === undefined ? null : { date: published, basis: 'metadata', span: null },
    dateline: null,
    url: url ?? null,
    language: 'en',
    words: text.match(/\S+/gu)?.length ?? 0,
    sha256: createHash('sha256').update(text).digest('hex'),
    paragraphs,
    sentences: paragraphs.flatMap((span, paragraph) =>
      splitSentences(text, span).map((sentence) => ({ ...sentence, paragraph }))
    ),
    excluded: []
  }
}

/** The analysis that extractors read, of a text that needs no cleaning. */
export const sheetParts = (text: string, options: ArticleOptions = {}): Analysis =>
  analyse(plainArticle(text, options))

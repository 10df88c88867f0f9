import type { SheetArticle, Span } from '../fact-sheet.ts'

/**
 * What a reader makes of the bytes that came in: the words, where they stand, and what surrounds them. `published` is from
 * metadata, a stated date or the dateline; the facts may still infer it.
 */
export interface Article extends SheetArticle {
  /** The decoded text; every span without `in` counts in it. */
  text: string
  /** True when `text` was made by a reader (HTML, mail, …) and is not simply the decoded bytes. */
  isConverted: boolean
  /** The title that came beside the text; spans with `in: 'title'` count in it. */
  sideTitle: string | null
}

/** The string that a span counts in. */
export const sourceOf = (article: Article, span: Span): string =>
  span.in === 'title' ? (article.sideTitle ?? '') : article.text

export const sliceOf = (article: Article, span: Span): string =>
  sourceOf(article, span).slice(span.start, span.end)

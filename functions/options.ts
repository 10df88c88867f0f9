/** What an uploader may say about one article; everything else is read from the article itself. */
export interface ArticleOptions {
  title?: string
  /** ISO 8601, a day or a moment. */
  published?: string
  url?: string
}

export const PAGE_SIZES = ['a4', 'letter'] as const
export type PageSize = (typeof PAGE_SIZES)[number]

/** What an uploader may say about the page. */
export interface PageOptions {
  template?: string
  pageSize?: PageSize
}

export interface BriefingOptions extends ArticleOptions, PageOptions {}

import type { Article } from '../article/article.ts'
import type { FactSheet } from '../fact-sheet.ts'
import type { PageOptions } from '../options.ts'

export interface Page {
  sheet: FactSheet
  text: string
  options: PageOptions
}

export const compose = (sheet: FactSheet, article: Article, options: PageOptions): Page => ({
  sheet,
  text: article.text,
  options
})

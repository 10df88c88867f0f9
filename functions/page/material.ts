import type { FactSheet, Span } from '../fact-sheet.ts'
import type { Template } from './template.ts'

/** What every part of the page is made from. */
export interface Material {
  sheet: FactSheet
  template: Template
  /** The article's own words under a span. */
  slice(span: Span): string
}

import type { FactSheet, Span, Statement } from '../fact-sheet.ts'
import type { Template } from './template.ts'

/** What every part of the page is made from. */
export interface Material {
  sheet: FactSheet
  template: Template
  /** What the head of the page tells; it isn't told again below. */
  lead: Statement | null
  /** The article's own words under a span. */
  slice(span: Span): string
}

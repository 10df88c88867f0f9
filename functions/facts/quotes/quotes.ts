import type { Quote } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

export function findQuotes(_analysis: Analysis): Quote[] {
  return []
}

import type { Quote, Statement } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

export function findUnknowns(_analysis: Analysis, _quotes: readonly Quote[]): Statement[] {
  return []
}

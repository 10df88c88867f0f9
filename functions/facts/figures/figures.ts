import type { Figure, Quote } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

export function findFigures(_analysis: Analysis, _quotes: readonly Quote[]): Figure[] {
  return []
}

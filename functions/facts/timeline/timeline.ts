import type { Quote, TimelineEntry } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

export function buildTimeline(_analysis: Analysis, _quotes: readonly Quote[]): TimelineEntry[] {
  return []
}

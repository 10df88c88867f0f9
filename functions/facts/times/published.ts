import type { Published } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

/** The day of publication where dates and weekdays of the text fit one day only; null when not certain. */
export function inferPublished(
  _analysis: Pick<Analysis, 'article' | 'title' | 'sentences'>
): Published | null {
  return null
}

import type { Analysis, TimeMention } from '../analysis.ts'

export function findTimes(
  _analysis: Pick<Analysis, 'article' | 'title' | 'sentences' | 'names'>
): TimeMention[] {
  return []
}

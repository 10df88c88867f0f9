import type { Analysis } from '../analysis.ts'

export function findNames(
  _analysis: Pick<Analysis, 'article' | 'title' | 'sentences'>
): Pick<Analysis, 'names' | 'entities'> {
  return { names: [], entities: { people: [], organizations: [], places: [] } }
}

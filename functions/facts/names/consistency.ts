import type { NameType } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import { DOTTED, type Found, textOf, wordsOf } from './mentions.ts'

/**
 * One article uses a name in one way: a word that begins or ends a person's full name is that person wherever it
 * stands alone, and a form that is mostly of one kind is of that kind throughout.
 */
export function makeConsistent(found: readonly Found[]): Found[] {
  const people = new Set(
    found
      .filter(({ type, to, from }) => type === 'person' && to - from > 1)
      .flatMap((mention) =>
        [wordsOf(mention).at(0), wordsOf(mention).at(-1)].map((word) => foldName(word ?? ''))
      )
  )
  const votes = new Map<string, Map<NameType, number>>()
  for (const mention of found) {
    const key = foldName(textOf(mention))
    const vote = votes.get(key) ?? new Map<NameType, number>()
    votes.set(key, vote.set(mention.type, (vote.get(mention.type) ?? 0) + 1))
  }
  return found.map((mention) => {
    const key = foldName(textOf(mention))
    // "U.N." is not the Un of "Kim Jong Un".
    const isWord = mention.to - mention.from === 1 && !DOTTED.test(textOf(mention))
    if (isWord && mention.type !== 'place' && people.has(key)) return { ...mention, type: 'person' as const }
    const [best] = [...(votes.get(key) ?? [])].sort(([, a], [, b]) => b - a)
    return best && best[1] > 2 * (votes.get(key)?.get(mention.type) ?? 0)
      ? { ...mention, type: best[0] }
      : mention
  })
}

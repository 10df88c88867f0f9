import type { Model } from '../functions/facts/names/tagger/packed.ts'
import { tagSentences } from '../functions/facts/names/tagger/tag.ts'
import { type TokenRun, TYPES } from '../functions/facts/names/tagger/tags.ts'
import type { MarkedDocument } from './corpora.ts'

const keyOf = ({ from, to, type }: TokenRun): string => `${from} ${to} ${type}`

/** Names with exact borders and type: F1 of all and of each type, in percent. */
export function measure(documents: readonly MarkedDocument[], model: Model): string {
  const counts = new Map<string, { right: number; given: number; gold: number }>()
  const count = (type: string, field: 'right' | 'given' | 'gold'): void => {
    for (const key of [type, 'all']) {
      const sum = counts.get(key) ?? { right: 0, given: 0, gold: 0 }
      sum[field]++
      counts.set(key, sum)
    }
  }
  for (const { sentences } of documents) {
    const found = tagSentences(
      sentences.map(({ tokens }) => tokens),
      model
    )
    for (const [i, { runs }] of sentences.entries()) {
      const gold = new Set(runs.map(keyOf))
      for (const run of runs) count(run.type, 'gold')
      for (const run of found[i] ?? []) {
        count(run.type, 'given')
        if (gold.has(keyOf(run))) count(run.type, 'right')
      }
    }
  }
  return ['all', ...TYPES]
    .map((type) => {
      const { right, given, gold } = counts.get(type) ?? { right: 0, given: 0, gold: 0 }
      return `${type} ${((200 * right) / Math.max(1, given + gold)).toFixed(1)}`
    })
    .join(', ')
}

import type { Entity, Passage } from '../../fact-sheet.ts'
import type { Analysis, NameMention } from '../analysis.ts'
import { distinct } from './phrase.ts'
import { fullest } from './who.ts'

const AT = new Set(['in', 'at', 'near', 'outside', 'inside', 'off', 'around', 'across'])

/** Where it happened: the places that the headline and the lead put something in, and those named most. */
export function answerWhere(analysis: Analysis): Passage[] {
  const scores = new Map<Entity, number>()
  for (const mention of analysis.names) {
    if (mention.type !== 'place') continue
    scores.set(mention.entity, (scores.get(mention.entity) ?? 0) + worth(analysis, mention))
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a).slice(0, 4)
  const places = ranked.map(([entity]) => fullest(analysis, entity))
  return distinct([...places, analysis.article.dateline?.place ?? null]).slice(0, 4)
}

/** A place after "in" or "at" is where something happened; before a noun it is only whose it is. */
function worth(analysis: Analysis, { sentence, from }: NameMention): number {
  const tokens = (sentence < 0 ? analysis.title : analysis.sentences[sentence])?.tokens ?? []
  const before = tokens[from - 1]?.lower ?? ''
  const located = AT.has(before) || (before === 'the' && AT.has(tokens[from - 2]?.lower ?? ''))
  const early = sentence < 0 ? 1.5 : 1 / (1 + 0.3 * sentence)
  return early * (located ? 1.6 : 0.6)
}

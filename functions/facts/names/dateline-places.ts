import type { Dateline, Entity, Passage, Span } from '../../fact-sheet.ts'
import { foldName } from './fold-name.ts'
import { salienceOf } from './salience.ts'

/** As if it were named once, far down: where a story was written is not what it is about. */
const SALIENCE = salienceOf({ mentions: [{ sentence: { index: Number.POSITIVE_INFINITY } }] })

/**
 * The places with those of the dateline, which stands in no sentence: "Taipei, Taiwan" are two. It adds a mention to a
 * place that the story names, and changes no place's salience.
 */
export function withDatelinePlaces(places: readonly Entity[], dateline: Dateline | null): Entity[] {
  const all = [...places]
  for (const { text, span } of dateline?.place ? partsOf(dateline.place) : []) {
    const key = foldName(text)
    const known = all.findIndex(({ name, aliases }) =>
      [name, ...aliases].some((one) => foldName(one) === key)
    )
    const entity = all[known]
    if (!entity) all.push({ name: text, aliases: [], roles: [], salience: SALIENCE, mentions: [span] })
    // The same object: the mentions of the story refer to it.
    else entity.mentions = inOrder([...entity.mentions, span])
  }
  return all.sort((a, b) => b.salience - a.salience)
}

/** "Lund, Sweden" in two, the full stop of "S.C." kept. */
function partsOf({ text, span }: Passage): Passage[] {
  const parts: Passage[] = []
  for (const { 0: part, index } of text.matchAll(/[^,]+/gu)) {
    const trimmed = part.trim()
    const start = span.start + index + part.indexOf(trimmed)
    if (trimmed !== '') parts.push({ text: trimmed, span: { start, end: start + trimmed.length } })
  }
  return parts
}

/** Those of the headline first. */
const inOrder = (spans: readonly Span[]): Span[] =>
  [...spans].sort((a, b) => Number(b.in === 'title') - Number(a.in === 'title') || a.start - b.start)

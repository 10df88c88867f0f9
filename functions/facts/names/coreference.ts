import type { Entity, Span } from '../../fact-sheet.ts'
import { overlaps } from '../../text/span.ts'
import type { Analysis, NameMention } from '../analysis.ts'

/** The entity whose name stands under the span; a person before an organisation before a place. */
export function entityAt({ names }: Pick<Analysis, 'names'>, span: Span): Entity | null {
  const here = names.filter((name) => overlaps(name.span, span))
  return (first(here, 'person') ?? first(here, 'organization') ?? first(here, 'place'))?.entity ?? null
}

const first = (names: readonly NameMention[], type: NameMention['type']): NameMention | undefined =>
  names.find((name) => name.type === type)

/** Who the words of a speaker mean: a name, or a pronoun or title where only one entity can be meant; else null. */
export function resolveSpeaker(analysis: Analysis, span: Span): Entity | null {
  return entityAt(analysis, span)
}

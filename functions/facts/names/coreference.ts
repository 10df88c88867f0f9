import type { Entity, Span } from '../../fact-sheet.ts'
import { overlaps } from '../../text/span.ts'
import type { Analysis, NameMention, Sentence } from '../analysis.ts'

type Named = Pick<Analysis, 'names' | 'sentences' | 'title'>

/** The entity whose name stands under the span; a person before an organisation before a place. */
export function entityAt({ names }: Pick<Analysis, 'names'>, span: Span): Entity | null {
  const here = names.filter((name) => overlaps(name.span, span))
  return (ofType(here, 'person') ?? ofType(here, 'organization') ?? ofType(here, 'place'))?.entity ?? null
}

const ofType = (names: readonly NameMention[], type: NameMention['type']): NameMention | undefined =>
  names.find((name) => name.type === type)

const PERSON_PRONOUN = /^(?:he|she)$/iu
const THING_PRONOUN = /^it$/iu
const TITLE = /^the ((?:\p{L}+[ -]){0,3}\p{L}+)$/iu

/**
 * Who the words of a speaker mean. A name means its entity. "he" and "she" mean the one person who is named in the
 * sentence so far or, where none is, in the nearest of the two sentences before that names a person; "it" the one
 * organisation there. "the spokesman" means the one person with such a role. Null where two could be meant.
 */
export function resolveSpeaker(analysis: Named, span: Span): Entity | null {
  const sentence = sentenceOf(analysis, span)
  if (!sentence) return null
  const text = sentence.source.slice(span.start, span.end).replace(/\s+/gu, ' ').trim()
  if (PERSON_PRONOUN.test(text)) return antecedent(analysis, sentence, span, 'person')
  if (THING_PRONOUN.test(text)) return antecedent(analysis, sentence, span, 'organization')
  return entityAt(analysis, span) ?? byRole(analysis, TITLE.exec(text)?.[1])
}

const sentenceOf = ({ sentences, title }: Named, span: Span): Sentence | undefined =>
  span.in === 'title'
    ? (title ?? undefined)
    : sentences.find(({ start, end }) => start <= span.start && span.end <= end)

const REACH = 2

function antecedent(
  { names }: Named,
  sentence: Sentence,
  span: Span,
  type: NameMention['type']
): Entity | null {
  for (let index = sentence.index; index >= 0 && index >= sentence.index - REACH; index--) {
    const before = names.filter(
      (name) =>
        name.type === type &&
        name.sentence === index &&
        name.span.in === undefined &&
        name.span.end <= span.start
    )
    const meant = new Set(before.map(({ entity }) => entity))
    if (meant.size > 0) return only(meant)
  }
  return null
}

function byRole({ names }: Named, title: string | undefined): Entity | null {
  if (title === undefined) return null
  const ends = new RegExp(`(?:^|\\s)${title.toLowerCase()}(?:$|\\sof\\s)`, 'u')
  const people = names.filter(
    ({ type, entity }) => type === 'person' && entity.roles.some(({ text }) => ends.test(text.toLowerCase()))
  )
  return only(new Set(people.map(({ entity }) => entity)))
}

const only = (entities: ReadonlySet<Entity>): Entity | null =>
  entities.size === 1 ? ([...entities][0] ?? null) : null

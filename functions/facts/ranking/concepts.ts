import { stemmer } from 'stemmer'
import type { Span } from '../../fact-sheet.ts'
import { remembering } from '../../text/remembering.ts'
import { isStopWord } from '../../text/stop-words.ts'
import { type Analysis, allSentences, bySentence, type NameMention, type Sentence } from '../analysis.ts'

/** What a text is about: stems of its content words, and the entities that it names. */
export type Concepts = ReadonlySet<string>

const TITLE_WEIGHT = 3
/** How much a word counts in the paragraph after the first, in the one after that, … */
const DECAY = 0.9

/** Gives the concepts of the words of a sentence that lie in the spans. */
export type ConceptFinder = (sentence: Sentence, spans: readonly Span[]) => Concepts

export function conceptFinder({ names }: Analysis): ConceptFinder {
  const named = bySentence(names)
  return (sentence, spans) => conceptsIn(sentence, spans, named.get(sentence.index) ?? [])
}

function conceptsIn(sentence: Sentence, spans: readonly Span[], names: readonly NameMention[]): Concepts {
  const concepts = new Set<string>()
  const inside = ({ start, end }: Pick<Span, 'start' | 'end'>): boolean =>
    spans.some((span) => span.start <= start && end <= span.end)
  for (const token of sentence.tokens) {
    const { lower, kind } = token
    if (kind === 'word' && lower.length > 1 && !isStopWord(lower) && inside(token))
      concepts.add(stemOf(lower))
    if (kind === 'number' && inside(token)) concepts.add(lower)
  }
  for (const { span, entity } of names) if (inside(span)) concepts.add(`@${entity.name}`)
  return concepts
}

const stemOf = remembering(stemmer)

/**
 * How much each concept matters to the article: the square root of how often it stands there, a mention in the headline
 * worth three and later paragraphs worth less; an entity counts by its salience. The root keeps one often-named person
 * from outweighing all else (the usual dampening of term frequency in extractive summarisers).
 */
export function weighConcepts(analysis: Analysis): Map<string, number> {
  const counts = new Map<string, number>()
  const conceptsOf = conceptFinder(analysis)
  for (const sentence of allSentences(analysis)) {
    const weight = sentence.index < 0 ? TITLE_WEIGHT : DECAY ** Math.min(sentence.paragraph, 20)
    for (const concept of conceptsOf(sentence, [sentence])) {
      counts.set(concept, (counts.get(concept) ?? 0) + weight)
    }
  }
  const weights = new Map([...counts].map(([concept, count]) => [concept, Math.sqrt(count)]))
  const { people, organizations, places } = analysis.entities
  for (const { name, salience } of [...people, ...organizations, ...places])
    weights.set(`@${name}`, 2 * salience)
  return weights
}

import type { Article } from '../article/article.ts'
import type { Entity, Passage, Span, TimeType } from '../fact-sheet.ts'
import type { Token } from '../text/tokens.ts'

/**
 * One analysis per article, made once; every extractor reads it and none tokenises again. `analyse` fills it in the
 * order of its fields, each from those before it.
 */
export interface Analysis {
  article: Article
  /** The headline, when there is one; `index` is -1. */
  title: Sentence | null
  /** Of the body; `sentences[i]` is `article.sentences[i]`. */
  sentences: Sentence[]
  names: NameMention[]
  entities: Entities
  times: TimeMention[]
  /** Null where the article is none. */
  interview: Interview | null
  /** Null where the article reports. */
  opinion: Opinion | null
}

/** A conversation printed as questions and answers; paragraphs by their index. */
export interface Interview {
  questions: ReadonlySet<number>
  answers: ReadonlySet<number>
  /** Where the one who answers is named; null when nobody or several may be meant. */
  interviewee: NameMention | null
}

/** A column, an editorial, a letter: what its writer says for himself is his claim. */
export interface Opinion {
  author: Passage | null
}

export interface Sentence extends Span {
  /** Index into `article.sentences`; -1 for the headline. */
  index: number
  /** Index into `article.paragraphs`; -1 for the headline. */
  paragraph: number
  /** The string that the tokens and spans of this sentence count in. */
  source: string
  tokens: Token[]
}

export type NameType = 'person' | 'organization' | 'place'

/** A name as it stands in a sentence, a title before it left out. */
export interface NameMention {
  span: Span
  type: NameType
  sentence: number
  /** Index of the first token of the name in its sentence, and the index after its last. */
  from: number
  to: number
  /** The listed entity that it names. */
  entity: Entity
}

/** The entities of the article, each list falling in salience. */
export interface Entities {
  people: Entity[]
  organizations: Entity[]
  places: Entity[]
}

/** A time expression as it stands in a sentence. */
export interface TimeMention {
  span: Span
  type: TimeType
  /** TIMEX3; null when it hangs on a day that nobody knows. */
  value: string | null
  sentence: number
  /** Index of the first token it covers in its sentence, and the index after its last. */
  from: number
  to: number
}

/** The headline, where there is one, and the sentences of the body. */
export const allSentences = ({ title, sentences }: Pick<Analysis, 'title' | 'sentences'>): Sentence[] =>
  title ? [title, ...sentences] : sentences

/** Mentions by the sentence in which they stand, in their order. */
export function bySentence<Mention extends { sentence: number }>(
  mentions: readonly Mention[]
): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>()
  for (const mention of mentions) {
    const list = found.get(mention.sentence)
    if (list) list.push(mention)
    else found.set(mention.sentence, [mention])
  }
  return found
}

import type { Article } from '../../../functions/article/article.ts'
import type { Entity, Span } from '../../../functions/fact-sheet.ts'
import type { Analysis, NameMention, NameType, Sentence } from '../../../functions/facts/analysis.ts'
import { splitSentences } from '../../../functions/text/sentences.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

export type Names = Readonly<Record<string, NameType>>

/** An analysis of a text whose names are told: what this folder needs of one, without the tagger. */
export function analysisOf(text: string, names: Names = {}, title: string | null = null): Analysis {
  const paragraphs: Span[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    paragraphs.push({ start: match.index, end: match.index + match[0].length })
  }
  const spans = paragraphs.flatMap((paragraph, index) =>
    splitSentences(text, paragraph).map((span) => ({ ...span, paragraph: index }))
  )
  const sentences = spans.map((span, index) => ({
    ...span,
    index,
    source: text,
    tokens: tokenize(text, span.start, span.end)
  }))
  const titleSpan: Span | null = title === null ? null : { start: 0, end: title.length, in: 'title' }
  const mentions = mentionsOf(text, names, sentences)
  const article: Article = {
    text,
    isConverted: false,
    sideTitle: title,
    title: title === null || titleSpan === null ? null : { text: title, span: titleSpan },
    byline: [],
    publisher: null,
    published: null,
    dateline: null,
    url: null,
    language: 'en',
    words: text.split(/\s+/u).length,
    sha256: '',
    paragraphs,
    sentences: spans,
    excluded: []
  }
  return {
    article,
    title:
      title === null || titleSpan === null
        ? null
        : { ...titleSpan, index: -1, paragraph: -1, source: title, tokens: tokenize(title) },
    sentences,
    names: mentions,
    entities: {
      people: entitiesOf(mentions, 'person'),
      organizations: entitiesOf(mentions, 'organization'),
      places: entitiesOf(mentions, 'place')
    },
    times: [],
    interview: null,
    opinion: null
  }
}

function mentionsOf(text: string, names: Names, sentences: readonly Sentence[]): NameMention[] {
  const taken: Span[] = []
  const longestFirst = Object.entries(names).sort(([a], [b]) => b.length - a.length)
  const entities = new Map<string, Entity>()
  const found: NameMention[] = []
  for (const [name, type] of longestFirst) {
    const known = [...entities.keys()].find((longer) => longer.endsWith(` ${name}`)) ?? name
    const entity = entities.get(known) ?? { name: known, aliases: [], roles: [], salience: 0.5, mentions: [] }
    entities.set(known, entity)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const span = { start: at, end: at + name.length }
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue
      taken.push(span)
      const sentence = sentences.findIndex(({ start, end }) => start <= at && at < end)
      const tokens = sentences[sentence]?.tokens ?? []
      const from = tokens.findIndex((token) => token.start >= span.start)
      const to = tokens.findIndex((token) => token.end >= span.end) + 1
      found.push({ span, type, sentence, from, to, entity })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const entitiesOf = (mentions: readonly NameMention[], type: NameType): Entity[] => [
  ...new Set(mentions.filter((mention) => mention.type === type).map(({ entity }) => entity))
]

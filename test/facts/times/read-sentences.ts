import type { Article } from '../../../functions/article/article.ts'
import type { Analysis, Sentence } from '../../../functions/facts/analysis.ts'
import { findTimes } from '../../../functions/facts/times/times.ts'
import { splitSentences } from '../../../functions/text/sentences.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

export interface Given {
  published?: string | null
  url?: string
  caption?: string
  dateline?: string
}

/** An article of one paragraph, with a caption before it perhaps; no names. */
export function articleOf(story: string, { published = null, url, caption, dateline }: Given = {}): Analysis {
  const text = caption === undefined ? story : `${caption}\n\n${story}`
  const start = text.length - story.length
  const spans = splitSentences(text, { start, end: text.length })
  const day = dateline === undefined ? -1 : text.indexOf(dateline)
  const article: Article = {
    text,
    isConverted: false,
    sideTitle: null,
    title: null,
    byline: [],
    publisher: null,
    published: published === null ? null : { date: published, basis: 'metadata', span: null },
    dateline:
      dateline === undefined
        ? null
        : { place: null, date: { text: dateline, span: { start: day, end: day + dateline.length } } },
    url: url ?? null,
    language: 'en',
    words: 1,
    sha256: '',
    paragraphs: [{ start, end: text.length }],
    sentences: spans.map((span) => ({ ...span, paragraph: 0 })),
    excluded: caption === undefined ? [] : [{ start: 0, end: caption.length, reason: 'caption' }]
  }
  const sentences: Sentence[] = spans.map((span, index) => ({
    ...span,
    index,
    paragraph: 0,
    source: text,
    tokens: tokenize(text, span.start, span.end)
  }))
  const base = { article, title: null, sentences, names: [] }
  return {
    ...base,
    entities: { people: [], organizations: [], places: [] },
    times: findTimes(base),
    interview: null,
    opinion: null
  }
}

export const timesIn = (story: string, given: Given = {}): [string, string | null][] => {
  const { article, times } = articleOf(story, given)
  return times.map(({ span, value }) => [article.text.slice(span.start, span.end), value])
}

export type Times = [text: string, type: string, value: string | null][]

export const typedTimesIn = (story: string, given: Given = {}): Times => {
  const { article, times } = articleOf(story, given)
  return times.map(({ span, type, value }) => [article.text.slice(span.start, span.end), type, value])
}

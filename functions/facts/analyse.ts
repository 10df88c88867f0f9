import type { Article } from '../article/article.ts'
import type { Span } from '../fact-sheet.ts'
import { tokenize } from '../text/tokens.ts'
import type { Analysis, Sentence } from './analysis.ts'
import { findInterview } from './interview.ts'
import { findNames } from './names/names.ts'
import { findOpinion } from './opinion.ts'
import { inferPublished } from './times/published.ts'
import { findTimes } from './times/times.ts'

/** Reads the article once for all extractors. */
export function analyse(given: Article): Analysis {
  const title = given.title ? analysed(given, given.title.span, -1, -1) : null
  const sentences = given.sentences.map(({ paragraph, ...span }, index) =>
    analysed(given, span, index, paragraph)
  )
  const { names, entities } = findNames({ article: given, title, sentences })
  const article = {
    ...given,
    published: given.published ?? inferPublished({ article: given, title, sentences })
  }
  const times = findTimes({ article, title, sentences, names })
  const interview = findInterview({ article, title, sentences, names })
  const read = { article, title, sentences, names, entities, times, interview }
  return { ...read, opinion: findOpinion(read) }
}

function analysed(article: Article, span: Span, index: number, paragraph: number): Sentence {
  const source = span.in === 'title' ? (article.sideTitle ?? '') : article.text
  return { ...span, index, paragraph, source, tokens: tokenize(source, span.start, span.end) }
}

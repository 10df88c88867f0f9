import { createHash } from 'node:crypto'
import { EmptyArticle } from '../errors.ts'
import type { Span } from '../fact-sheet.ts'
import type { Source } from '../make-briefing.ts'
import type { BriefingOptions, PageOptions } from '../options.ts'
import { splitSentences } from '../text/sentences.ts'
import { passage, trimSpan } from '../text/span.ts'
import type { Article } from './article.ts'

/** bytes → Article, and what its front matter says of the page. Throws a Refusal when the input can't become a sheet. */
export async function readArticle(
  { bytes }: Source,
  options: BriefingOptions
): Promise<{ article: Article; pageOptions: PageOptions }> {
  const text = new TextDecoder('utf-8').decode(bytes)
  if (!text.trim()) throw new EmptyArticle()
  const blocks: Span[] = [...text.matchAll(/\S.*(?:\n.*\S.*)*/gu)].map((m) =>
    trimSpan({ start: m.index, end: m.index + m[0].length }, text)
  )
  const [first, ...rest] = blocks
  const titled =
    options.title === undefined &&
    first !== undefined &&
    rest.length > 0 &&
    !/[.!?]["”]?$/u.test(text.slice(first.start, first.end))
  const paragraphs = titled ? rest : blocks
  const sentences = paragraphs.flatMap((p, paragraph) =>
    splitSentences(text, p).map((span) => ({ ...span, paragraph }))
  )
  const title = options.title
    ? { text: options.title, span: { start: 0, end: options.title.length, in: 'title' as const } }
    : titled
      ? passage(text, first)
      : null
  const article: Article = {
    text,
    isConverted: false,
    sideTitle: options.title ?? null,
    title,
    byline: [],
    publisher: null,
    published: options.published ? { date: options.published, basis: 'metadata', span: null } : null,
    dateline: null,
    url: options.url ?? null,
    language: 'en',
    words: paragraphs.reduce((n, p) => n + text.slice(p.start, p.end).split(/\s+/u).length, 0),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    paragraphs,
    sentences,
    excluded: []
  }
  return { article, pageOptions: { ...options } }
}

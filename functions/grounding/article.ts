import type { SheetArticle, Span } from '../fact-sheet.ts'
import { isDay } from './calendar.ts'
import type { Ledger } from './ledger.ts'

const BASES = ['metadata', 'stated', 'dateline', 'inferred']

/** Title, byline, date and body: where they stand, and that the clutter is no part of the body. */
export function checkArticle(ledger: Ledger, article: SheetArticle): void {
  if (article.title) ledger.passage(article.title, 'article.title')
  if (article.publisher) ledger.passage(article.publisher, 'article.publisher')
  for (const [i, author] of article.byline.entries()) ledger.passage(author, `article.byline[${i}]`)
  if (article.dateline?.place) ledger.passage(article.dateline.place, 'article.dateline.place')
  if (article.dateline?.date) ledger.passage(article.dateline.date, 'article.dateline.date')
  checkPublished(ledger, article)
  ledger.check(/^[\da-f]{64}$/.test(article.sha256), 'sha256', 'article.sha256', article.sha256)
  ledger.check(article.language !== '', 'language', 'article.language')
  checkBody(ledger, article)
}

function checkPublished(ledger: Ledger, { published }: SheetArticle): void {
  if (!published) return
  const { date, basis, span } = published
  ledger.check(isDay(date.slice(0, 10)), 'date', 'article.published', date)
  ledger.check(BASES.includes(basis), 'basis', 'article.published', basis)
  if (span) ledger.slice(span, 'article.published')
  else ledger.check(basis !== 'stated' && basis !== 'dateline', 'located', 'article.published', basis)
}

function checkBody(ledger: Ledger, { paragraphs, sentences, excluded, words }: SheetArticle): void {
  ledger.inOrder(paragraphs, 'article.paragraphs')
  ledger.inOrder(sentences, 'article.sentences')
  for (const [i, { paragraph, ...sentence }] of sentences.entries()) {
    const home = paragraphs[paragraph]
    const inside = home !== undefined && home.start <= sentence.start && sentence.end <= home.end
    ledger.check(inside, 'sentence-in-paragraph', `article.sentences[${i}]`, `${paragraph}`)
  }
  for (const [i, { reason, ...span }] of excluded.entries()) {
    const where = `article.excluded[${i}]`
    ledger.slice(span, where)
    ledger.check(reason !== '', 'reason', where)
    const touches = (p: Span): boolean => span.in === undefined && p.start < span.end && span.start < p.end
    ledger.check(!paragraphs.some(touches), 'excluded-within-the-body', where)
  }
  const counted = paragraphs.reduce(
    (sum, { start, end }) => sum + countWords(ledger.evidence.text.slice(start, end)),
    0
  )
  ledger.check(
    Math.abs(words - counted) <= 2 + 0.05 * counted,
    'words',
    'article.words',
    `${words} / ${counted}`
  )
}

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0

import type { Attribution, FactSheet, Span, Statement } from '../fact-sheet.ts'
import { fold, sameSpan, within } from '../text/span.ts'
import type { Material } from './material.ts'
import type { Style } from './text/measure.ts'
import type { Run } from './text/words.ts'

/** Where a span stands: '2' for the second paragraph, 'title', or why it lies outside the story ('caption'). */
export function placeOf(sheet: FactSheet, span: Span): string {
  if (span.in === 'title') return 'title'
  const holds = (outer: Span): boolean =>
    outer.in === undefined && outer.start <= span.start && span.start < outer.end
  const paragraph = sheet.article.paragraphs.findIndex(holds)
  if (paragraph >= 0) return String(paragraph + 1)
  if (sheet.article.title && holds(sheet.article.title.span)) return 'title'
  return sheet.article.excluded.find(holds)?.reason ?? 'article'
}

const PARAGRAPH = /^\d/u
const NO_BREAK_SPACE = '\u00a0'

/** The mark that leads to a line's place in the article: '¶2', '¶2, 4', 'caption'. */
export function markOf(sheet: FactSheet, spans: Span[]): { text: string; expansion: string } {
  const places = [...new Set(spans.map((span) => placeOf(sheet, span)))]
  const numbers = places.filter((place) => PARAGRAPH.test(place))
  const others = places.filter((place) => !PARAGRAPH.test(place))
  const numbered = numbers.length > 0 ? [`¶${numbers.join(', ')}`] : []
  const spoken = numbers.length > 0 ? [`paragraph ${numbers.join(', ')}`] : []
  return { text: [...numbered, ...others].join(', '), expansion: [...spoken, ...others].join(', ') }
}

/** The mark as a run that stays on the line of the text before it. */
export function markRun({ sheet, template }: Material, spans: Span[]): Run[] {
  const { text, expansion } = markOf(sheet, spans)
  if (text === '') return []
  const unbroken = text.replaceAll(' ', NO_BREAK_SPACE)
  return [{ text: ` ${unbroken}`, style: template.styles.mark, glued: true, expansion }]
}

const PRONOUN = /^(?:he|she|they|it|who|we|i|you)$/iu
const ARTICLE = /^(?:The|A|An)(?= )/u

/** Who said it, a pronoun resolved to the name that the sheet has for it; null when nobody can be named. */
function sourceOf(sheet: FactSheet, { speaker, span }: Attribution): string | null {
  const name = fold(speaker)
  const quoted = sheet.quotes.find((quote) => quote.speaker !== null && sameSpan(quote.speaker.span, span))
  if (PRONOUN.test(name)) return quoted?.speaker?.entity ?? null
  return name.replace(ARTICLE, (article) => article.toLowerCase())
}

/**
 * What kind of statement it is, in words, so that colour is never needed: 'PLANNED', 'CLAIMED by analysts'. A source
 * that the statement itself names is not named again.
 */
export function statusOf(sheet: FactSheet, { attribution, spans, status }: Statement): string {
  const isTold = attribution !== null && spans.some((span) => within(attribution.span, span))
  const source = attribution === null || isTold ? null : sourceOf(sheet, attribution)
  switch (status) {
    case 'claimed':
      return source ? `CLAIMED by ${source}` : 'CLAIMED'
    case 'denied':
      return source ? `DENIED by ${source}` : 'DENIED'
    case 'planned':
      return source ? `PLANNED, according to ${source}` : 'PLANNED'
    case 'unknown':
      return source ? `NOT KNOWN, according to ${source}` : 'NOT KNOWN'
    case 'reported':
      return source ? `according to ${source}` : ''
  }
}

/** A statement with its status and mark, as the runs of one paragraph. */
export function statementRuns(
  material: Material,
  statement: Statement,
  style: Style,
  status = statusOf(material.sheet, statement)
): Run[] {
  const words: Run[] = [{ text: statement.text, style }]
  if (status !== '')
    words.push({ text: ` ${status}`, style: material.template.styles.status, together: true })
  return [...words, ...markRun(material, statement.spans)]
}

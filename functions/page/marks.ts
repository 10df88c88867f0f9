import type { FactSheet, Span, Statement } from '../fact-sheet.ts'
import type { Template } from './template.ts'
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
export function markRun(sheet: FactSheet, spans: Span[], { styles }: Template): Run[] {
  const { text, expansion } = markOf(sheet, spans)
  return text === '' ? [] : [{ text: ` ${text}`, style: styles.mark, glued: true, expansion }]
}

const covers = (outer: Span, inner: Span): boolean =>
  outer.in === inner.in && outer.start <= inner.start && inner.end <= outer.end

/**
 * What kind of statement it is, in words, so that colour is never needed: 'PLANNED', 'CLAIMED by analysts'. A source
 * that the statement itself names is not named again.
 */
export function statusOf(statement: Statement): string {
  const { attribution, spans, status } = statement
  const source =
    attribution && !spans.some((span) => covers(span, attribution.span)) ? ` ${attribution.speaker}` : null
  switch (status) {
    case 'claimed':
      return source ? `CLAIMED by${source}` : 'CLAIMED'
    case 'denied':
      return source ? `DENIED by${source}` : 'DENIED'
    case 'planned':
      return source ? `PLANNED, according to${source}` : 'PLANNED'
    case 'unknown':
      return source ? `NOT KNOWN, according to${source}` : 'NOT KNOWN'
    case 'reported':
      return source ? `according to${source}` : ''
  }
}

/** A statement with its status and mark, as the runs of one paragraph. */
export function statementRuns(
  sheet: FactSheet,
  statement: Statement,
  template: Template,
  style: Run['style'],
  status = statusOf(statement)
): Run[] {
  const words: Run[] = [{ text: statement.text, style }]
  if (status !== '') words.push({ text: ` ${status}`, style: template.styles.status })
  return [...words, ...markRun(sheet, statement.spans, template)]
}

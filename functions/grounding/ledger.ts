import type { Passage, Span, Statement } from '../fact-sheet.ts'
import { fold } from '../text/span.ts'

/** What a sheet's spans count in. */
export interface Evidence {
  /** The decoded article, or the text that its reader made. */
  text: string
  /** The title that came in beside the text. */
  title: string | null
}

/** One broken rule of the contract: which, where on the sheet, and what stands there. */
export interface Violation {
  rule: string
  where: string
  detail: string
}

const STATUSES = ['reported', 'claimed', 'denied', 'planned', 'unknown']

/** Collects violations; knows how to hold a text against the evidence. */
export class Ledger {
  readonly violations: Violation[] = []

  constructor(readonly evidence: Evidence) {}

  fail(rule: string, where: string, detail = ''): void {
    this.violations.push({ rule, where, detail: detail.slice(0, 200) })
  }

  check(holds: boolean, rule: string, where: string, detail = ''): boolean {
    if (!holds) this.fail(rule, where, detail)
    return holds
  }

  /** The slice under a span; null, and a violation, when there is none. */
  slice(span: Span, where: string): string | null {
    const source = span.in === 'title' ? this.evidence.title : this.evidence.text
    const { start, end } = span
    const lies =
      source !== null &&
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= start &&
      start < end &&
      end <= source.length
    if (!lies) {
      this.fail('located', where, `${start}–${end}`)
      return null
    }
    if (isLowSurrogate(source, start) || isLowSurrogate(source, end)) this.fail('halves-a-character', where)
    return source.slice(start, end)
  }

  passage({ text, span }: Passage, where: string): void {
    const slice = this.slice(span, where)
    if (slice !== null) this.check(text === fold(slice), 'verbatim', where, `${text} / ${fold(slice)}`)
  }

  /** The slices joined by one space; null when one is bad. Spans stand in reading order and do not overlap. */
  joined(spans: readonly Span[], where: string): string | null {
    this.check(spans.length > 0, 'located', where, 'no spans')
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1]
      this.check(!before || before.in !== span.in || before.end <= span.start, 'reading-order', where)
    }
    const slices = spans.map((span) => this.slice(span, where))
    return slices.includes(null) ? null : fold(slices.join(' '))
  }

  /** At most the first letter made a capital and a full stop added. */
  statement(statement: Statement, where: string, sentences: readonly Span[]): void {
    const cut = this.joined(statement.spans, where)
    const capital = cut?.replace(/\p{L}/u, (letter) => letter.toUpperCase())
    const allowed = [cut, capital, `${cut}.`, `${capital}.`]
    if (cut !== null)
      this.check(allowed.includes(statement.text), 'verbatim', where, `${statement.text} / ${cut}`)
    const first = statement.spans[0]
    if (first && first.in === undefined) {
      const sentence = sentences[statement.sentence]
      const begins = sentence !== undefined && sentence.start <= first.start && first.start < sentence.end
      this.check(begins, 'sentence', where, `${statement.sentence}`)
    }
    this.check(STATUSES.includes(statement.status), 'status', where, statement.status)
    const { attribution } = statement
    if (attribution)
      this.passage({ text: attribution.speaker, span: attribution.span }, `${where}.attribution`)
  }

  /** Each span lies in the text, after the one before it. */
  inOrder(spans: readonly Span[], where: string): void {
    for (const [i, span] of spans.entries()) {
      this.slice(span, `${where}[${i}]`)
      const before = spans[i - 1]
      if (before) this.check(before.end <= span.start, 'reading-order', `${where}[${i}]`)
    }
  }
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  const before = text.charCodeAt(at - 1)
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff
}

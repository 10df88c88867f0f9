import type { Figure, Quote, Statement, TimelineEntry } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'
import { statementOf } from '../statements/statement.ts'

interface Found {
  quotes: readonly Quote[]
  figures: readonly Figure[]
  unknowns: readonly Statement[]
  timeline: readonly TimelineEntry[]
}

export function chooseFacts(
  analysis: Analysis,
  { quotes }: Found
): { bottomLine: Statement | null; keyFacts: Statement[] } {
  const [first, ...rest] = analysis.sentences.map((sentence) =>
    statementOf(analysis, [{ start: sentence.start, end: sentence.end }], quotes)
  )
  return { bottomLine: first ?? null, keyFacts: rest.slice(0, 5) }
}

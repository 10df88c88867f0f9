import type { Quote, Span, Statement } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import type { Analysis, Sentence } from '../analysis.ts'
import { quotesCovering } from '../statements/attributed.ts'
import { clauseAround } from '../statements/clauses.ts'
import { statementOf } from '../statements/statement.ts'
import { denialCue, isConceded, unknownCue } from '../statements/status-cues.ts'
import { withoutConnective } from '../statements/trim.ts'

/** So many words are still understood at a glance; a longer sentence is cut to the clause that matters. */
const LONGEST_WHOLE = 28
const WEIGHT = { unknown: 1, denied: 0.8, reported: 0, claimed: 0, planned: 0 } as const

/** What the article says is not known, not disclosed, disputed or denied, the most important first. */
export function findUnknowns(analysis: Analysis, quotes: readonly Quote[]): Statement[] {
  const found = analysis.sentences.flatMap((sentence) => {
    const span = unknownIn(sentence, quotes)
    return span ? [{ ...statementOf(analysis, [span], quotes), sentence: sentence.index }] : []
  })
  const count = Math.max(1, analysis.sentences.length)
  const score = ({ status, sentence, text }: Statement): number =>
    WEIGHT[status] - 0.4 * (sentence / count) - (text.split(' ').length < 6 ? 0.3 : 0)
  return distinct(found)
    .filter(({ status }) => status === 'unknown' || status === 'denied')
    .sort((a, b) => score(b) - score(a))
}

/** The clause that says so; null when none does, or when only a speaker's own words do. */
function unknownIn(sentence: Sentence, quotes: readonly Quote[]): Span | null {
  const text = sentence.source.slice(sentence.start, sentence.end)
  const cue = unknownCue(text) ?? denialCue(text)
  if (!cue) return null
  const at = spanLike(sentence, sentence.start + cue.start, sentence.start + cue.end)
  if (quotesCovering([at], quotes).some(({ quote, share }) => quote.kind === 'direct' && share >= 1))
    return null
  const whole = withoutConnective(sentence, spanLike(sentence, sentence.start, sentence.end))
  const words = sentence.tokens.filter(({ kind }) => kind !== 'mark').length
  if (words <= LONGEST_WHOLE && !isConceded(text, cue)) return whole
  const clause = clauseAround(sentence, at)
  return clause.start < clause.end ? clause : whole
}

function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>()
  return statements.filter(({ text }) => {
    const key = text.toLowerCase()
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

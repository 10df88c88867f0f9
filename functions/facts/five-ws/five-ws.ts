import type { Passage, Question, Quote, Statement } from '../../fact-sheet.ts'
import type { Analysis } from '../analysis.ts'

interface Found {
  quotes: readonly Quote[]
  bottomLine: Statement | null
}

export function answerFiveWs(_analysis: Analysis, _found: Found): Record<Question, Passage[]> {
  return { who: [], what: [], when: [], where: [], why: [], how: [] }
}

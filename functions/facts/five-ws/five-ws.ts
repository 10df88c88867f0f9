import { type Passage, QUESTIONS, type Question } from '../../fact-sheet.ts'
import { withoutClosingMarks } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { readHeadline } from './headline.ts'
import { answerHow } from './how.ts'
import { LONGEST } from './phrase.ts'
import { answerWhat } from './what.ts'
import { answerWhen } from './when.ts'
import { answerWhere } from './where.ts'
import { answerWho } from './who.ts'
import { answerWhy } from './why.ts'

/** Ranked candidates for each question, phrases of one to twelve words; none where nothing is certain enough. */
export function answerFiveWs(analysis: Analysis): Record<Question, Passage[]> {
  const headline = readHeadline(analysis)
  const answers = {
    who: answerWho(analysis, headline),
    what: answerWhat(analysis, headline),
    when: answerWhen(analysis),
    where: answerWhere(analysis),
    why: answerWhy(analysis, headline),
    how: answerHow(analysis)
  }
  const sentences = new Set(
    analysis.sentences.map(({ start, end }) => withoutClosingMarks(analysis.article.text.slice(start, end)))
  )
  const isPhrase = ({ text, span }: Passage): boolean =>
    text.split(' ').length <= LONGEST && (span.in === 'title' || !sentences.has(withoutClosingMarks(text)))
  for (const question of QUESTIONS) answers[question] = answers[question].filter(isPhrase)
  return answers
}

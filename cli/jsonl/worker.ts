import { answerLine } from './answer-line.ts'

/** What each thread of the pool does. */
export default answerLine

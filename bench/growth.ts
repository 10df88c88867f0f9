import { makeBriefing } from '../functions/make-briefing.ts'
import { articleOf } from './articles.ts'
import { exponent, measure } from './measure.ts'
import { ms, type Row, table } from './table.ts'

/** Time by length: a straight line, whose exponent is 1, or less while the page weighs most. */
export async function growth(lengths: readonly number[], rounds: number): Promise<string> {
  const tasks = new Map(
    lengths.map((words) => {
      const bytes = new TextEncoder().encode(articleOf(words))
      return [String(words), () => makeBriefing({ bytes })] as const
    })
  )
  const found = await measure(tasks, rounds)
  const least = (words: number): number => found.get(String(words))?.least ?? Number.NaN
  const rows = lengths.map(
    (words): Row => [words.toLocaleString('en'), ms(least(words)), ms((1000 * least(words)) / words)]
  )
  const fitted = exponent(lengths.map((words) => ({ x: words, y: least(words) })))
  return `${table('Growth with length', ['words', 'whole briefing, least', 'per 1,000 words'], rows)}\nexponent: ${fitted.toFixed(2)}`
}

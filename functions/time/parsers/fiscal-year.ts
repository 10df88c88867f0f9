import { isoYear } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { fullYear } from './year.ts'

/**
 * "fiscal 2010", "fiscal year 2010", "FY2010", "the 2010 fiscal year", "this fiscal year": the year that names it, as
 * TIMEX3 has no other.
 */
export const fiscalYear: Parser = (at) => {
  const number = numbered(at)
  if (number !== undefined) return fullYear(number, at.from, at.at)
  at.at = at.from
  const shift = SHIFTS.get(at.word('this', 'last', 'next', 'the') ?? '')
  const isCurrent = at.word('current')
  if (shift === undefined && !isCurrent) return null
  const [, isYear] = [at.word('fiscal', 'financial'), at.word('year')]
  return isYear && at.lower(-2) !== 'the' && /^(?:fiscal|financial)$/u.test(at.lower(-2))
    ? relative(at, shift ?? 0)
    : null
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['last', -1],
  ['next', 1]
])

function numbered(at: Cursor): number | undefined {
  const fused = /^fy(\d{4})$/u.exec(at.lower())?.[1]
  if (fused !== undefined) {
    at.at++
    return Number(fused)
  }
  if (at.word('fiscal', 'financial')) {
    at.word('year')
    return at.digits(4, 4)
  }
  if (at.word('fy')) return at.digits(4, 4)
  at.word('the')
  const number = at.digits(4, 4)
  return number !== undefined && (at.phrase('fiscal', 'year') || at.phrase('financial', 'year'))
    ? number
    : undefined
}

const relative = (at: Cursor, shift: number): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'year',
  hangs: 'deictic',
  value: ({ published }) => published && isoYear(published.year + shift)
})

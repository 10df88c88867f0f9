import { isoYear } from '../calendar.ts'
import type { Cursor } from '../cursor.ts'
import type { Expression, Parser } from '../expression.ts'

/** Behind a year or a half-year, or in front of figures of a company; a quarter of a game is none of these. */
const FINANCE =
  /^(?:profits?|earnings|revenues?|sales|results|loss|losses|growth|income|gdp|dividends?|figures|report|output|orders|deliveries)$/u

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'quarter',
  hangs,
  value
})

/** "the third quarter of 2010", "Q3 2010", "third-quarter profit", "the first half of 2010". */
export const quarter: Parser = (at) => {
  const article = at.word('the')
  const fused = /^([qh])([1-4])$/u.exec(at.lower())
  let code: string | undefined
  if (fused) {
    code = fused[0].toUpperCase()
    at.at++
  } else {
    const number = at.word('final') ? 4 : at.ordinal()
    at.hyphen()
    const unit = at.word('quarter', 'half')
    if (number === undefined || !unit || number > (unit === 'half' ? 2 : 4)) return null
    code = unit === 'half' ? `H${number}` : `Q${number}`
  }
  const end = at.at
  at.word(',')
  const of = at.word('of')
  const year = at.digits(4, 4)
  if (year !== undefined && year >= 1900 && year <= 2200)
    return expression(at, 'full', () => `${isoYear(year)}-${code}`)
  const which = at.word('this', 'last', 'next', 'the')
  if (which && at.word('year')) {
    const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
    return expression(
      at,
      'deictic',
      ({ published }) => published && `${isoYear(published.year + shift)}-${code}`
    )
  }
  at.at = end
  if (
    of ||
    code.startsWith('H') ||
    !(FINANCE.test(at.lower()) || FINANCE.test(at.lower(1)) || (article && isFinancial(at)))
  )
    return null
  return expression(at, 'partial', ({ published, direction }) => {
    if (!published) return null
    const now = Math.ceil(published.month / 3)
    const number = Number(code.slice(1))
    const shift =
      direction === 'future'
        ? number < now
          ? 1
          : 0
        : number > now || (number === now && direction === 'past')
          ? -1
          : 0
    return `${isoYear(published.year + shift)}-${code}`
  })
}

function isFinancial(at: Cursor): boolean {
  for (let offset = -12; offset <= 8; offset++) if (FINANCE.test(at.lower(offset))) return true
  return false
}

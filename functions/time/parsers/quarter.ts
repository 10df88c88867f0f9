import { isoYear } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { quarterText } from '../value.ts'

/** Behind a year or a half-year, or in front of figures of a company; a quarter of a game is none of these. */
const FINANCE =
  /^(?:profits?|earnings|revenues?|sales|results|loss|losses|growth|income|gdp|dividends?|figures|report|output|orders|deliveries|earned|net|shipments|guidance|forecast)$/u

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'quarter',
  hangs,
  value
})

interface Part {
  /** 'Q3', 'H1'. */
  code: string
  isFiscal: boolean
}

/** "third quarter", "Q3", "first half", "fiscal second quarter". */
function partOfYear(at: Cursor): Part | undefined {
  const isFiscal = at.word('fiscal', 'financial') !== undefined
  const fused = /^[qh][1-4]$/u.exec(at.lower())?.[0]
  if (fused !== undefined) {
    at.at++
    return { code: fused.toUpperCase(), isFiscal }
  }
  const isLast = at.word('final', 'last')
  const number = isLast ? undefined : at.ordinal()
  at.hyphen()
  const isFiscalToo = at.word('fiscal', 'financial') !== undefined
  const unit = at.word('quarter', 'half')
  if (!unit || !(number || isLast)) return undefined
  const most = unit === 'half' ? 2 : 4
  // "the last quarter" is the one that has ended, unless a year follows.
  if (isLast === 'last' && !/^(?:of|in)$/u.test(at.lower())) return undefined
  if ((number ?? most) > most) return undefined
  return { code: `${unit === 'half' ? 'H' : 'Q'}${number ?? most}`, isFiscal: isFiscal || isFiscalToo }
}

/** "the third quarter of 2010", "Q3 2010", "third-quarter profit", "the first half of 2010". */
export const quarter: Parser = (at) => {
  const article = at.word('the')
  const isLast = at.lower() === 'last'
  const part = partOfYear(at)
  if (!part) return null
  const { code, isFiscal } = part
  const end = at.at
  at.word(',')
  at.word('of', 'in')
  at.word('fiscal', 'financial')
  at.word('year')
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
  const hasOf = at.at > end && at.lexemes[end]?.lower === 'of'
  at.at = end
  if (
    isLast ||
    hasOf ||
    !(isFiscal || FINANCE.test(at.lower()) || FINANCE.test(at.lower(1)) || isFinancial(at, article))
  )
    return null
  // A company's year begins when it likes: which quarter of the calendar that is, nobody says.
  return expression(at, 'partial', (context) => (isFiscal ? null : inYear(code, context)))
}

/**
 * The quarter or half that is nearest on the side where the verb points; the one that has just ended is meant all the
 * same: "will report its third-quarter results".
 */
function inYear(code: string, { published, direction }: Context): string | null {
  if (!published) return null
  const inAYear = code.startsWith('H') ? 2 : 4
  const now = Math.ceil((published.month * inAYear) / 12)
  const number = Number(code.slice(1))
  if (number === now - 1) return `${isoYear(published.year)}-${code}`
  if (now === 1 && number === inAYear) return `${isoYear(published.year - 1)}-${code}`
  if (direction === 'future') return `${isoYear(published.year + (number < now ? 1 : 0))}-${code}`
  const isAhead = number > now || (number === now && direction === 'past')
  return `${isoYear(published.year - (isAhead ? 1 : 0))}-${code}`
}

function isFinancial(at: Cursor, article: string | undefined): boolean {
  if (article === undefined) return false
  for (let offset = -12; offset <= 8; offset++) if (FINANCE.test(at.lower(offset))) return true
  return false
}

/** "the latest quarter", "the year-earlier quarter", "the year-ago period": against the quarter that has ended last. */
export const reportedQuarter: Parser = (at) => {
  at.word('the', 'its')
  if (at.word('latest')) {
    return at.word('quarter') ? expression(at, 'deictic', (context) => ended(context, 1)) : null
  }
  if (!at.word('year') || !at.hyphen() || !at.word('earlier', 'ago')) return null
  if (at.word('quarter')) return expression(at, 'deictic', (context) => ended(context, 5))
  if (!at.word('period', 'month', 'level', 'figure', 'result', 'results', 'loss', 'profit')) return null
  // The noun is what was compared, not its time.
  if (!/^(?:period|month)$/u.test(at.lower(-1))) at.at--
  return expression(at, 'deictic', ({ published }) => published && isoYear(published.year - 1))
}

function ended({ published }: Context, quarters: number): string | null {
  if (!published) return null
  const index = published.year * 4 + Math.ceil(published.month / 3) - 1 - quarters
  return quarterText({ year: Math.floor(index / 4), month: (index % 4) * 3 + 1 })
}

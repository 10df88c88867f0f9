import { isoYear } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { SEASONS } from '../words.ts'

/** The last month of a season in the north, which is what news means. */
const LAST_MONTH: Record<string, number> = { SP: 5, SU: 8, FA: 11, WI: 2 }

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'season',
  hangs,
  value
})

/** "summer 1918", "the autumn of 481 BC", "1982 summer". */
export const seasonYear: Parser = (at) => {
  const article = at.word('the')
  const leading = article ? undefined : at.digits(4, 4)
  const season = at.oneOf(SEASONS)
  if (season === undefined) return null
  if (leading !== undefined) return expression(at, 'full', () => `${isoYear(leading)}-${season}`)
  at.word(',')
  at.word('of')
  const year = at.digits(1, 4)
  if (year === undefined) return null
  const isBefore = /^b\.?c\.?(?:e\.?)?$/u.test(at.lower())
  if (isBefore) at.at++
  else if (year < 1000 || year > 2200) return null
  return expression(at, 'full', () => `${isoYear(isBefore ? 1 - year : year)}-${season}`)
}

/** "last summer", "this spring", "next winter", "the following autumn", "that summer". */
export const whichSeason: Parser = (at) => {
  at.word('the')
  const which = at.word('last', 'this', 'next', 'that', 'following', 'previous', 'past', 'coming')
  const season = which && at.oneOf(SEASONS)
  if (!season) return null
  if (which === 'that' || which === 'following' || which === 'previous')
    return expression(at, 'told', ({ told }) =>
      told && which === 'that' ? `${isoYear(told.year)}-${season}` : null
    )
  return expression(at, 'deictic', ({ published }) => {
    if (!published) return null
    const last = LAST_MONTH[season] ?? 12
    const isWinter = season === 'WI'
    const shift =
      which === 'this'
        ? isWinter && published.month <= 3
          ? -1
          : 0
        : which === 'next' || which === 'coming'
          ? published.month > last - (isWinter ? 0 : 3) && !isWinter
            ? 1
            : 0
          : isWinter || published.month <= last
            ? -1
            : 0
    return `${isoYear(published.year + shift)}-${season}`
  })
}

/** "in the spring", "over the winter", "in early summer": of the year that is told. */
export const season: Parser = (at) => {
  const before = at.lower(-1)
  const article = at.word('the')
  const { text = '', lower = '' } = at.peek() ?? {}
  const code = at.oneOf(SEASONS)
  if (code === undefined || /^\p{Lu}/u.test(text)) return null
  if (
    !/^(?:in|by|during|over|until|since|early|late|mid|of|through|throughout|for|into|spent|-)$/u.test(before)
  )
    return null
  const after = at.lower()
  if (lower === 'fall' && (!article || before !== 'in' || after === 'of')) return null
  if (
    lower === 'spring' &&
    !article &&
    before !== 'in' &&
    before !== 'early' &&
    before !== 'late' &&
    before !== 'by'
  )
    return null
  if (after === 'of') return null
  return expression(at, 'partial', (context) => ofYear(code, context))
}

function ofYear(code: string, { published, told, isHistory, direction }: Context): string | null {
  if (isHistory) return told && `${isoYear(told.year)}-${code}`
  if (!published || code === 'WI') return null
  const last = LAST_MONTH[code] ?? 12
  if (direction === 'future') return `${isoYear(published.year + (published.month > last ? 1 : 0))}-${code}`
  if (direction === 'past') return `${isoYear(published.year - (published.month < last - 2 ? 1 : 0))}-${code}`
  return null
}

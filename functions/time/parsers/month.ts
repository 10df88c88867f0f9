import { isoMonth, MONTHS } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { quarterText, withYear } from '../value.ts'
import { DATE_PREPOSITIONS } from '../words.ts'

const WHICH = ['last', 'next', 'this', 'past', 'coming'] as const

/** "May 1916", "May of 1916", "Nov., 2017". */
export const monthYear: Parser = (at) => {
  const month = named(at)
  if (month === undefined) return null
  at.word(',')
  at.word('of')
  const year = at.digits(4, 4)
  if (year === undefined || year < 1000 || year > 2200) return null
  if (/^(?:people|percent|%)$/u.test(at.lower())) return null
  return expression(at, 'full', () => isoMonth(year, month))
}

/** "480 BC" years after a month. */
export const monthEra: Parser = (at) => {
  const month = named(at)
  at.word('of')
  const year = at.digits(1, 4)
  if (month === undefined || year === undefined || !/^b\.?c\.?(?:e\.?)?$/u.test(at.lower())) return null
  at.at++
  return expression(at, 'full', () => isoMonth(1 - year, month))
}

/** "the April-June quarter", "January to March period": a quarter of the calendar where its months are one's. */
export const monthQuarter: Parser = (at) => {
  at.word('the')
  const first = named(at)
  if (first === undefined || !(at.hyphen() || at.word('to', '–', 'through'))) return null
  const last = named(at)
  if (last === undefined || !at.word('quarter', 'period')) return null
  const isQuarter = last === first + 2 && first % 3 === 1
  return {
    ...expression(at, 'partial', (context) => {
      const month = isQuarter ? withYear({ month: last }, context) : null
      return month && quarterText({ year: Number(month.slice(0, 4)), month: last })
    }),
    grain: 'quarter'
  }
}

/** "last May", "this November", "May of this year", "October last year". */
export const whichMonth: Parser = (at) => {
  const which = at.word(...WHICH)
  const month = named(at)
  if (month === undefined) return null
  if (which !== undefined) return expression(at, 'deictic', (context) => pointed(which, month, context))
  at.word('of')
  const year = at.word('last', 'this', 'next')
  if (year === undefined || !at.word('year')) return null
  const shift = year === 'last' ? -1 : year === 'next' ? 1 : 0
  return expression(at, 'deictic', ({ published }) => published && isoMonth(published.year + shift, month))
}

/** "the previous April", "October of that year", "the following January": against the date told last. */
export const toldMonth: Parser = (at) => {
  const start = at.at
  at.word('the')
  const which = at.word('previous', 'following', 'preceding')
  if (which === undefined) at.at = start
  const month = named(at)
  if (month === undefined) return null
  if (which !== undefined) {
    const isBefore = which !== 'following'
    return expression(at, 'told', ({ told }) => {
      if (!told) return null
      if (told.month === undefined) return isoMonth(told.year + (isBefore ? -1 : 1), month)
      const shift = isBefore ? (month < told.month ? 0 : -1) : month > told.month ? 0 : 1
      return isoMonth(told.year + shift, month)
    })
  }
  const same =
    at.phrase('of', 'that', 'year') || at.phrase('of', 'the', 'same', 'year') || at.phrase('that', 'year')
  const next =
    !same && (at.phrase('of', 'the', 'following', 'year') || at.phrase('of', 'the', 'next', 'year'))
  if (!same && !next) return null
  return expression(at, 'told', ({ told }) => told && isoMonth(told.year + (next ? 1 : 0), month))
}

/** "in May", "since February": the name alone, where only a month can stand. */
export const month: Parser = (at) => {
  const before = at.peek(-1)
  const name = at.lower()
  const number = named(at)
  if (number === undefined || !standsAsMonth(at, name.replace('.', ''), before?.text ?? '')) return null
  return expression(at, 'partial', (context) => withYear({ month: number }, context))
}

const named = (at: Cursor): number | undefined =>
  /^\p{Lu}/u.test(at.peek()?.text ?? '') ? at.oneOf(MONTHS) : undefined

function pointed(which: string, month: number, { published }: Context): string | null {
  if (!published) return null
  if (which === 'this') return isoMonth(published.year, month)
  const difference = month - published.month
  const shift = which === 'last' || which === 'past' ? (difference < 0 ? 0 : -1) : difference > 0 ? 0 : 1
  return isoMonth(published.year + shift, month)
}

/** Short forms alone ("Mar", "Jan") are people and words more often than months. */
const CLEAR = new Set(['january', 'february', 'july', 'september', 'october', 'november', 'december'])
const FIRST_NAMES_TOO = new Set(['april', 'may', 'june', 'august', 'march'])

function standsAsMonth(at: Cursor, name: string, before: string): boolean {
  const { text: after = '' } = at.peek() ?? {}
  const isMid = /^[-‐‑]$/u.test(before) && at.lexemes[at.from - 2]?.lower === 'mid'
  const lower = isMid ? 'mid' : before.toLowerCase()
  // "June Smith", "August Wilson", "the October Revolution": a name goes on.
  const isNameAhead = /^\p{Lu}\p{Ll}/u.test(after)
  if (
    /^\p{Lu}\p{L}/u.test(before) &&
    !DATE_PREPOSITIONS.has(lower) &&
    !/^(?:last|this|next|the|every|each|that)$/u.test(lower)
  )
    return false
  if (CLEAR.has(name)) return !isNameAhead || (DATE_PREPOSITIONS.has(lower) && lower !== 'of')
  if (FIRST_NAMES_TOO.has(name))
    return (
      DATE_PREPOSITIONS.has(lower) &&
      lower !== 'as' &&
      lower !== 'and' &&
      lower !== 'or' &&
      lower !== 'for' &&
      !(isNameAhead && name !== 'august') &&
      !/^['’]s$/u.test(after)
    )
  return /\.$/u.test(at.lower(-1)) && DATE_PREPOSITIONS.has(lower)
}

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'month',
  hangs,
  value
})

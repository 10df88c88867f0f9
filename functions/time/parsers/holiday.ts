import { addDays, type Day, daysIn, isoDay, weekdayOf } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context } from '../expression.ts'
import { withYear } from '../value.ts'

type Rule = { month: number; day: number } | ((year: number) => Day)

const nth =
  (month: number, weekday: number, count: number) =>
  (year: number): Day => {
    const first = { year, month, day: 1 }
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1))
  }

/** Gregorian Easter Sunday, by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const sum = h + l - 7 * m + 114
  return { year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }
}

const last =
  (month: number, weekday: number) =>
  (year: number): Day => {
    const end = { year, month, day: daysIn(year, month) }
    return addDays(end, -((weekdayOf(end) - weekday + 7) % 7))
  }

const HOLIDAYS: readonly [string[], Rule][] = [
  [['christmas', 'eve'], { month: 12, day: 24 }],
  [['christmas', 'day'], { month: 12, day: 25 }],
  [['christmas'], { month: 12, day: 25 }],
  [['boxing', 'day'], { month: 12, day: 26 }],
  [['new', 'year', "'s", 'eve'], { month: 12, day: 31 }],
  [['new', 'year', "'s", 'day'], { month: 1, day: 1 }],
  [['new', 'year', "'s"], { month: 1, day: 1 }],
  [['halloween'], { month: 10, day: 31 }],
  [['valentine', "'s", 'day'], { month: 2, day: 14 }],
  [['may', 'day'], { month: 5, day: 1 }],
  [['fourth', 'of', 'july'], { month: 7, day: 4 }],
  [['veterans', 'day'], { month: 11, day: 11 }],
  [['armistice', 'day'], { month: 11, day: 11 }],
  [['good', 'friday'], (year) => addDays(easter(year), -2)],
  [['easter', 'monday'], (year) => addDays(easter(year), 1)],
  [['easter', 'sunday'], easter],
  [['easter'], easter],
  [['thanksgiving', 'day'], nth(11, 4, 4)],
  [['thanksgiving'], nth(11, 4, 4)],
  [['memorial', 'day'], last(5, 1)],
  [['labor', 'day'], nth(9, 1, 1)],
  [['columbus', 'day'], nth(10, 1, 2)]
]

/** "Christmas Eve", "Easter 1916", "last Thanksgiving". */
export const holiday: Parser = (at) => {
  if (!/^\p{Lu}/u.test(at.peek()?.text ?? '')) return null
  const which = HOLIDAYS.find(([words]) => at.phrase(...words))
  const rule = which?.[1]
  // "Christmas Island", "Easter Rising", "Christmas shopping": part of a name, or a season.
  const isDay = /^(?:day|eve)$/u.test(which?.[0].at(-1) ?? '') && !/^\p{Lu}/u.test(at.peek()?.text ?? '')
  if (!rule || (/^\p{L}/u.test(at.peek()?.text ?? '') && !isDay && !follows(at))) return null
  at.word(',')
  at.word('of', 'in')
  const year = at.digits(4, 4)
  if (year === undefined) at.at -= /^(?:of|in|,)$/u.test(at.lower(-1)) ? 1 : 0
  return {
    from: at.from,
    to: at.at,
    type: 'DATE',
    grain: 'day',
    hangs: year === undefined ? 'partial' : 'full',
    value: (context) => (year === undefined ? nearest(rule, context) : isoDay(dayOf(rule, year)))
  }
}

const follows = (at: Cursor): boolean =>
  /^(?:and|in|of|the|when|after|before|but|for|with|at|to|that|as|or|on|was|is|this|last|by|he|she|it|they|we|i|a|his|her|their)$/u.test(
    at.lower()
  )

const dayOf = (rule: Rule, year: number): Day => (typeof rule === 'function' ? rule(year) : { year, ...rule })

function nearest(rule: Rule, context: Context): string | null {
  const year = context.isHistory ? context.told?.year : context.published?.year
  if (year === undefined) return null
  const { month, day } = dayOf(rule, year)
  const value = withYear({ month, day }, context)
  return value && isoDay(dayOf(rule, Number(value.slice(0, 4))))
}

import { addMonths, type Day, dayNumber, isDay, isoDay, parseIsoDay } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'

const full = (at: Cursor, day: Day): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'day',
  hangs: 'full',
  value: () => isoDay(day)
})

/** "2017-11-15", with a time of day behind a T perhaps. */
export const isoDate: Parser = (at) => {
  const start = at.peek()
  const [first, second] = [at.lower(1), at.lower(3)]
  if (!/^\d{4}$/u.test(at.lower()) || !/^[-‐‑]$/u.test(first) || first !== second) return null
  const day = parseIsoDay(`${start?.text}-${at.lower(2)}-${/^\d{2}/u.exec(at.lower(4))?.[0] ?? ''}`)
  if (!day || !at.touches(1) || !at.touches(2) || !at.touches(3) || !at.touches(4)) return null
  at.at += 5
  return full(at, day)
}

/** "3/15/2013", "15.3.2013"; nothing where day and month could change places. */
export const slashDate: Parser = (at) => {
  const a = at.digits(1, 2)
  const mark = at.word('/', '.')
  const b = at.digits(1, 2)
  const year = mark && at.word(mark) ? at.digits(4, 4) : undefined
  if (a === undefined || b === undefined || year === undefined || year < 1000) return null
  const readings = [
    { year, month: a, day: b },
    { year, month: b, day: a }
  ].filter(isDay)
  const [first] = readings
  return first && (readings.length === 1 || a === b) ? full(at, first) : null
}

const BEFORE = /^(?:on|by|until|till|since|from|to|before|after|and)$/u
const AFTER =
  /^(?:|[.,;:!?)"”’–—-]|and|but|to|of|when|that|at|in|he|she|it|they|the|a|for|with|until|before|after|was|were|is)$/u

/** "on the 15th": of the month told last, or the nearest one on the side where the verb points. */
export const dayAlone: Parser = (at) => {
  if (!BEFORE.test(at.lower(-1)) || !at.word('the')) return null
  if (!/^\d/u.test(at.lower())) return null
  const number = at.ordinal()
  if (number === undefined || number < 1 || number > 31 || !AFTER.test(at.lower())) return null
  return {
    from: at.from,
    to: at.at,
    type: 'DATE',
    grain: 'day',
    hangs: 'told',
    value: (context) => dayOf(number, context)
  }
}

function dayOf(number: number, { told, published, direction, isHistory }: Context): string | null {
  if (told?.month !== undefined) return inMonth({ year: told.year, month: told.month, day: number })
  if (!published || isHistory) return null
  const day = { ...published, day: number }
  const ahead = dayNumber(day) - dayNumber(published)
  const shift = direction === 'past' && ahead > 0 ? -1 : direction === 'future' && ahead < 0 ? 1 : 0
  return inMonth({ ...addMonths({ ...published, day: 1 }, shift), day: number })
}

const inMonth = (day: Day): string | null => (isDay(day) ? isoDay(day) : null)

import { addDays, type Day, dayNumber, isoDay, WEEKDAYS, weekdayOf } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { dayIn, weekdayNear } from '../value.ts'

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: 'weekday',
  hangs,
  value
})

/** "last Tuesday", "next Friday", "the following Monday", "Tuesday last week", "Sunday". */
export const weekday: Parser = (at) => {
  const before = at.peek(-1)
  const article = at.word('the')
  const which = at.word('last', 'past', 'next', 'this', 'coming', 'following', 'previous', 'preceding')
  if (at.at > at.from && which === undefined) return null
  // "Following Monday's debate, the site checked it": behind that Monday, not the one after.
  if (which === 'following' && article === undefined) return null
  const { text = '' } = at.peek() ?? {}
  const number = /^\p{Lu}/u.test(text) ? at.oneOf(WEEKDAYS) : undefined
  if (number === undefined || isName(at, text, before?.text ?? '')) return null
  // "we meet on a Monday": any.
  const isAny = which === undefined && at.from === at.at - 1 && before?.lower === 'a' && ON.test(at.lower(-3))
  if (isAny) return expression(at, 'full', () => `XXXX-WXX-${number}`)
  if (which === 'following' || which === 'previous' || which === 'preceding') {
    const step = which === 'following' ? 1 : -1
    return expression(at, 'told', ({ told }) => {
      const day = told && dayIn(told)
      return day && isoDay(stepTo(day, number, step))
    })
  }
  const isOwner = /^['’]s$/u.test(at.lower())
  const week = weekAfter(at)
  if (week !== undefined)
    return expression(
      at,
      'deictic',
      ({ published }) => published && isoDay(addDays(published, 7 * week + number - weekdayOf(published)))
    )
  return expression(at, 'deictic', ({ published, direction, told }) => {
    // "He went there on Saturday. I went back the next Tuesday": the one after that Saturday.
    const before = which === 'next' && article && direction === 'past' && told ? dayIn(told) : null
    if (before) return isoDay(stepTo(before, number, 1))
    if (!published) return null
    if (which === 'last' || which === 'past') return isoDay(stepTo(published, number, -1))
    if (which === 'next') return isoDay(nextAfter(published, number))
    if (which === 'coming') return isoDay(stepTo(published, number, 1))
    // "Monday's debate might not move them", told on a Tuesday: the one just past.
    const past = stepTo(published, number, -1)
    const ahead = stepTo(published, number, 1)
    if (
      which === undefined &&
      isOwner &&
      dayNumber(published) - dayNumber(past) < dayNumber(ahead) - dayNumber(published)
    )
      return isoDay(past)
    return isoDay(
      weekdayNear(published, number, which === 'this' && direction !== 'past' ? 'future' : direction)
    )
  })
}

const ON = /^(?:on|of|for|till|until)$/u

/** "last week", "of next week" behind a weekday. */
function weekAfter(at: Cursor): number | undefined {
  const start = at.at
  at.word('of')
  const which = at.word('last', 'next', 'this')
  if (which && at.word('week')) return which === 'last' ? -1 : which === 'next' ? 1 : 0
  at.at = start
  return undefined
}

function stepTo(from: Day, weekday: number, step: 1 | -1): Day {
  const distance = (((weekday - weekdayOf(from)) * step + 7) % 7 || 7) * step
  return addDays(from, distance)
}

/** Days: so near a weekday of the same week is "tomorrow" or "this Thursday". */
const NEAR = 3

/** "next Thursday": the coming one, or, told shortly before one, that of the week after. */
function nextAfter(published: Day, weekday: number): Day {
  const away = weekday - weekdayOf(published)
  return addDays(stepTo(published, weekday, 1), away > 0 && away <= NEAR ? 7 : 0)
}

/** "Black Friday", "Sunday Times", "Sheffield Wednesday", "Sun" and "Sat" for other things. */
function isName(at: Cursor, text: string, before: string): boolean {
  if (!/day$/iu.test(text) && !/[.,]$/u.test(at.lower(-1)) && !/^[.,]/u.test(at.lower())) return true
  if (text.length <= 4 && !/^(?:on|last|next|since|until|by)$/iu.test(before)) return true
  const after = at.peek()?.text ?? ''
  if (
    /^(?:Times|Mail|Express|Telegraph|Mirror|Post|Herald|Tribune|Night|School|Mass|Agreement)$/u.test(
      after
    ) &&
    after !== 'Night'
  )
    return true
  return /^(?:Black|Bloody|Good|Ash|Palm|Super|Easter|Cyber|Sheffield|Holy|Fat|Ruby|Giving|Whit)$/u.test(
    before
  )
}

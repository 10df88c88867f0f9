import { addDays, type Day, isoDay } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { dayIn } from '../value.ts'
import { PARTS } from '../words.ts'

const expression = (at: Cursor, hangs: Expression['hangs'], value: Expression['value']): Expression => ({
  from: at.from,
  to: at.at,
  type: 'TIME',
  grain: 'part',
  hangs,
  value
})

const partOn = (day: Day | null, part: string): string | null => day && `${isoDay(day)}T${part}`

/** "this morning", "last night", "tonight", "yesterday afternoon" counts from the publication. */
export const thisPart: Parser = (at) => {
  if (at.word('tonight')) return expression(at, 'deictic', ({ published }) => partOn(published, 'NI'))
  const which = at.word('this', 'last')
  const part = which && at.oneOf(PARTS)
  if (!part || (which === 'last' && part !== 'NI' && part !== 'EV')) return null
  const shift = which === 'last' ? -1 : 0
  return expression(at, 'deictic', ({ published }) => partOn(published && addDays(published, shift), part))
}

/** "the next morning", "that night", "the same evening": of the day told last. */
export const toldPart: Parser = (at) => {
  const article = at.word('the')
  const which = article ? at.word('next', 'following', 'same', 'previous') : at.word('that')
  const part = which && at.oneOf(PARTS)
  if (!part) return null
  const shift = which === 'next' || which === 'following' ? 1 : which === 'previous' ? -1 : 0
  return expression(at, 'told', ({ told }) => {
    const day = told && dayIn(told)
    return day && partOn(addDays(day, shift), part)
  })
}

/** "at night": any. */
export const anyNight: Parser = (at) =>
  at.lower(-1) === 'at' && at.word('night') ? expression(at, 'full', () => 'XXXX-XX-XXTNI') : null

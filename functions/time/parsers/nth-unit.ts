import { isoDay } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Expression } from '../expression.ts'
import { dayIn, durationText } from '../value.ts'
import { ORDINALS, PARTS, SEASONS, UNITS, type Unit } from '../words.ts'

/** "of August", "of 1942", "of the year" are parts of the calendar; others read those. */
const OF_CALENDAR =
  /^(?:\d.*|jan.*|feb.*|march|mar|apr.*|may|june?|july?|aug.*|sept?.*|oct.*|nov.*|dec.*|this|that|last|next|each|every|any|day|week|month|year|quarter|decade|century|season|school|work|life|summer|[12]\d{3}s)$/u

/**
 * "the first day of the trial", "the seventh day", "on Saturday, the opening night": a day that is counted from something the
 * calendar doesn't tell. It has a value where it only explains the date right before it.
 */
export const nthUnit: Parser = (at) => {
  const before = at.lower(-1)
  if (!at.word('the')) return null
  const isEdge = at.word('opening', 'closing', 'final', 'last') !== undefined
  const nth = isEdge ? undefined : at.ordinal()
  if (!isEdge && nth === undefined) return null
  if (nth !== undefined && at.word('or', 'and') && at.ordinal() === undefined) return null
  const part = at.oneOf(PARTS)
  const unit = part === undefined ? UNITS.get(at.lower()) : undefined
  if (part === undefined && (!unit || unit.plural || !/^[DHWMY]$/u.test(unit.code))) return null
  if (unit) at.at++
  const isExplained = before === ',' && (part !== undefined || unit?.code === 'D')
  const hasEvent = ofEvent(at)
  if (at.lower() === 'of' || !(hasEvent || isExplained || isOnDay(at, unit?.code ?? 'D', nth))) return null
  if (unit && unit.code !== 'D') return length(at, unit)
  return expression(at, part, isExplained)
}

/** "the first year of the war" is as long as "the first two years". */
const length = (at: Cursor, unit: Unit): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DURATION',
  grain: 'duration',
  hangs: 'told',
  value: () => durationText(1, unit)
})

/** "on the third day", "the end of the second day"; not "for the third day", "in the second year". */
function isOnDay({ lexemes, from }: Cursor, code: string, nth: number | undefined): boolean {
  if (code !== 'D' || nth === undefined) return false
  const [before, earlier] = [lexemes[from - 1]?.lower ?? '', lexemes[from - 2]?.lower ?? '']
  return (
    /^(?:on|by|until)$/u.test(before) || (before === 'of' && /^(?:end|close|start|beginning)$/u.test(earlier))
  )
}

function expression(at: Cursor, part: string | undefined, isExplained: boolean): Expression {
  return {
    from: at.from,
    to: at.at,
    type: part === undefined ? 'DATE' : 'TIME',
    grain: 'reference',
    hangs: 'told',
    value: ({ told, isToldNear }) => {
      const day = isExplained && isToldNear && told ? dayIn(told) : null
      return day && `${isoDay(day)}${part === undefined ? '' : `T${part}`}`
    }
  }
}

/** Steps over "of the trial", "of the Battle of Oslo". */
function ofEvent(at: Cursor): boolean {
  const start = at.at
  if (!at.word('of')) return false
  at.word('the', 'a', 'an', 'its', 'his', 'her', 'their', 'our')
  const first = at.peek()
  if (
    !first ||
    !/^\p{L}/u.test(first.text) ||
    OF_CALENDAR.test(first.lower) ||
    ORDINALS.has(first.lower) ||
    SEASONS.has(first.lower)
  ) {
    at.at = start
    return false
  }
  at.at++
  if (!/^\p{Lu}/u.test(first.text)) return true
  for (let more = 0; more < 4; more++) {
    const of = at.lower() === 'of' ? (at.lower(1) === 'the' ? 2 : 1) : 0
    if (!/^\p{Lu}/u.test(at.peek(of)?.text ?? '')) break
    at.at += of + 1
  }
  return true
}

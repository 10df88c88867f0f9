import { addDays, isoMonth, isoWeek, isoYear } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { dayIn, durationText, shifted, stampText } from '../value.ts'
import type { Unit } from '../words.ts'

const GRAINS: Partial<Record<Unit['code'], Expression['grain']>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  Q: 'quarter',
  WE: 'week',
  DE: 'decade',
  CE: 'century'
}

const expression = (
  at: Cursor,
  unit: Unit,
  hangs: Expression['hangs'],
  value: Expression['value']
): Expression => ({
  from: at.from,
  to: at.at,
  type: 'DATE',
  grain: GRAINS[unit.code] ?? 'time',
  hangs,
  value
})

/** "last week", "this year", "next month", "the current quarter". */
export const thisUnit: Parser = (at) => {
  const article = at.word('the')
  const which = article ? at.word('current', 'coming', 'past') : at.word('this', 'last', 'next')
  const unit = which && at.unit()
  // "this years festival": the apostrophe is missing.
  const isSlip =
    unit !== undefined && unit !== '' && unit.code === 'Y' && !article && /^\p{Ll}{3,}$/u.test(at.lower())
  // "in last years": these years, as writers of other tongues say it.
  const isForeign = which === 'last' && /^(?:in|over|during)$/u.test(at.lexemes[at.from - 1]?.lower ?? '')
  if (unit && isForeign && unit.plural)
    return { ...expression(at, unit, 'full', () => 'PAST_REF'), grain: 'reference' }
  if (!unit || (unit.plural && !isSlip) || !GRAINS[unit.code] || unit.code === 'D') return null
  // "the last quarter of the cake".
  if (unit.code === 'Q' && at.lower() === 'of') return null
  if (which === 'past' || which === 'coming')
    return which === 'past' && unit.code !== 'WE'
      ? {
          ...expression(at, unit, 'deictic', () => durationText(1, unit)),
          type: 'DURATION',
          grain: 'duration'
        }
      : expression(at, unit, 'deictic', (context) => unitOf(unit, which === 'past' ? 0 : 1, context))
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0
  return expression(at, unit, 'deictic', (context) => unitOf(unit, shift, context))
}

/** "over the weekend": the one that the verb points to, of the publication or of the day told. */
export const weekend: Parser = (at) => {
  if (!/^(?:over|during|at|for|on|by|before|after|of|this|through|until)$/u.test(at.lower(-1))) return null
  if (!at.word('the')) return null
  const unit = at.unit()
  if (unit?.code !== 'WE' || unit.plural || at.lower() === 'of') return null
  return expression(at, unit, 'deictic', (context) => unitOf(unit, 0, context))
}

/** The week, month, year … of the publication, so many further. */
function unitOf(unit: Unit, shift: number, { published, direction }: Context): string | null {
  if (!published) return null
  switch (unit.code) {
    case 'DE':
      return String(published.year + 10 * shift).slice(0, 3)
    case 'CE':
      return String(published.year + 100 * shift).slice(0, 2)
    case 'WE':
      // "this weekend" told on a Monday is the one that is over.
      return `${isoWeek(addDays(published, 7 * shift - (shift === 0 && direction === 'past' ? 5 : 0)))}-WE`
    default:
      return shifted(published, unit, shift)
  }
}

/** "the last 30 days", "the past few years", "the next two weeks", "the first ten months". */
export const lastUnits: Parser = (at) => {
  at.word('the', 'these', 'those')
  const which = at.word(
    'last',
    'past',
    'next',
    'coming',
    'previous',
    'following',
    'first',
    'final',
    'recent',
    'preceding',
    'subsequent',
    'succeeding',
    'ensuing'
  )
  if (!which) return null
  const quantity = at.quantity()
  at.hyphen()
  const unit = at.unit()
  if (!unit || (!quantity && !(unit.plural && which !== 'first' && which !== 'final'))) return null
  if (!unit.plural && quantity?.count !== 1) return null
  // "recent years", "the coming weeks": no length that anybody counts.
  if (!quantity && (which === 'recent' || which === 'coming')) {
    const value = which === 'recent' ? 'PAST_REF' : 'FUTURE_REF'
    return { ...expression(at, unit, 'full', () => value), grain: 'reference' }
  }
  return {
    ...expression(at, unit, 'deictic', () => durationText(quantity?.count ?? null, unit)),
    type: 'DURATION',
    grain: 'duration'
  }
}

/** "the following day", "the next year", "the previous month", "that year", "the same day". */
export const toldUnit: Parser = (at) => {
  const article = at.word('the')
  const that = article ? undefined : at.word('that')
  const which = at.word('following', 'next', 'previous', 'preceding', 'same', 'very') ?? that
  if (which === 'very') at.word('next', 'same')
  const unit = which && (article || that) && at.unit()
  if (!unit || unit.plural || !GRAINS[unit.code]) return null
  const said = at.lower(-2)
  const shift =
    said === 'following' || said === 'next' ? 1 : said === 'previous' || said === 'preceding' ? -1 : 0
  return expression(at, unit, 'told', (context) => fromTold(unit, shift, context))
}

/** "on that date", "to mark the date": the day told last. */
export const toldDate: Parser = (at) => {
  const before = at.lower(-1)
  const which = at.word('that', 'this', 'the')
  at.word('same', 'very')
  if (!which || !at.word('date') || /^(?:of|for|when|on|by|in|at|palm|palms)$/u.test(at.lower())) return null
  if (!(before === 'on' || (which === 'the' && /^(?:mark|commemorat|celebrat)/u.test(before)))) return null
  const day: Unit = { code: 'D', plural: false }
  return expression(at, day, 'told', (context) => fromTold(day, 0, context))
}

/** "the day before", "the week after", "the day after X", "the year before". */
export const unitBefore: Parser = (at) => {
  if (!at.word('the')) return null
  const unit = at.unit()
  const side = at.word('before', 'after', 'earlier')
  if (!unit || unit.plural || !side || !GRAINS[unit.code] || unit.code === 'DE' || unit.code === 'CE')
    return null
  // "the day before the vote" hangs on the vote, whose day isn't known here.
  const isBare = /^(?:|[.,;:!?)"”]|and|but|when|in|at|to|he|she|it|they|as|that|with|was|were|had)$/u.test(
    at.lower()
  )
  const shift = side === 'after' ? 1 : -1
  return expression(at, unit, 'told', (context) => (isBare ? fromTold(unit, shift, context) : null))
}

/** "the end of the year" names the year: "the year", "the month", where a phrase before it asks for one. */
export const endedUnit: Parser = (at) => {
  const isPart =
    at.lower(-1) === 'of' &&
    /^(?:end|beginning|start|middle|rest|close|course|remainder)$/u.test(at.lower(-2))
  const isWithin = at.lower(-1) === 'in' && /^(?:early|late|later|earlier)$/u.test(at.lower(-2))
  if (!isPart && !isWithin) return null
  if (!at.word('the', 'this')) return null
  const unit = at.unit()
  if (!unit || unit.plural || !GRAINS[unit.code] || unit.code === 'D') return null
  return expression(at, unit, 'partial', (context) =>
    context.isHistory ? fromTold(unit, 0, context) : unitOf(unit, 0, context)
  )
}

/** "month's end", "year-end". */
export const unitEnd: Parser = (at) => {
  const unit = at.unit()
  if (!unit || unit.plural || (unit.code !== 'M' && unit.code !== 'Y')) return null
  if (!(at.word("'s", '’s') && at.word('end')) && !(at.hyphen() && at.word('end') && unit.code === 'Y'))
    return null
  return expression(at, unit, 'partial', (context) =>
    context.isHistory ? fromTold(unit, 0, context) : unitOf(unit, 0, context)
  )
}

function fromTold(unit: Unit, shift: number, context: Context): string | null {
  const stamp = context.told
  if (!stamp) return null
  switch (unit.code) {
    case 'DE':
      return isoYear(stamp.year + 10 * shift).slice(0, -1)
    case 'CE':
      return isoYear(stamp.year + 100 * shift).slice(0, -2)
    case 'Y':
      return isoYear(stamp.year + shift)
    case 'M':
      return stamp.month !== undefined && shift === 0
        ? isoMonth(stamp.year, stamp.month)
        : shifted(stamp, unit, shift)
    case 'D':
      return shift === 0 ? dayIn(stamp) && stampText(stamp) : shifted(stamp, unit, shift)
    default:
      return shifted(stamp, unit, shift)
  }
}

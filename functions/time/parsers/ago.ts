import type { Cursor, Quantity } from '../cursor.ts'
import type { Context, Parser, Stamp } from '../expression.ts'
import { shifted } from '../value.ts'
import { ABOUT, type Unit } from '../words.ts'

/** "two years ago", "nearly a decade earlier", "about three days later", "weeks later". */
export const ago: Parser = (at) => {
  about(at)
  const amount = amountOf(at)
  if (!amount) return null
  const which = at.word('ago', 'earlier', 'later', 'hence', 'afterwards', 'afterward')
  if (!which) return null
  if (which === 'earlier' && at.word('than')) return null
  const { quantity, unit } = amount
  const grain = unit.code === 'D' ? 'day' : unit.code === 'W' ? 'week' : unit.code === 'M' ? 'month' : 'year'
  const isAgo = which === 'ago' || which === 'hence'
  const sign = which === 'ago' || which === 'earlier' ? -1 : 1
  return {
    from: at.from,
    to: at.at,
    type: unit.code === 'H' || unit.code === 'MIN' || unit.code === 'S' ? 'TIME' : 'DATE',
    grain,
    hangs: isAgo ? 'deictic' : 'told',
    value: (context) =>
      moved(quantity, unit, sign, isAgo ? context.published : anchor(context, sign, unit), isAgo)
  }
}

/** What "earlier" and "later" count from: the date told, or the publication for "a year earlier". */
function anchor({ told, published, isHistory }: Context, sign: number, unit: Unit): Stamp | null {
  if (told) return told
  return sign < 0 && !isHistory && unit.code === 'Y' ? published : null
}

function moved(
  { count }: Quantity,
  unit: Unit,
  sign: number,
  from: Stamp | null,
  isAgo: boolean
): string | null {
  if (count === null) return sign < 0 ? 'PAST_REF' : null
  const isWithinDay = unit.code === 'H' || unit.code === 'MIN' || unit.code === 'S'
  return from && !(isWithinDay && !isAgo) ? shifted(from, unit, sign * count) : null
}

export function about(at: Cursor): void {
  for (let words = 0; words < 3; words++) {
    if (ABOUT.has(at.lower())) at.at++
    else if (
      !(
        at.phrase('more', 'than') ||
        at.phrase('less', 'than') ||
        at.phrase('at', 'least') ||
        at.phrase('up', 'to') ||
        at.phrase('fewer', 'than') ||
        at.phrase('a', 'little', 'more', 'than') ||
        at.phrase('at', 'most')
      )
    )
      return
  }
}

/** "two years", "a decade", "an hour and a half", "half a century", "years". */
export function amountOf(at: Cursor): { quantity: Quantity; unit: Unit } | null {
  const start = at.at
  const half = at.phrase('half', 'a') || at.phrase('half', 'an') || at.phrase('a', 'half')
  if (half) {
    at.hyphen()
    const unit = at.unit()
    if (unit && !unit.plural) return { quantity: { count: 0.5 }, unit }
    at.at = start
  }
  const counted = at.quantity()
  if (counted) {
    const isHyphened = at.hyphen()
    at.word('full', 'whole', 'consecutive', 'straight', 'calendar', 'business', 'working', 'successive')
    const unit = at.unit()
    // "a three year period": a noun follows, and no age.
    const isAttribute =
      /^\p{Ll}{3,}$/u.test(at.lower()) &&
      at.lower() !== 'old' &&
      !/^(?:and|ago|later|when)$/u.test(at.lower())
    if (unit && (unit.plural || isHyphened || counted.count === 1 || isAttribute))
      return { quantity: counted, unit }
    at.at = start
    return null
  }
  const one = at.word('a', 'an')
  if (one) {
    at.word('full', 'whole')
    const unit = at.unit()
    // "a month-long truce" is measured by its adjective.
    if (/^[-‐‑]$/u.test(at.lower()) && at.touches() && !/^and$/u.test(at.lower(1))) {
      at.at = start
      return null
    }
    if (unit && !unit.plural && unit.code !== 'S' && unit.code !== 'Q')
      return { quantity: { count: at.half() ? 1.5 : 1 }, unit }
    at.at = start
    return null
  }
  const unit = at.unit()
  if (unit?.plural && unit.code !== 'Q') return { quantity: { count: null }, unit }
  at.at = start
  return null
}

import { addDays, type Day, isoDay, parseIsoDay, WEEKDAYS, weekdayOf } from '../calendar.ts'
import type { Expression } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'

const BESIDE = /^(?:[-‐‑–—/]|to|and|or|through|until|till|,)$/u

/**
 * "Friday through Sunday", "on Friday evening and Saturday morning": the second day follows the first, in the same seven
 * days. What lies ahead counts from the first, what is past from the last.
 */
export function orderWeekdays(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const ordered = [...expressions]
  for (let i = ordered.length - 2; i >= 0; i--) {
    const [a, b] = [ordered[i], ordered[i + 1]]
    if (!a || !b || !areBeside(a, b, lexemes)) continue
    const [first, last] = [weekdayAt(a, lexemes), weekdayAt(b, lexemes)]
    if (first === undefined || last === undefined) continue
    ordered[i] = {
      ...a,
      value: (context) =>
        context.direction === 'future' ? a.value(context) : moved(b.value(context), first, -1)
    }
    ordered[i + 1] = {
      ...b,
      value: (context) =>
        context.direction === 'future' ? moved(a.value(context), last, 1) : b.value(context)
    }
  }
  return ordered
}

/** One word between them; a part of the day may stand behind the first. */
function areBeside(a: Expression, b: Expression, lexemes: readonly Lexeme[]): boolean {
  const gap = b.from - a.to
  return (gap === 1 || gap === 2) && BESIDE.test(lexemes[b.from - 1]?.lower ?? '')
}

/** Of a bare weekday, which hangs on the day of publication by the verb alone. */
const weekdayAt = ({ grain, from, to, hangs }: Expression, lexemes: readonly Lexeme[]): number | undefined =>
  grain === 'weekday' && hangs === 'deictic' && to - from === 1
    ? WEEKDAYS.get(lexemes[from]?.lower ?? '')
    : undefined

function moved(value: string | null, weekday: number, step: 1 | -1): string | null {
  const day: Day | null = parseIsoDay(value ?? '')
  if (!day) return null
  const distance = ((weekday - weekdayOf(day)) * step + 7) % 7 || 7
  return isoDay(addDays(day, distance * step))
}

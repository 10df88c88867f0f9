import { isoWeek, parseIsoDay } from '../calendar.ts'
import type { Expression, Grain } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'

const LONGER: ReadonlySet<Grain> = new Set<Grain>(['month', 'season', 'quarter', 'year', 'decade', 'century'])
const WHICH = /^(?:first|second|third|fourth|last|final|opening|closing|early)$/u
const PIECE = /^(?:days?|weeks?|months?|years?|weekend)$/u

/**
 * "the week of March 11" is that week; "the last week of August", "the first days of 1942" are parts of what they stand
 * before, which gives the value.
 */
export function weekOf(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const refined: Expression[] = []
  for (const expression of expressions) {
    const whole = weekOfDay(expression, lexemes) ?? pieceOf(expression, lexemes)
    if (whole) while ((refined.at(-1)?.to ?? 0) > whole.from) refined.pop()
    refined.push(whole ?? expression)
  }
  return refined
}

const lowerAt = (lexemes: readonly Lexeme[], at: number): string => lexemes[at]?.lower ?? ''

function weekOfDay(day: Expression, lexemes: readonly Lexeme[]): Expression | null {
  const [unit, of] = [lowerAt(lexemes, day.from - 2), lowerAt(lexemes, day.from - 1)]
  if (day.grain !== 'day' || of !== 'of' || (unit !== 'week' && unit !== 'weekend')) return null
  const from = day.from - (lowerAt(lexemes, day.from - 3) === 'the' ? 3 : 2)
  return {
    ...day,
    from,
    grain: 'week',
    value: (context) => {
      const first = parseIsoDay(day.value(context) ?? '')
      return first && `${isoWeek(first)}${unit === 'weekend' ? '-WE' : ''}`
    }
  }
}

function pieceOf(longer: Expression, lexemes: readonly Lexeme[]): Expression | null {
  if (!LONGER.has(longer.grain) || !/^(?:of|in)$/u.test(lowerAt(lexemes, longer.from - 1))) return null
  if (!PIECE.test(lowerAt(lexemes, longer.from - 2)) || !WHICH.test(lowerAt(lexemes, longer.from - 3)))
    return null
  if (lowerAt(lexemes, longer.from - 4) !== 'the') return null
  // "the first day of July" is told by its number.
  const isFirstDay = lowerAt(lexemes, longer.from - 2) === 'day' && longer.grain === 'month'
  const number = isFirstDay ? DAYS.get(lowerAt(lexemes, longer.from - 3)) : undefined
  return {
    ...longer,
    from: longer.from - 4,
    value: (context) => {
      const value = longer.value(context)
      return value && number !== undefined ? `${value}-${number}` : value
    }
  }
}

const DAYS: ReadonlyMap<string, string> = new Map([
  ['first', '01'],
  ['second', '02'],
  ['third', '03'],
  ['fourth', '04']
])

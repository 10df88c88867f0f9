import type { Context, Expression } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'
import { stampOf } from '../value.ts'
import { PARTS } from '../words.ts'

/** A date and a part of the day beside it: "Friday morning", "the night of 13 May", "yesterday evening". */
export function joinParts(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  return expressions.map((expression) => {
    if (expression.type !== 'DATE' || !isDaily(expression)) return expression
    return behind(expression, lexemes) ?? inFront(expression, lexemes) ?? expression
  })
}

const isDaily = ({ grain }: Expression): boolean => grain === 'day' || grain === 'weekday'

const onPart = (expression: Expression, part: string, from: number, to: number): Expression => ({
  ...expression,
  from,
  to,
  type: 'TIME',
  grain: 'part',
  value: (context) => {
    const day = expression.value(context)
    return day && /^(?:BC)?\d{4}-\d\d-\d\d$/u.test(day) ? `${day}T${part}` : null
  }
})

function behind(expression: Expression, lexemes: readonly Lexeme[]): Expression | null {
  const part = PARTS.get(lexemes[expression.to]?.lower ?? '')
  // "Friday night's", "Monday Night Football".
  if (!part || /^\p{Lu}/u.test(lexemes[expression.to + 1]?.text ?? '')) return null
  return onPart(expression, part, expression.from, expression.to + 1)
}

function inFront(expression: Expression, lexemes: readonly Lexeme[]): Expression | null {
  const lower = (back: number): string => lexemes[expression.from - back]?.lower ?? ''
  if (lower(1) !== 'of' && lower(1) !== 'on') return null
  // "the early hours of Sunday".
  if (lower(1) === 'of' && lower(2) === 'hours' && /^(?:early|small|wee)$/u.test(lower(3)))
    return onPart(expression, 'MO', expression.from - (lower(4) === 'the' ? 4 : 3), expression.to)
  const isHours = lower(2) === 'hours'
  const at = expression.from - (isHours ? 3 : 2)
  const part = PARTS.get(lexemes[at]?.lower ?? '')
  if (!part || (lower(1) === 'on' && isHours)) return null
  let from = at
  if (/^(?:early|late)$/u.test(lexemes[from - 1]?.lower ?? '')) from--
  if (lexemes[from - 1]?.lower === 'the') from--
  else if (lower(1) === 'on') return null
  return onPart(expression, part, from, expression.to)
}

/** A time of day and a date beside it are one ("5 p.m. Friday"); with a preposition between them they are two. */
export function joinTimes(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const joined: Expression[] = []
  for (const next of expressions) {
    const last = joined.at(-1)
    const both = last && timed(last, next, lexemes)
    if (both) joined.splice(-1, 1, ...both)
    else joined.push(next)
  }
  return joined
}

/** So far a day may stand behind the clock that it belongs to: "at 3 p.m. in Geneva on Monday". */
const REACH = 8

/** The words between belong to one clause, and lead to the day with "on". */
const leadsTo = (between: readonly string[]): boolean =>
  between.at(-1) === 'on' &&
  between.length <= REACH &&
  !between.some((word) => /^(?:[,;:.()]|and|but)$/u.test(word))

function timed(a: Expression, b: Expression, lexemes: readonly Lexeme[]): Expression[] | null {
  const [clock, date] = a.grain === 'time' ? [a, b] : [b, a]
  if (clock.grain !== 'time' || clock.type !== 'TIME' || !(isDaily(date) || date.grain === 'part'))
    return null
  const between = lexemes.slice(a.to, b.from).map(({ lower }) => lower)
  const isBeside = between.length <= 1 && /^(?:|on|at|,)$/u.test(between[0] ?? '')
  if (!isBeside && !(clock === a && leadsTo(between))) return null
  const value = (context: Context): string | null => {
    const day = date.value(context)
    const stamp = day && stampOf(day)
    return stamp ? clock.value({ ...context, told: stamp, isToldNear: true }) : null
  }
  const isOne = isBeside && (between.length === 0 || between[0] === ',')
  return isOne
    ? [{ ...date, from: a.from, to: b.to, type: 'TIME', grain: 'time', value }]
    : [a === clock ? { ...a, value } : a, b === clock ? { ...b, value } : b]
}

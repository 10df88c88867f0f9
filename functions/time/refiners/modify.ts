import type { Expression, Grain } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'

const CALENDAR: ReadonlySet<Grain> = new Set<Grain>([
  'day',
  'weekday',
  'week',
  'month',
  'season',
  'quarter',
  'year',
  'decade',
  'century',
  'part'
])
const EDGE = new Set([
  'end',
  'beginning',
  'start',
  'middle',
  'close',
  'rest',
  'remainder',
  'turn',
  'half',
  'part'
])
const LATE = new Set(['early', 'late', 'mid', 'earlier', 'later', 'mid-'])
const CIRCA = new Set(['ca', 'circa', 'c.', 'ca.', 'about', 'around', 'approximately'])

/** Words before a date that say which part of it: "early", "mid-", "the end of", "ca."; they belong to the expression. */
export function modify(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  return expressions.map((expression) => {
    if (!CALENDAR.has(expression.grain)) return expression
    const from = modifierStart(expression, lexemes)
    return from === expression.from ? expression : { ...expression, from }
  })
}

function modifierStart({ from, grain }: Expression, lexemes: readonly Lexeme[]): number {
  const lower = (index: number): string => lexemes[index]?.lower ?? ''
  let start = from
  const before = lower(start - 1)
  if (/^[-‐‑]$/u.test(before) && lower(start - 2) === 'mid') start -= 2
  else if (
    LATE.has(before) ||
    (CIRCA.has(before) && (grain === 'year' || grain === 'month') && lower(start - 2) !== 'than')
  )
    start -= 1
  else if (before === '.' && CIRCA.has(lower(start - 2))) start -= 2
  else if (before === 'in' && /^(?:early|late|later|earlier)$/u.test(lower(start - 2))) start -= 2
  else if (before === 'of' && EDGE.has(lower(start - 2)) && grain !== 'weekday' && grain !== 'part')
    start = edgeStart(start - 2, lower)
  if (start !== from && lower(start - 1) === 'the' && lower(start) !== 'the' && lower(start) !== 'ca')
    start -= 1
  else if (
    start === from &&
    lower(from - 1) === 'the' &&
    (grain === 'season' || grain === 'decade' || grain === 'century' || grain === 'part')
  )
    start -= 1
  return start
}

/** "the first half of", "the early part of". */
function edgeStart(at: number, lower: (index: number) => string): number {
  return /^(?:first|second|latter|early|late|later|earlier|very|better|greater)$/u.test(lower(at - 1))
    ? at - 1
    : at
}

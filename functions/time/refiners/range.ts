import { isoYear, MONTHS } from '../calendar.ts'
import type { Context, Expression } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'
import { stampOf, withYear } from '../value.ts'
import { SEASONS } from '../words.ts'

const BETWEEN = /^(?:[-‐‑–—/]|to|and|or|through|until|till)$/u

/** What lies between two expressions when they close a range: one connecting word or dash, after a comma perhaps. */
export function isRange(a: Expression, b: Expression, lexemes: readonly Lexeme[]): boolean {
  const words = lexemes.slice(a.to, b.from)
  const [first] = words
  return words.length === 1 && first !== undefined && BETWEEN.test(first.lower)
}

/**
 * "26 June – 4 August 1952": what lacks its year and comes right before a date that has one takes it from there; what
 * comes right behind a full one hangs on it.
 */
export function shareYears(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const shared = [...expressions]
  for (let i = shared.length - 2; i >= 0; i--) {
    const [a, b] = [shared[i], shared[i + 1]]
    if (!a || !b || a.hangs !== 'partial' || b.hangs !== 'full' || !isRange(a, b, lexemes)) continue
    shared[i] = { ...a, hangs: 'full', value: (context) => a.value(upTo(b, context)) }
  }
  return shared
}

/** The context in which the date before `later` is read: the same year, or the one before. */
function upTo(later: Expression, context: Context): Context {
  const value = later.value(context)
  const told = value === null ? null : stampOf(value)
  if (!told) return { ...context, told: null, isHistory: true }
  const published = { year: told.year, month: told.month ?? 12, day: told.day ?? 28 }
  return { ...context, told: { year: told.year }, published, direction: 'past', isHistory: false }
}

/** "1990–94", "499–493 BC", "496 and 495 BC", "from the 13th to the 19th of October": numbers beside a year or day. */
export function numbersBeside(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const found: Expression[] = []
  for (const expression of expressions) {
    const earlier =
      yearBefore(expression, lexemes, found.at(-1)?.to ?? 0) ??
      nameBefore(expression, lexemes, found.at(-1)?.to ?? 0)
    if (earlier) found.push(earlier)
    found.push(expression)
    const later = yearBehind(expression, lexemes)
    if (later) found.push(later)
  }
  return found
}

const yearAt = (at: number, year: number): Expression => ({
  from: at,
  to: at + 1,
  type: 'DATE',
  grain: 'year',
  hangs: 'full',
  value: () => isoYear(year)
})

/** The first of "499–493 BC", and of "1914–1918" where it stands as no year by itself. */
function yearBefore(
  { from, grain, hangs, value }: Expression,
  lexemes: readonly Lexeme[],
  free: number
): Expression | null {
  const text = lexemes[from - 2]?.text ?? ''
  if (
    grain !== 'year' ||
    hangs !== 'full' ||
    from - 2 < free ||
    !BETWEEN.test(lexemes[from - 1]?.lower ?? '')
  )
    return null
  const year = stampOf(value(NOTHING) ?? '')?.year
  if (year === undefined || !/^\d{1,4}$/u.test(text)) return null
  const number = Number(text)
  if (year <= 0) return number > 1 - year && number < 1 - year + 1000 ? yearAt(from - 2, 1 - number) : null
  if (/^[-‐‑–—]$/u.test(lexemes[from - 1]?.lower ?? ''))
    return number >= 1000 && number < year ? yearAt(from - 2, number) : null
  return null
}

/** The first of "August–September 1950", "summer and autumn 1918", "the spring and summer". */
function nameBefore(later: Expression, lexemes: readonly Lexeme[], free: number): Expression | null {
  const at = later.from - 2
  const lexeme = lexemes[at]
  if (at < free || !lexeme || !BETWEEN.test(lexemes[at + 1]?.lower ?? '')) return null
  const word = lexeme.lower.replace('.', '')
  const month = later.grain === 'month' && /^\p{Lu}/u.test(lexeme.text) ? MONTHS.get(word) : undefined
  if (month !== undefined)
    return {
      ...later,
      from: at,
      to: at + 1,
      hangs: 'partial',
      value: (context) => withYear({ month }, context)
    }
  const season = later.grain === 'season' ? SEASONS.get(word) : undefined
  if (season === undefined) return null
  const isArticled = lexemes[at - 1]?.lower === 'the'
  return {
    ...later,
    from: isArticled ? at - 1 : at,
    to: at + 1,
    value: (context) => later.value(context)?.replace(/-[A-Z]{2}$/u, `-${season}`) ?? null
  }
}

/** The last of "1990–94". */
function yearBehind({ to, grain, hangs, value }: Expression, lexemes: readonly Lexeme[]): Expression | null {
  const [mark, last, next] = [lexemes[to], lexemes[to + 1], lexemes[to + 2]]
  if (grain !== 'year' || hangs !== 'full' || !mark || !last) return null
  if (!/^[-‐‑–—/]$/u.test(mark.lower) || mark.start !== lexemes[to - 1]?.end || last.start !== mark.end)
    return null
  const year = stampOf(value(NOTHING) ?? '')?.year
  if (year === undefined || year < 1000 || !/^\d{2}$/u.test(last.text)) return null
  if (next && /^[-‐‑/]$/u.test(next.lower) && next.start === last.end) return null
  const number = year - (year % 100) + Number(last.text)
  return number > year && !MONTHS.has(next?.lower ?? '') ? yearAt(to + 1, number) : null
}

export const NOTHING: Context = {
  published: null,
  told: null,
  isToldNear: false,
  newsDay: null,
  direction: null,
  isHistory: false
}

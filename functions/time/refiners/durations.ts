import type { Expression } from '../expression.ts'
import type { Lexeme } from '../lexemes.ts'
import { NOTHING } from './range.ts'

const LENGTH = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u

/** "2 hours, 3 minutes and 59 seconds": lengths in falling units beside each other are one. */
export function joinDurations(expressions: Expression[], lexemes: readonly Lexeme[]): Expression[] {
  const joined: Expression[] = []
  for (const next of expressions) {
    const last = joined.at(-1)
    const value = last && isBeside(last, next, lexemes) ? sum(last, next) : null
    if (last && value) joined.splice(-1, 1, { ...last, to: next.to, value: () => value })
    else joined.push(next)
  }
  return joined
}

function isBeside(a: Expression, b: Expression, lexemes: readonly Lexeme[]): boolean {
  if (a.type !== 'DURATION' || b.type !== 'DURATION' || b.from - a.to > 2) return false
  const between = lexemes.slice(a.to, b.from).map(({ lower }) => lower)
  return /^(?:|,|and|, and)$/u.test(between.join(' '))
}

/** ISO 8601 has room for both where each unit of the second is smaller than all of the first. */
function sum(a: Expression, b: Expression): string | null {
  const [first, second] = [a, b].map(({ value }) => LENGTH.exec(value(NOTHING) ?? '')?.slice(1) ?? [])
  const left = first?.findLastIndex((count) => count !== undefined) ?? -1
  const right = second?.findIndex((count) => count !== undefined) ?? -1
  if (left < 0 || right <= left) return null
  const [date, time] = [value(a), value(b)].map((text) => text.slice(1).split('T'))
  const days = `${date?.[0] ?? ''}${time?.[0] ?? ''}`
  const clock = `${date?.[1] ?? ''}${time?.[1] ?? ''}`
  return `P${days}${clock && `T${clock}`}`
}

const value = (expression: Expression): string => expression.value(NOTHING) ?? ''

import { isoDay } from '../calendar.ts'
import type { Cursor } from '../cursor.ts'
import type { Context, Expression, Parser } from '../expression.ts'
import { dayIn, stampText } from '../value.ts'

const ZONE =
  /^(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|ist|jst|aest|et|pt|msk|z|hrs|hours)$/u
const BEFORE =
  /^(?:at|by|from|until|till|around|about|before|after|of|between|since|to|to|approximately|nearly|on|,|\(|[-–—])$/u

interface Clock {
  hour: number
  minute: number
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** 'T17:30' behind the day that the context gives, or behind an unknown one. */
export function onDay(time: string, { told, isToldNear, published, isHistory }: Context): string {
  const day = told && isToldNear ? dayIn(told) : null
  if (day) return `${stampText(day)}${time}`
  return `${published && !isHistory ? isoDay(published) : 'XXXX-XX-XX'}${time}`
}

/** "5 p.m.", "5:30pm EST", "15:11 GMT", "03:00hrs", "noon", "11 o'clock". */
export const clock: Parser = (at) => {
  const before = at.lower(-1)
  const read = named(at) ?? digital(at, before)
  if (!read) return null
  zone(at)
  const time = `T${pad(read.hour)}:${pad(read.minute)}`
  return {
    from: at.from,
    to: at.at,
    type: 'TIME',
    grain: 'time',
    hangs: 'told',
    value: (context) => onDay(time, context)
  } satisfies Expression
}

function named(at: Cursor): Clock | undefined {
  if (at.word('noon')) return { hour: 12, minute: 0 }
  if (/^(?:at|by|until|before|after|around|since)$/u.test(at.lower(-1)) && at.word('midnight'))
    return { hour: 0, minute: 0 }
  return undefined
}

function digital(at: Cursor, before: string): Clock | undefined {
  const [, hours, minutes, attached] = /^(\d{1,2})(?:[:.](\d{2}))?([a-z]{2,5})?$/u.exec(at.lower()) ?? []
  if (hours === undefined) return undefined
  at.at++
  const clock = { hour: Number(hours), minute: Number(minutes ?? 0) }
  if (clock.hour > 24 || clock.minute > 59) return undefined
  const half = attached === undefined ? halfOfDay(at) : /^[ap]m$/u.test(attached) ? attached : undefined
  if (half !== undefined)
    return clock.hour > 12 ? undefined : { ...clock, hour: (clock.hour % 12) + (half === 'pm' ? 12 : 0) }
  if (attached !== undefined) return ZONE.test(attached) ? clock : undefined
  if (at.word("o'clock", 'o’clock')) return clock
  const isTime = at.lexemes[at.from]?.text.includes(':') ?? false
  if (!isTime || minutes === undefined) return undefined
  return BEFORE.test(before) || ZONE.test(at.lower()) || at.lower() === 'local' ? clock : undefined
}

/** "a.m.", "pm", "A.M." as the tokenizer cuts them. */
function halfOfDay(at: Cursor): 'am' | 'pm' | undefined {
  const compact = /^([ap])\.?m\.?$/u.exec(at.lower())?.[1]
  if (compact !== undefined) {
    at.at++
    if (at.lower() === '.' && at.touches() && /^\p{Ll}|^\d/u.test(at.peek(1)?.text ?? '')) at.at++
    return compact === 'a' ? 'am' : 'pm'
  }
  const letter = at.lower()
  if (
    (letter === 'a' || letter === 'p') &&
    at.lower(1) === '.' &&
    at.lower(2).startsWith('m') &&
    at.touches(1) &&
    at.touches(2)
  ) {
    at.at += 3
    if (at.lower() === '.' && at.touches()) at.at++
    return letter === 'a' ? 'am' : 'pm'
  }
  return undefined
}

function zone(at: Cursor): void {
  if (ZONE.test(at.lower())) at.at++
  else if (!at.phrase('local', 'time') && !at.phrase('eastern', 'time')) at.phrase('pacific', 'time')
}

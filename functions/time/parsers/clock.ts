import { type Day, dayNumber, isoDay } from '../calendar.ts'
import type { Cursor, Parser } from '../cursor.ts'
import type { Context, Expression } from '../expression.ts'
import { dayIn } from '../value.ts'

const ZONE =
  /^(?:gmt|utc|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|eet|ist|jst|aest|et|pt|msk|z|hrs|hours)$/u
const BEFORE =
  /^(?:at|by|from|until|till|around|about|before|after|of|between|since|to|to|approximately|nearly|on|,|\(|[-–—])$/u

interface Clock {
  hour: number
  minute: number
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** 'T17:30' behind the day told nearby, else the day of the news, else an unknown one: a clock alone tells no day. */
export function onDay(time: string, context: Context): string {
  const near = context.told && context.isToldNear ? dayIn(context.told) : null
  const day = [near, context.newsDay].find((one) => one && !isAgainstVerb(one, context))
  return `${day ? isoDay(day) : 'XXXX-XX-XX'}${time}`
}

/** What has happened is not of a day that lies ahead. */
const isAgainstVerb = (day: Day, { direction, published }: Context): boolean =>
  direction === 'past' && published !== null && dayNumber(day) > dayNumber(published)

/** "5 p.m.", "5:30pm EST", "15:11 GMT", "1400 GMT", "9 to 11 a.m.", "6 in the morning", "noon", "11 o'clock". */
export const clock: Parser = (at) => {
  const before = at.lower(-1)
  const range = fromTo(at)
  if (range) return range
  at.at = at.from
  const read = named(at) ?? military(at) ?? digital(at, before) ?? inPart(at, before)
  if (!read) return null
  zone(at)
  return expression(read, at.from, at.at)
}

const expression = ({ hour, minute }: Clock, from: number, to: number): Expression => ({
  from,
  to,
  type: 'TIME',
  grain: 'time',
  hangs: 'told',
  value: (context) => onDay(`T${pad(hour)}:${pad(minute)}`, context)
})

/** "9 to 11 a.m.": the first has its half of the day from the second. */
function fromTo(at: Cursor): Expression[] | null {
  const [, hours, minutes] = /^(\d{1,2})(?::(\d{2}))?$/u.exec(at.lower()) ?? []
  if (hours === undefined || !/^(?:to|and|until|till|or|[-‐‑–—])$/u.test(at.lower(1))) return null
  const from = at.at
  at.at += 2
  const second = at.at
  const last = digital(at, 'to')
  const isHalved = /m\.?$|^\.$/u.test(at.lower(-1))
  const hour = Number(hours)
  if (!last || !isHalved || hour > 12 || hour === 0) return null
  const afternoon =
    last.hour >= 12 && (hour % 12) * 60 + Number(minutes ?? 0) < (last.hour % 12) * 60 + last.minute
  zone(at)
  return [
    expression({ hour: (hour % 12) + (afternoon ? 12 : 0), minute: Number(minutes ?? 0) }, from, from + 1),
    expression(last, second, at.at)
  ]
}

/** "1400 GMT". */
function military(at: Cursor): Clock | undefined {
  const [, hours, minutes] = /^(\d{2})(\d{2})$/u.exec(at.lower()) ?? []
  const read = { hour: Number(hours), minute: Number(minutes) }
  if (hours === undefined || read.hour > 24 || read.minute > 59 || !ZONE.test(at.lower(1))) {
    at.at = at.from
    return undefined
  }
  at.at++
  return read
}

/** "6 in the morning", "ten at night". */
function inPart(at: Cursor, before: string): Clock | undefined {
  at.at = at.from
  const hour = /^(?:at|by|until|till|around|about|since|before|after|from)$/u.test(before)
    ? at.number()
    : undefined
  if (hour === undefined || !Number.isInteger(hour) || hour < 1 || hour > 12) return undefined
  if (at.phrase('at', 'night')) return { hour: (hour % 12) + (hour > 4 ? 12 : 0), minute: 0 }
  if (!at.phrase('in', 'the')) return undefined
  const part = at.word('morning', 'afternoon', 'evening')
  return part === undefined ? undefined : { hour: (hour % 12) + (part === 'morning' ? 0 : 12), minute: 0 }
}

function named(at: Cursor): Clock | undefined {
  at.at = at.from
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

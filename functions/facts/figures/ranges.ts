import { rounded } from './numerals.ts'
import type { Quantity } from './quantity.ts'

const LINK = /^(?:\s?[-–—‐‑]\s?|\s?-?\s?to\s?-?\s?|\s(?:and|or)\s)$/iu
const DASH = /[-–—‐‑]/u
const BETWEEN = /\bbetween\s(?:about\s|roughly\s|around\s)?$/iu
const FROM = /\b(?:from|between|range|ranges|ranged|ranging)\s(?:\p{L}+\s)?$/iu
/** Before 'A to B' these make A a change and B the level that was reached. */
const CHANGE =
  /\b(?:up|down|by|rose|fell|gained|lost|added|climbed|jumped|dropped|slid|sank|rise|fall|drop|gain|grew|grow|increased|decreased|surged|plunged|plummeted|tumbled|slipped|dipped|advanced|declined|edged|soared|cut|raised|slumped|rallied|shed|jump|increase|decrease|retreated|eased|inched|ticked)\s(?:\p{L}+\s)?(?:\p{L}+\s)?$/iu
const IN_YEAR = /\b(?:by|in|since|until|before|after)\s$/iu
const YEAR = /^(?:19|20)\d\d$/u
const CENTS_LINK = /^,?\s(?:and\s)?$/u
const LOOK_BACK = 32

/** Joins 'A to B', 'A-B' and 'between A and B' into one quantity each. */
export function joinRanges(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const next of quantities) {
    const last = joined.at(-1)
    const range = last ? rangeOf(text, last, next) : null
    if (range) joined[joined.length - 1] = range
    else joined.push(next)
  }
  return joined
}

/** 'three dollars and fifty cents', '£3 50p': one amount. */
export function joinCents(text: string, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = []
  for (const next of quantities) {
    const last = joined.at(-1)
    const isSmall = (next.unit === 'cent' || next.unit === 'penny') && next.value < 100
    if (last?.kind === 'money' && isSmall && CENTS_LINK.test(text.slice(last.end, next.start)))
      joined[joined.length - 1] = { ...last, end: next.end, value: rounded(last.value + next.value / 100) }
    else joined.push(next)
  }
  return joined
}

function rangeOf(text: string, a: Quantity, b: Quantity): Quantity | null {
  if (a.valueTo !== undefined || b.valueTo !== undefined) return null
  if (b.start - a.end > 6 || b.start < a.end) return null
  const link = text.slice(a.end, b.start)
  if (!LINK.test(link)) return null
  const before = text.slice(Math.max(0, a.start - LOOK_BACK), a.start)
  // "cut by 2030 to 32 percent": when, and to what.
  if (b.unit !== null && IN_YEAR.test(before) && YEAR.test(text.slice(a.start, a.end))) return null
  if (/\s(?:and|or)\s/iu.test(link) && !(BETWEEN.test(before) && /and/iu.test(link))) return null
  const isDash = DASH.test(link) && !/to/iu.test(link)
  const unit = sharedUnit(a, b, isDash || FROM.test(before))
  if (unit === undefined) return null
  if (a.unit !== null && !isDash && CHANGE.test(before) && !FROM.test(before)) return null
  if (a.unit === null && unit === null && !isDash && !FROM.test(before) && !countsUp(text, a, b)) return null
  return {
    ...b,
    start: a.start,
    numberStart: a.numberStart,
    value: sharesScale(a, b) ? rounded(a.value * scaleOf(b.value)) : a.value,
    valueTo: b.value,
    unit,
    kind: b.unit === null ? a.kind : b.kind,
    isPlain: a.isPlain && b.isPlain,
    inWords: a.inWords || b.inWords
  }
}

/** The unit of the range; undefined when the two do not make one. */
function sharedUnit(a: Quantity, b: Quantity, isClear: boolean): string | null | undefined {
  if (a.unit === b.unit) return a.unit
  if (a.unit === null) return b.kind === 'money' && !isClear ? undefined : b.unit
  if (b.unit === null) return a.kind === 'money' && isClear ? a.unit : undefined
  if (a.unit.startsWith(`${b.unit} per `)) return a.unit
  return b.unit.startsWith(`${a.unit} per `) ? b.unit : undefined
}

/** '$10 to $15 billion', '1 to 2 thousand': the scale word counts for both. */
const sharesScale = (a: Quantity, b: Quantity): boolean =>
  !a.isScaled && b.isScaled && Math.abs(a.value) < 1000 && a.value < b.value / scaleOf(b.value)

/** '10 to 15 people', '1 to 2 thousand': the smaller first, and a word that they count. */
const countsUp = (text: string, a: Quantity, b: Quantity): boolean =>
  a.value < b.value &&
  /^\s(?!(?:in|on|at|and|or|for|with|to|as|by|from)\s)\p{Ll}/u.test(text.slice(b.end, b.end + 8))

const scaleOf = (value: number): number => 1000 ** Math.floor(Math.log10(Math.abs(value) || 1) / 3)

import { currencyAfter, currencyBefore, dollarsAfter } from './currencies.ts'
import { type Numeral, rounded } from './numerals.ts'
import type { Quantity } from './quantity.ts'
import { rateAfter } from './rates.ts'
import { unitAfter } from './units.ts'

/** What multiplies a number: against it beside a currency, against it before a counted noun, after the currency. */
const MONEY_MARK = /\s?(k|mm|m|b|t)(?![\p{L}\p{N}])/iuy
const COUNT_MARK = /(k|m|M|B)(?![\p{L}\p{N}])/uy
const THOUSANDS = /(k)(?![\p{L}\p{N}])/uy
const LATE_WORD = /\s(million|billion|trillion)(?!\p{L})/uy
const FACTORS: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1e3, m: 1e6, mm: 1e6, b: 1e9, t: 1e12, million: 1e6, billion: 1e9, trillion: 1e12 })
)
/** After '2.7m': a few words, the last a plural, so that it is millions of something and not metres. */
const COUNTED =
  /^[mMB]\s(?:(?!(?:of|in|to|and|from|the|at|on|for|by|with|above|below)\s)\p{L}+\s){0,3}?\p{L}{2,}s(?!\p{L})/u
const PAID =
  /\b(?:pa(?:y|id|ys|ying)|costs?|prices?|priced|worth|fined?|salary|wages?|budget|spen[dt]|sold|fund(?:ed|ing)?|tax|bill|debts?|bonus|reward|grant)\b/iu
const NEGATIVE = /(?:(?<=^|[\s(])[-−–]|(?<=^|\s)minus[\s-]?)$/iu
/** "a margin of error of plus or minus 4 points" is none of minus 4. */
const EITHER_SIGN = /(?:(?<=^|\s)plus[- ]or[- ]minus\s|±\s?|\+\/[-−–]\s?)$/iu
/** Heights of video pictures, not pence. */
const PICTURE = /^(?:480|720|1080|1440|2160)p/u

/** The number with the currency or the measure that stands around it; the number alone when there is none. */
export function readAmount(text: string, numeral: Numeral): Quantity {
  const amount = readMoney(text, numeral) ?? readMeasure(text, numeral) ?? base(numeral)
  return withRate(text, withSign(text, amount))
}

function readMoney(text: string, numeral: Numeral): Quantity | null {
  const before = numeral.kind === 'digits' ? currencyBefore(text, numeral.start) : null
  const number = withMark(text, numeral, before ? MONEY_MARK : COUNT_MARK)
  const after = currencyAfter(text, number.end)
  if (before) {
    const named = before.unit === 'USD' ? dollarsAfter(text, number.end) : null
    const isTwice = after !== null && (after.unit === before.unit || /^[A-Z]{2}D$/u.test(after.unit))
    const { unit, at: end } = named ?? (isTwice ? after : { unit: before.unit, at: number.end })
    return { ...base(number), start: before.at, end, unit, kind: 'money', isPlain: false }
  }
  if (!after) return null
  const late = withMark(text, { ...number, end: after.at }, LATE_WORD)
  return { ...base(late), numberEnd: number.end, unit: after.unit, kind: 'money', isPlain: false }
}

function readMeasure(text: string, numeral: Numeral): Quantity | null {
  const isCount = COUNTED.test(text.slice(numeral.end, numeral.end + 60))
  const number = withMark(text, numeral, isCount ? COUNT_MARK : THOUSANDS)
  const unit = PICTURE.test(text.slice(numeral.start, numeral.start + 5)) ? null : unitAfter(text, number.end)
  if (!unit) return number.end > numeral.end ? base(number) : null
  if (unit.name === 'pound' && isSterling(text, number, unit.end))
    return { ...base(number), end: unit.end, unit: 'GBP', kind: 'money', isPlain: false }
  return { ...base(number), end: unit.end, unit: unit.name, kind: unit.kind }
}

/** Millions of pounds are money, and so are pounds that are paid. */
const isSterling = (text: string, { value, start }: Numeral, end: number): boolean =>
  value >= 1e6 || PAID.test(`${text.slice(Math.max(0, start - 40), start)} ${text.slice(end, end + 30)}`)

const base = (numeral: Numeral): Quantity => ({
  start: numeral.start,
  end: numeral.end,
  numberStart: numeral.start,
  numberEnd: numeral.end,
  value: numeral.value,
  ...(numeral.valueTo === undefined ? {} : { valueTo: numeral.valueTo }),
  unit: null,
  kind: numeral.kind === 'fraction' && numeral.value < 1 ? 'fraction' : 'bare',
  bound: 'exact',
  isPlain: !numeral.isFormatted,
  isScaled: numeral.isScaled,
  inWords: numeral.kind !== 'digits'
})

function withMark(text: string, numeral: Numeral, pattern: RegExp): Numeral {
  if (numeral.isScaled || numeral.kind !== 'digits') return numeral
  pattern.lastIndex = numeral.end
  const factor = FACTORS.get(pattern.exec(text)?.[1]?.toLowerCase() ?? '')
  if (factor === undefined) return numeral
  const value = rounded(numeral.value * factor)
  return { ...numeral, value, end: pattern.lastIndex, isScaled: true, isFormatted: true }
}

function withSign(text: string, quantity: Quantity): Quantity {
  const both = EITHER_SIGN.exec(text.slice(Math.max(0, quantity.start - 15), quantity.start))?.[0]
  if (both) return { ...quantity, start: quantity.start - both.length }
  const sign = NEGATIVE.exec(text.slice(Math.max(0, quantity.start - 8), quantity.start))?.[0]
  if (!sign) return quantity
  return { ...quantity, start: quantity.start - sign.length, value: -quantity.value }
}

function withRate(text: string, quantity: Quantity): Quantity {
  const rate = quantity.unit === null ? null : rateAfter(text, quantity.end)
  return rate ? { ...quantity, unit: `${quantity.unit} per ${rate.name}`, end: rate.end } : quantity
}

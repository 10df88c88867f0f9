import type { Quantity } from './quantity.ts'

const OLD = /^(?:\s?-\s?|\s)olds?(?!\p{L})|^\sof\sage(?!\p{L})/iu
const AGE_BEFORE =
  /\b(?:age[ds]?|ages?\sof|aged\s(?:between|from)|turn(?:s|ed|ing)|under\sthe\sage\sof)\s(?:about\s|around\s|just\s|only\s)?$/iu
const PERSON_IS =
  /\b(?:he|she|who|i)(?:['’]s|\sis|\swas|\swill\sbe|\swould\sbe|['’]ll\sbe|['’]m|\sam)\s(?:now\s|only\s|just\s)?$/iu
const CLOSES = /^(?:\s?(?:[,.;)—–]|$)|\s(?:and|when|by|years|at|but|last|this|next|in|on|now)\b)/iu
/** 'Ana Ruiz, 25, said': a name, a comma, the age, a comma. */
const AFTER_NAME = /\p{Lu}[\p{L}’'.-]+,\s$/u
const YOUNG_AND_OLD = { least: 1, most: 115 }
const AGE_UNITS = /^(?:year|month|week|day)$/u
const ABBREVIATED = /^\s?(?:yo|y\/o|y\.o\.)(?!\p{L})/iu
const LOOK_BACK = 32

/** Makes an age of what is one: '15-year-old', 'aged 25', 'she was 30 when', 'Ana Ruiz, 25, said'. */
export function markAge(text: string, quantity: Quantity, followsName: boolean): Quantity {
  const { unit, end, kind, start } = quantity
  const before = text.slice(Math.max(0, start - LOOK_BACK), start)
  if (unit !== null && AGE_UNITS.test(unit)) {
    const old = OLD.exec(text.slice(end, end + 8))?.[0]
    if (old) return { ...quantity, end: end + old.length, unit: `${unit} of age`, kind: 'age' }
    return /\bage\sof\s$/iu.test(before) ? { ...quantity, unit: `${unit} of age`, kind: 'age' } : quantity
  }
  if (kind !== 'bare' || !quantity.isPlain) return quantity
  const short = ABBREVIATED.exec(text.slice(end, end + 6))?.[0]
  if (short) return { ...quantity, end: end + short.length, unit: 'year of age', kind: 'age' }
  return isBareAge(text, quantity, before, followsName)
    ? { ...quantity, unit: 'year of age', kind: 'age', isPlain: false }
    : quantity
}

function isBareAge(
  text: string,
  { value, end, inWords }: Quantity,
  before: string,
  followsName: boolean
): boolean {
  if (value < YOUNG_AND_OLD.least || value > YOUNG_AND_OLD.most || !Number.isInteger(value)) return false
  if (AGE_BEFORE.test(before)) return true
  const after = text.slice(end, end + LOOK_BACK)
  if (PERSON_IS.test(before)) return CLOSES.test(after)
  return followsName && !inWords && AFTER_NAME.test(before) && /^(?:,\s(?!\p{N})|\.$|\))/u.test(after)
}

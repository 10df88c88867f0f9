import type { Figure } from '../fact-sheet.ts'

const SYMBOLS: Record<string, string> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: 'CN¥',
  INR: '₹',
  KRW: '₩',
  RUB: '₽',
  TRY: '₺',
  UAH: '₴',
  AUD: 'A$',
  CAD: 'C$',
  HKD: 'HK$',
  NZD: 'NZ$',
  SGD: 'S$'
}
const UNITS: Record<string, string> = {
  percent: '%',
  'percentage point': ' points',
  kilometre: ' km',
  metre: ' m',
  centimetre: ' cm',
  millimetre: ' mm',
  mile: ' mi',
  foot: ' ft',
  inch: ' in',
  kilogram: ' kg',
  gram: ' g',
  tonne: ' t',
  hectare: ' ha',
  'square kilometre': ' km²',
  'square metre': ' m²',
  'square mile': ' sq mi',
  'square foot': ' sq ft',
  'kilometre per hour': ' km/h',
  'mile per hour': ' mph',
  kilowatt: ' kW',
  megawatt: ' MW',
  gigawatt: ' GW',
  'degree celsius': ' °C',
  'degree fahrenheit': ' °F',
  celsius: ' °C',
  fahrenheit: ' °F'
}
const DURATION = /^(?:second|minute|hour|day|week|month|year|decade)s?$/iu
const SCALES: [number, string][] = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm']
]
const BOUNDS: Record<Figure['bound'], string> = {
  exact: '',
  about: '~',
  atLeast: '≥ ',
  atMost: '≤ ',
  moreThan: '> ',
  lessThan: '< '
}
const RATE = ' per '
/** Rates that a numeral shows: '£60 m a year'. */
const RATES = /^(?:second|minute|hour|day|week|month|year|share|barrel|tonne|ton|person|litre|gallon)$/u
/** What an article leaves open: no digits say it better. */
const VAGUE = /^(?:(?:tens|hundreds) of )?(?:dozens|scores|hundreds|thousands|millions|billions)\b/iu

/** What an article tells in words: '⅓' for 'a third', where no digits are as right. */
const PARTS: ReadonlyMap<number, string> = new Map([
  [1 / 2, '½'],
  [1 / 3, '⅓'],
  [2 / 3, '⅔'],
  [1 / 4, '¼'],
  [3 / 4, '¾']
])

/** 'one in five' */
const PORTION = /^(\S+)[\s-](?:in|out of)(?: every)?[\s-](.+)$/iu
const NUMBERS = 'zero one two three four five six seven eight nine ten'.split(' ')

/** '1 in 5' for 'one in five': a decimal would not be what the article says. */
function portionOf({ unit, text }: Figure): string | null {
  const match = unit === null ? PORTION.exec(text) : null
  if (!match) return null
  const [part = '', whole = ''] = match.slice(1).map((word) => {
    const at = NUMBERS.indexOf(word.toLowerCase())
    return at < 0 ? word.toLowerCase() : String(at)
  })
  return `${part} in ${whole}`
}

/** At most so many digits behind the point; digits, not words, so that no locale has a say. */
function plain(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits))
  const [whole = '', fraction] = String(Math.abs(rounded)).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`
}

/** 1e9 as '1 bn', 9500 as '9,500'. */
export function compact(value: number): string {
  const size = Math.abs(value)
  const scale = SCALES.find(([least]) => size >= least)
  if (!scale) return plain(value, size < 1 ? 4 : 2)
  const [least, name] = scale
  return `${plain(value / least, 3)} ${name}`
}

/** 'rose from 0.9 to 1.2 percent': what it was and what it is, no range. */
function isChange({ text, statement }: Figure): boolean {
  const at = statement.text.indexOf(text)
  return /\sto\s/u.test(text) && at > 0 && CHANGED.test(statement.text.slice(0, at))
}

const CHANGED =
  /\b(?:rose|fell|climbed|jumped|dropped|slid|sank|rises?|falls?|drop|grew|grows?|increased?|decreased?|surged|plunged|plummeted|tumbled|slipped|dipped|declined|edged|soared|cut|cutting|reduc(?:ed?|ing)|rais(?:ed?|ing)|lowered|slumped|jump|eased|doubled|tripled|going|went)\b[^.;:]{0,48}\bfrom\s(?:about\s|around\s|just\s)?$/iu

/**
 * 'USD' and 1e9 as '$1 bn', 'GBP per year' with its rate; a unit that the numeral doesn't hold is left to the words
 * beside it. An article's 'hundreds' stays a word.
 */
export function numeralOf(figure: Figure): { numeral: string; holdsUnit: boolean } {
  const { value, valueTo, unit, bound, text } = figure
  const vague = VAGUE.exec(text)?.[0]
  if (vague !== undefined) return { numeral: vague.toLowerCase(), holdsUnit: false }
  const portion = portionOf(figure)
  if (portion !== null) return { numeral: `${BOUNDS[bound]}${portion}`, holdsUnit: true }
  const part = unit === null && !/\p{N}/u.test(text) ? PARTS.get(value) : undefined
  if (part !== undefined) return { numeral: `${BOUNDS[bound]}${part}`, holdsUnit: true }
  const { before, behind, isWhole } = around(unit, valueTo ?? value)
  const digits =
    valueTo === undefined
      ? compact(value)
      : isChange(figure) || valueTo < value
        ? `${compact(value)} to ${compact(valueTo)}`
        : rangeOf(value, valueTo)
  return {
    numeral: `${BOUNDS[bound]}${before}${digits}${behind}`,
    holdsUnit: (before !== '' || behind !== '') && isWhole
  }
}

interface Around {
  before: string
  behind: string
  /** Whether nothing of the unit is left to the words beside the numeral. */
  isWhole: boolean
}

/** What stands before and behind the digits for a unit; a rate only where the unit itself has a sign. */
function around(unit: string | null, value: number): Around {
  if (unit === null) return { before: '', behind: '', isWhole: true }
  const whole = signOf(unit, value)
  const at = unit.indexOf(RATE)
  if (whole.before !== '' || whole.behind !== '' || at < 0) return { ...whole, isWhole: true }
  const base = signOf(unit.slice(0, at), value)
  const rate = unit.slice(at + RATE.length)
  const isSigned = base.before !== '' || base.behind !== ''
  if (!isSigned || !RATES.test(rate)) return { ...base, isWhole: false }
  return { ...base, behind: `${base.behind} ${rate === 'hour' ? 'an' : 'a'} ${rate}`, isWhole: true }
}

function signOf(unit: string, value: number): { before: string; behind: string } {
  const symbol = SYMBOLS[unit] ?? (/^[A-Z]{3}$/u.test(unit) ? `${unit} ` : '')
  return { before: symbol, behind: UNITS[unit.toLowerCase()] ?? durationOf(unit, value) }
}

/** ' days', ' year': a length of time is read with its unit. */
function durationOf(unit: string, value: number): string {
  if (!DURATION.test(unit)) return ''
  const one = unit.toLowerCase().replace(/s$/u, '')
  return value === 1 ? ` ${one}` : ` ${one}s`
}

/** '3–4 bn', and '900 m–1.2 bn' when the scales differ. */
function rangeOf(from: number, to: number): string {
  const [a, b] = [compact(from), compact(to)]
  const [, scale] = b.split(' ')
  return scale !== undefined && a.endsWith(` ${scale}`)
    ? `${a.slice(0, -scale.length - 1)}–${b}`
    : `${a}–${b}`
}

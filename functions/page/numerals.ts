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
  kilometre: ' km',
  metre: ' m',
  centimetre: ' cm',
  millimetre: ' mm',
  mile: ' mi',
  kilogram: ' kg',
  gram: ' g',
  hectare: ' ha',
  'square kilometre': ' km²',
  'square metre': ' m²',
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

/** 'USD' and 1e9 as '$1 bn'; the unit that the numeral doesn't hold is left to the words beside it. */
export function numeralOf(figure: Figure): { numeral: string; holdsUnit: boolean } {
  const { value, valueTo, unit, bound } = figure
  const symbol = unit === null ? undefined : SYMBOLS[unit]
  const behind = unit === null ? undefined : (UNITS[unit.toLowerCase()] ?? durationOf(unit, valueTo ?? value))
  const code = unit !== null && symbol === undefined && /^[A-Z]{3}$/u.test(unit) ? `${unit} ` : ''
  const digits = valueTo === undefined ? compact(value) : rangeOf(value, valueTo)
  return {
    numeral: `${BOUNDS[bound]}${symbol ?? code}${digits}${behind ?? ''}`,
    holdsUnit: symbol !== undefined || behind !== undefined || code !== ''
  }
}

/** ' days', ' year': a length of time is read with its unit. */
function durationOf(unit: string, value: number): string | undefined {
  if (!DURATION.test(unit)) return undefined
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

const NUMBER =
  /^(?:(?:about|around|some|nearly|almost|at least|more than|over|up to|less than|fewer than|under|roughly|approximately)\s+)?[\p{Sc}~≈]?\p{Nd}[\p{Nd}.,]*(?:\s*[-–]\s*\p{Nd}[\p{Nd}.,]*)?(?:\s*(?:thousand|million|billion|trillion|bn|m)\b)?/iu
const NUMBER_WORD =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|hundred|dozen|thousand|million|billion)\s+/iu

/** '15 missile tests' as 'missile tests': the noun that is counted. */
function countedNoun(text: string): string {
  const digits = text.replace(NUMBER, '').replace(/^[-\s]+/u, '')
  if (digits !== text) return digits
  let words = text
  while (NUMBER_WORD.test(words)) words = words.replace(NUMBER_WORD, '')
  return words === text ? '' : words
}

/** The number's clause without the number, '…' where it stood; the noun that is counted stays. */
export function labelOf(figure: Figure): string {
  const clause = figure.statement.text.replace(/\.$/u, '')
  const at = clause.toLowerCase().indexOf(figure.text.toLowerCase())
  if (at < 0) return clause
  const counted = numeralOf(figure).holdsUnit ? '' : countedNoun(figure.text)
  const before = clause.slice(0, at).trim()
  const after = `${counted}${clause.slice(at + figure.text.length)}`.replace(/^[\s,;]+/u, '').trim()
  if (before === '') return after
  // The sign for what stands in large to the left never begins a line.
  return after === '' ? `${before}\u00a0…` : `${before}\u00a0… ${after}`
}

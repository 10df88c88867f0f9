import { glyphValue, readAndPart, readFractionWords, readSlash } from './fractions.ts'
import { FIRST_WORDS, readNumberWords, SCALES } from './number-words.ts'

/** A number as it stands in a sentence, before anyone asks what it counts; `start` and `end` count in the sentence. */
export interface Numeral {
  start: number
  end: number
  value: number
  /** Closes what a vague number covers: 'thousands' is 1,000 to 10,000. */
  valueTo?: number
  kind: 'digits' | 'words' | 'fraction' | 'vague'
  /** A scale word is part of it. */
  isScaled: boolean
  /** Written with separators, decimals or a scale: an amount, hardly a year or a label. */
  isFormatted: boolean
}

const VAGUE =
  '(?:(?:tens|hundreds) of )?(?:thousands|millions|billions|trillions)|dozens|hundreds(?! of (?:thousands|millions|billions))'
const START = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${VAGUE}|half|(?:two|three|four|five|six|seven|eight|nine|ten)(?=fold(?!\\p{L}))|an?(?=[\\s-](?:${[...SCALES.keys()].join('|')}|half|quarter|third)(?!\\p{L}))|quarter(?=\\s(?:million|billion))|${FIRST_WORDS.join('|')})(?=fold(?!\\p{L})|[^\\p{L}\\p{N}]|$)|\\p{Nd}[\\p{Nd}.,:]*|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]`,
  'giu'
)
const DIGITS =
  /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})*,[0-9]{3}|[0-9]{1,12})(?:\.[0-9]{1,10})?$/u
/** "1.2 million", "1.2-million", "1.2million" */
const SCALE_WORD = /(?:\s|-|\s-\s)?(hundred|thousand|million|billion|trillion|lakh|crore|dozen)(?!\p{L})/iuy
const SCALE_MARK = /\s?(bn|mn|mln|tn|trn)(?!\p{L})/iuy
const MARKS: ReadonlyMap<string, number> = new Map([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12]
])
/** No number in words is longer. */
const LONGEST = 80
const ARTICLE = /an?\s/iuy
const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12]
])

/** The numbers of the sentence, in order, `most` of them. Linear in its length: each is read once, with a bounded look ahead. */
export function findNumerals(text: string, most: number): Numeral[] {
  const found: Numeral[] = []
  START.lastIndex = 0
  for (let match = START.exec(text); match && found.length < most; match = START.exec(text)) {
    const numeral = readNumeral(text, match.index, match[0])
    if (!numeral) continue
    found.push(numeral)
    START.lastIndex = Math.max(numeral.end, START.lastIndex)
  }
  return found
}

function readNumeral(text: string, start: number, head: string): Numeral | null {
  if (/^\p{Nd}/u.test(head)) return readDigits(text, start, head)
  const glyph = glyphValue(head)
  if (glyph !== undefined) return scaled(text, fraction(start, start + head.length, glyph))
  const lower = head.toLowerCase()
  if (lower.endsWith('s') && (lower === 'dozens' || PLURALS.has(lower.split(' ').at(-1) ?? '')))
    return vague(start, lower)
  const part = readFractionWords(text, start)
  if (part) return { ...fraction(start, part.end, part.value), isScaled: part.isScaled }
  if (lower === 'half' || lower === 'quarter') return null
  return readWords(text, start, lower)
}

function readWords(text: string, start: number, lower: string): Numeral | null {
  const from = lower === 'a' || lower === 'an' ? afterArticle(text, start) : start
  const words =
    from === start
      ? readNumberWords(text, start)
      : readNumberWords(`one ${text.slice(from, from + LONGEST)}`, 0)
  if (!words || (from !== start && !words.isScaled)) return null
  const end = from === start ? words.end : from + words.end - 'one '.length
  const { value, isScaled } = words
  return mixed(text, { start, end, value, kind: 'words', isScaled, isFormatted: isScaled })
}

/** With the part behind it: 'three and a half hours', 'two and a half million'. */
function mixed(text: string, numeral: Numeral): Numeral {
  const part = numeral.isScaled ? null : readAndPart(text, numeral.end)
  if (!part) return numeral
  const scale = scaleAt(text, part.end)
  return {
    ...numeral,
    end: scale?.end ?? part.end,
    value: rounded((numeral.value + part.value) * (scale?.factor ?? 1)),
    isScaled: scale !== null,
    isFormatted: true
  }
}

function afterArticle(text: string, start: number): number {
  ARTICLE.lastIndex = start
  return ARTICLE.test(text) ? ARTICLE.lastIndex : start + 2
}

/** 'thousands' says at least one thousand and less than ten; 'dozens' is taken as its least, as annotators do. */
function vague(start: number, lower: string): Numeral {
  const value = lower.split(' of ').reduce((product, word) => product * (PLURALS.get(word) ?? 1), 1)
  const base = { start, end: start + lower.length, kind: 'vague' as const, isScaled: true, isFormatted: true }
  return lower === 'dozens' ? { ...base, value: 12 } : { ...base, value, valueTo: value * 10 }
}

const fraction = (start: number, end: number, value: number): Numeral => ({
  start,
  end,
  value,
  kind: 'fraction',
  isScaled: false,
  isFormatted: true
})

function readDigits(text: string, start: number, run: string): Numeral | null {
  const digits = run.replace(/[.,:]+$/u, '')
  const end = start + digits.length
  const slash = readSlash(text, start, digits)
  if (slash) return scaled(text, fraction(start, slash.end, slash.value))
  if (!DIGITS.test(digits) || /^0[0-9]/u.test(digits)) return null
  const value = Number(digits.replaceAll(',', ''))
  const scale = scaleAt(text, end)
  return mixed(text, {
    start,
    end: scale?.end ?? end,
    value: rounded(value * (scale?.factor ?? 1)),
    kind: 'digits',
    isScaled: scale !== null,
    isFormatted: scale !== null || /[.,]/u.test(digits)
  })
}

/** '3½ million', '1/2 million' */
function scaled(text: string, numeral: Numeral): Numeral {
  const scale = scaleAt(text, numeral.end)
  return scale
    ? { ...numeral, end: scale.end, value: rounded(numeral.value * scale.factor), isScaled: true }
    : numeral
}

/** The scale word or its short form that follows a number in digits. */
function scaleAt(text: string, at: number): { factor: number; end: number } | null {
  SCALE_MARK.lastIndex = at
  const mark = SCALE_MARK.exec(text)?.[1]
  if (mark) return { factor: MARKS.get(mark.toLowerCase()) ?? 1, end: SCALE_MARK.lastIndex }
  SCALE_WORD.lastIndex = at
  const first = SCALE_WORD.exec(text)?.[1]
  if (!first) return null
  let end = SCALE_WORD.lastIndex
  let factor = SCALES.get(first.toLowerCase()) ?? 1
  for (let next = SCALE_WORD.exec(text)?.[1]; next; next = SCALE_WORD.exec(text)?.[1]) {
    factor *= SCALES.get(next.toLowerCase()) ?? 1
    end = SCALE_WORD.lastIndex
  }
  return { factor, end }
}

/** 1.1 million is 1100000, not 1100000.0000000002. */
export const rounded = (value: number): number => Number(value.toPrecision(14))

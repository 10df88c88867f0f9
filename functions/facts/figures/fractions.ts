import { SCALES } from './number-words.ts'

const GLYPHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8
  })
)
const GLYPH = /\s?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])/uy
/** Denominators of measures and quotations; 9/11, 24/7 and 3/5 of May are no fractions. */
const SLASH = /(?:([0-9]{1,3})[ ‑-])?([0-9]{1,2})[/⁄](2|3|4|8|10|16|32|64|100|128)(?![0-9/⁄])/uy

const NUMERATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    a: 1,
    an: 1,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9
  })
)
const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    hundredth: 100
  })
)
const PARTS =
  /(an?|one|two|three|four|five|six|seven|eight|nine)[\s-](half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)(s)?(?!\p{L})/iuy
/** A part of something, or of a scale: 'a third of', 'two-thirds majority'; 'a third time' and 'a quarter final' are neither. */
const OF_WHOLE = /(?:\s(?:of|as)\s|\s(?:majority|stake|share|interest)(?!\p{L}))/iuy
const HALF =
  /half(?:[\s-](?:an?[\s-])?(million|billion|trillion|dozen)(?!\p{L})|(?=\s(?:of(?!\sthe\s(?:year|season|game|match|century|century's)\b)|the|a\scentury|its|his|her|their|our|all)\s))/iuy
const QUARTER =
  /(?:an?\s|(three)[\s-])?(?:quarters?)\s(?:of\sa\s|of\san?\s)?(million|billion|trillion)(?!\p{L})/iuy

/** 'three and a half', 'two-and-three-quarters', from behind the whole number on. */
const AND_PART = /[\s-]and[\s-](an?|one|three)[\s-](half|third|quarter)(s)?(?!\p{L})/iuy

interface Part {
  value: number
  end: number
  isScaled: boolean
}

export const glyphValue = (glyph: string): number | undefined => GLYPHS.get(glyph)

/** '3/4' and '10 1/2' from the number in digits on; '2½' too. */
export function readSlash(
  text: string,
  start: number,
  digits: string
): { value: number; end: number } | null {
  SLASH.lastIndex = start
  const match = SLASH.exec(text)
  if (match) {
    const [, whole = '0', top = '0', bottom = '1'] = match
    return Number(top) < Number(bottom)
      ? { value: Number(whole) + Number(top) / Number(bottom), end: SLASH.lastIndex }
      : null
  }
  GLYPH.lastIndex = start + digits.length
  const glyph = GLYPHS.get(GLYPH.exec(text)?.[1] ?? '')
  return glyph !== undefined && /^[0-9]+$/u.test(digits)
    ? { value: Number(digits) + glyph, end: GLYPH.lastIndex }
    : null
}

/** The part that goes with a whole number which ends at `at`: 'three and a half', 'three-and-a-half-hour'. */
export function readAndPart(text: string, at: number): { value: number; end: number } | null {
  AND_PART.lastIndex = at
  const [, top = '', bottom = '', plural] = AND_PART.exec(text) ?? []
  const numerator = NUMERATORS.get(top.toLowerCase())
  if (numerator === undefined || numerator > 1 !== (plural !== undefined)) return null
  const value = numerator / (DENOMINATORS.get(bottom.toLowerCase()) ?? 1)
  return value < 1 ? { value, end: AND_PART.lastIndex } : null
}

/** 'half of', 'half a million', 'two-thirds of', 'a quarter million'. */
export function readFractionWords(text: string, at: number): Part | null {
  return readHalf(text, at) ?? readQuarter(text, at) ?? readParts(text, at)
}

function readHalf(text: string, at: number): Part | null {
  HALF.lastIndex = at
  const match = HALF.exec(text)
  if (!match) return null
  const scale = SCALES.get(match[1]?.toLowerCase() ?? '')
  return { value: (scale ?? 1) / 2, end: at + match[0].length, isScaled: scale !== undefined }
}

function readQuarter(text: string, at: number): Part | null {
  QUARTER.lastIndex = at
  const match = QUARTER.exec(text)
  if (!match) return null
  const scale = SCALES.get(match[2]?.toLowerCase() ?? '') ?? 1
  return { value: ((match[1] ? 3 : 1) * scale) / 4, end: QUARTER.lastIndex, isScaled: true }
}

function readParts(text: string, at: number): Part | null {
  PARTS.lastIndex = at
  const match = PARTS.exec(text)
  if (!match) return null
  const [whole, top = '', bottom = '', plural] = match
  const numerator = NUMERATORS.get(top.toLowerCase()) ?? 1
  const denominator = DENOMINATORS.get(bottom.toLowerCase()) ?? 1
  if (numerator > 1 !== (plural !== undefined) || numerator >= denominator) return null
  OF_WHOLE.lastIndex = at + whole.length
  if (!OF_WHOLE.test(text)) return null
  return { value: numerator / denominator, end: at + whole.length, isScaled: false }
}

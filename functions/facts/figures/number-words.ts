const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, 20 + 10 * i])
])

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15]
])

const WORD = /(?:[\s-]|\s?-\s?)?([A-Za-z]+?)(?=fold(?!\p{L})|(?![\p{L}\p{N}]))/uy
const AND = /\sand\s(?=[A-Za-z])/uy
/** "twenty-first", "two-thirds": an ordinal or a fraction, no number. */
const ORDINAL_TAIL =
  /[\s-](?:first|seconds?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)(?!\p{L})/uy

/** A number as it is being read: 'one hundred' is `current`, what stands before 'thousand' goes into `total`. */
interface Reading {
  total: number
  current: number
  /** The scale that was read last; the next one must be smaller. */
  scale: number
  end: number
}

export interface WordNumber {
  value: number
  end: number
  /** A scale word is part of it. */
  isScaled: boolean
}

/** The number in words that begins at `at`; `seed` is a number in digits that stands before a scale word. */
export function readNumberWords(text: string, at: number): WordNumber | null {
  let reading: Reading = { total: 0, current: -1, scale: Number.POSITIVE_INFINITY, end: at }
  for (;;) {
    const next = step(reading, wordAt(text, reading.end)) ?? stepAfterAnd(reading, text)
    if (!next) break
    reading = next
  }
  if (reading.end === at || matches(ORDINAL_TAIL, text, reading.end)) return null
  return {
    value: reading.total + Math.max(reading.current, 0),
    end: reading.end,
    isScaled: reading.scale !== Number.POSITIVE_INFINITY
  }
}

function step(reading: Reading, word: { lower: string; end: number } | null): Reading | null {
  if (!word) return null
  const small = SMALL.get(word.lower)
  if (small !== undefined)
    return fits(reading.current, small)
      ? { ...reading, current: Math.max(reading.current, 0) + small, end: word.end }
      : null
  const scale = SCALES.get(word.lower)
  if (scale === undefined || reading.current < 0) return null
  if (scale <= 100) return { ...reading, current: reading.current * scale, scale: scale, end: word.end }
  if (scale >= reading.scale && reading.scale > 100) return null
  return { total: reading.total + reading.current * scale, current: 0, scale, end: word.end }
}

/** "one hundred and five", but not "two and three". */
function stepAfterAnd(reading: Reading, text: string): Reading | null {
  if (reading.scale === Number.POSITIVE_INFINITY || !matches(AND, text, reading.end)) return null
  const word = wordAt(text, AND.lastIndex)
  return word && SMALL.has(word.lower) ? step(reading, word) : null
}

/** Whether a number under 100 goes on after what was read: 'twenty' then 'five', 'hundred' then 'five'. */
function fits(current: number, small: number): boolean {
  if (current <= 0) return true
  if (current % 100 === 0) return true
  return current % 10 === 0 && current % 100 >= 20 && small > 0 && small < 10
}

function wordAt(text: string, at: number): { lower: string; end: number } | null {
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[1]
  return word === undefined ? null : { lower: word.toLowerCase(), end: WORD.lastIndex }
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** Words that can begin a number. */
export const FIRST_WORDS: readonly string[] = [...SMALL.keys()]

import { hashText, mix } from './hash.ts'

/** What the tagger knows of a word by itself. */
export interface Word {
  text: string
  lower: number
  shape: number
  suffix: number
  isCapital: boolean
  isUpper: boolean
  /** Hashes of the features of the word by itself. */
  own: Int32Array
}

const LETTERS = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const UPPER = /^[\p{Lu}\p{N}.&'’-]*\p{Lu}[\p{Lu}\p{N}.&'’-]*$/u

/** Classes of characters, repeats folded: 'McCain' -> 'XxXx', 'U.S.' -> 'X.X.', '2017' -> 'd'. */
export function shapeOf(text: string): string {
  let shape = ''
  for (const char of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape
}

const ASCII_LETTERS = /^[a-z]+$/
const quickShape = (text: string, lower: string): string => {
  if (text === lower && ASCII_LETTERS.test(text)) return 'x'
  if (text.length > 1 && text.slice(1) === lower.slice(1) && ASCII_LETTERS.test(lower)) return 'Xx'
  return shapeOf(text)
}

export function describeWord(text: string): Word {
  const lower = text.toLowerCase().replace(/\p{N}/gu, '0')
  const shape = quickShape(text, lower)
  const isUpper = text.length > 1 && UPPER.test(text)
  const own = [hashText(`w${text}`), hashText(`l${lower}`), hashText(`s${shape}`)]
  const size = Math.min(text.length, 12)
  own.push(hashText(`n${size > 4 ? size - (size % 4) : size}${shape}`))
  if (LETTERS.test(text)) {
    for (let n = 1; n <= 4 && n < text.length; n++) {
      own.push(hashText(`p${n}${text.slice(0, n)}`), hashText(`f${n}${lower.slice(-n)}`))
      if (n > 1) own.push(hashText(`F${n}${shape}${lower.slice(-n)}`))
    }
  }
  if (text.includes('-') && text.length > 2) {
    const parts = lower.split('-')
    own.push(hashText(`h0${parts[0]}`), hashText(`h1${parts.at(-1)}`))
  }
  return {
    text,
    lower: hashText(lower),
    shape: hashText(shape),
    suffix: mix(7, hashText(lower.slice(-3))),
    isCapital: CAPITAL.test(text),
    isUpper,
    own: Int32Array.from(own)
  }
}

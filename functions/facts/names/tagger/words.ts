import { hashText, mix, SEED, step } from './hash.ts'
import { bitsOf, classOf, entryOf, IN_WIDE, type Lexicon } from './lexicon.ts'
import { phraseKey, wordKey } from './lists.ts'
import type { Word } from './word.ts'

const LETTERS = /^\p{L}/u
const CAPITAL = /^\p{Lu}/u
const ANY_CAPITAL = /\p{Lu}/u
const UPPER = /^[\p{Lu}\p{N}.&'’-]*\p{Lu}[\p{Lu}\p{N}.&'’-]*$/u
const LONGEST_AFFIX = 4

/** Classes of characters, repeats folded: 'McCain' -> 'XxXx', 'U.S.' -> 'X.X.', '2017' -> 'd'. */
export function shapeOf(text: string): string {
  let shape = ''
  for (const char of text.slice(0, 24)) {
    const kind = kindOf(char)
    if (!shape.endsWith(kind)) shape += kind
  }
  return shape
}

function kindOf(char: string): string {
  if (char >= 'a' && char <= 'z') return 'x'
  if (char >= 'A' && char <= 'Z') return 'X'
  if (char >= '0' && char <= '9') return 'd'
  if (char < '\u0080') return char
  return /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? 'd' : char
}

export function describeWord(text: string, lexicon: Lexicon): Word {
  const lower = text.toLowerCase().replace(/\p{N}/gu, '0')
  const shape = hashText(shapeOf(text))
  const exact = hashText(text)
  const isCapital = CAPITAL.test(text)
  const key = wordKey(text)
  const entry = entryOf(lexicon, phraseKey([key]))
  const wordClass = classOf(lexicon, entry)
  const wideClass = Math.floor(wordClass / IN_WIDE)
  return {
    text,
    exact,
    lower: hashText(lower),
    shape,
    suffix: hashText(lower.slice(-3)),
    key,
    bits: bitsOf(lexicon, entry),
    wordClass,
    wideClass,
    isCapital,
    hasCapital: isCapital || ANY_CAPITAL.test(text),
    isUpper: text.length > 1 && UPPER.test(text),
    hasLetters: LETTERS.test(text),
    own: [...ownFeatures(text, lower, shape), ...classFeatures(shape, wordClass, wideClass)]
  }
}

function ownFeatures(text: string, lower: string, shape: number): number[] {
  const size = Math.min(text.length, 12)
  const own = [
    mix(201, hashText(text)),
    mix(202, hashText(lower)),
    mix(203, shape),
    mix(204, mix(size > 4 ? size - (size % 4) : size, shape))
  ]
  if (LETTERS.test(text)) {
    let prefix = SEED
    for (let n = 1; n <= LONGEST_AFFIX && n < text.length; n++) {
      prefix = step(prefix, text.charCodeAt(n - 1))
      const suffix = hashText(lower.slice(-n))
      own.push(mix(210 + n, prefix), mix(220 + n, suffix))
      if (n > 1) own.push(mix(230 + n, mix(shape, suffix)))
    }
  }
  if (text.includes('-') && text.length > 2) {
    const parts = lower.split('-')
    own.push(mix(241, hashText(parts[0] ?? '')), mix(242, hashText(parts.at(-1) ?? '')))
  }
  return own
}

function classFeatures(shape: number, wordClass: number, wideClass: number): number[] {
  if (wordClass === 0) return []
  return [
    mix(250, wordClass),
    mix(251, wideClass),
    mix(252, mix(shape, wordClass)),
    mix(253, mix(shape, wideClass))
  ]
}

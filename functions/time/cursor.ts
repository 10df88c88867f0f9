import type { Expression } from './expression.ts'
import type { Lexeme } from './lexemes.ts'
import { NUMBERS, ORDINALS, UNITS, type Unit } from './words.ts'

/** How many: a number, or null for an unknown one ("several", "a few"). */
export interface Quantity {
  count: number | null
}

const VAGUE = new Set(['several', 'many', 'few', 'numerous', 'countless', 'various'])
const HYPHEN = /^[-‐‑]$/u

/**
 * A place in the lexemes that parsers move forward. Each reading method gives what stands there and steps over it, or
 * gives `undefined` and stays. No method looks further than a few lexemes, so a pass over a text is linear.
 */
export class Cursor {
  at: number
  constructor(
    readonly lexemes: readonly Lexeme[],
    readonly from: number
  ) {
    this.at = from
  }

  peek(offset = 0): Lexeme | undefined {
    return this.lexemes[this.at + offset]
  }

  /** The lower-cased word at an offset, '' beyond the ends. */
  lower(offset = 0): string {
    return this.lexemes[this.at + offset]?.lower ?? ''
  }

  word(...words: string[]): string | undefined {
    const { lower } = this.peek() ?? {}
    if (lower === undefined || !words.includes(lower)) return undefined
    this.at++
    return lower
  }

  /** All of these words in a row. */
  phrase(...words: string[]): boolean {
    const found = words.every((word, i) => this.lower(i) === word)
    if (found) this.at += words.length
    return found
  }

  oneOf<T>(map: ReadonlyMap<string, T>): T | undefined {
    const found = map.get(this.lower().replace(/\.$/u, ''))
    if (found === undefined) return undefined
    const hasDot = this.lower().endsWith('.')
    this.at++
    // The tokenizer leaves the full stop of some short forms ("Tues.") alone.
    if (!hasDot && this.lower() === '.' && this.isShort(this.lower(-1)) && this.touches()) this.at++
    return found
  }

  /** A short form whose full stop belongs to it when something of the date follows. */
  private isShort(word: string): boolean {
    return (
      word.length <= 5 &&
      /^(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)$/u.test(word) &&
      /^\p{N}|^\p{L}/u.test(this.lower(1))
    )
  }

  /** Does this lexeme begin where the one before it ends? */
  touches(offset = 0): boolean {
    return this.lexemes[this.at + offset - 1]?.end === this.lexemes[this.at + offset]?.start
  }

  hyphen(): boolean {
    if (!HYPHEN.test(this.lower())) return false
    this.at++
    return true
  }

  /** Digits only, as written. */
  digits(min: number, max: number): number | undefined {
    const { text } = this.peek() ?? { text: '' }
    if (text.length < min || text.length > max || !/^\d+$/u.test(text)) return undefined
    this.at++
    return Number(text)
  }

  ordinal(): number | undefined {
    const { lower } = this.peek() ?? { lower: '' }
    const digits = /^(\d{1,2})(?:st|nd|rd|th)$/u.exec(lower)?.[1]
    const value = digits === undefined ? ORDINALS.get(lower) : Number(digits)
    if (value !== undefined) {
      this.at++
      return value
    }
    const tens = NUMBERS.get(lower)
    const ones = ORDINALS.get(this.lower(2))
    if (tens === undefined || tens < 20 || ones === undefined || ones > 9 || !HYPHEN.test(this.lower(1)))
      return undefined
    this.at += 3
    return tens + ones
  }

  /** "12", "1.5", "twenty-five", "two and a half", "a dozen"; not "a" alone. */
  number(): number | undefined {
    const start = this.at
    const { text, lower } = this.peek() ?? { text: '', lower: '' }
    let value: number | undefined
    if (/^\d{1,4}(?:\.\d{1,2})?$/u.test(text) || /^\d{1,3},\d{3}$/u.test(text)) {
      value = Number(text.replace(',', ''))
      this.at++
    } else if (NUMBERS.has(lower)) {
      value = NUMBERS.get(lower)
      this.at++
      const ones = NUMBERS.get(this.lower(1))
      if (value !== undefined && value >= 20 && HYPHEN.test(this.lower()) && ones && ones < 10) {
        value += ones
        this.at += 2
      }
    }
    if (value === undefined) {
      if (this.phrase('a', 'dozen')) return 12
      if (this.phrase('half', 'a', 'dozen')) return 6
      if (this.phrase('a', 'hundred')) return 100
      return undefined
    }
    if (this.word('hundred')) value *= 100
    else if (this.word('thousand')) value *= 1000
    else if (this.word('million')) value *= 1e6
    else if (this.word('billion')) value *= 1e9
    else if (this.word('dozen')) value *= 12
    if (this.half()) value += 0.5
    if (!Number.isFinite(value)) this.at = start
    return value
  }

  /** "and a half", "-and-a-half". */
  half(): boolean {
    if (this.phrase('and', 'a', 'half')) return true
    const hyphened = ['-', 'and', '-', 'a', '-', 'half']
    return this.phrase(...hyphened) || this.phrase('and', 'half')
  }

  quantity(): Quantity | undefined {
    const count = this.number()
    if (count !== undefined) return { count }
    const start = this.at
    const article = this.word('a')
    if (this.phrase('couple', 'of') || this.word('couple')) return { count: 2 }
    if (article && this.phrase('number', 'of')) return { count: null }
    if (VAGUE.has(this.lower())) {
      this.at++
      this.word('more', 'other')
      return { count: null }
    }
    this.at = start
    return undefined
  }

  unit(): Unit | undefined {
    const unit = UNITS.get(this.lower())
    if (unit) this.at++
    return unit
  }

  /** Closes an expression that ends before the cursor. */
  found(rest: Omit<Expression, 'from' | 'to'>, from = this.from, to = this.at): Expression {
    return { from, to, ...rest }
  }
}

/** Reads an expression at the cursor; null when there is none. More than one where a range shares its month or year. */
export type Parser = (at: Cursor) => Expression | Expression[] | null

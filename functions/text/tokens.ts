import { SUBJECT_PRONOUNS } from './word-classes.ts'

/** A word, a number or a mark; `start` and `end` count in the string it was cut from. */
export interface Token {
  text: string
  /** In small letters; "US" and "WHO", which are no pronouns, as they stand. */
  lower: string
  start: number
  end: number
  /** What it begins with. */
  kind: 'word' | 'number' | 'mark'
}

/**
 * Words keep inner hyphens and apostrophes ("vice-president", "O'Brien"), initialisms and abbreviations their full
 * stops ("U.S.", "Mr."); a possessive ending stands alone; numbers keep their separators; a mark is one character.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}{1,4}\p{N}+(?:,\p{N}{3})+(?:\.\p{N}+)?|['’]s\b|\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?!s\b)\p{L}[\p{L}\p{M}\p{N}]*|[-‐‑]\p{N}*[\p{L}\p{M}]+\p{N}*|[-‐‑]\p{N}+|&\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*(?:[-‐‑]?\p{L}+)*|\S/gu

const isWord = /^[\p{L}'’]/u
const isNumber = /^\p{N}/u
const ABBREVIATION =
  /^(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Prof|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|Del|Rev|Jr|Sr|Hon|Inc|Corp|Co|Ltd|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

function kindOf(text: string): Token['kind'] {
  if (isNumber.test(text)) return 'number'
  return isWord.test(text) && text.length + Number(/\p{L}/u.test(text)) > 1 ? 'word' : 'mark'
}

/** The tokens of `source` between `from` and `to`, in order. */
export function tokenize(source: string, from = 0, to = source.length): Token[] {
  const tokens: Token[] = []
  const initialisms: number[] = []
  const slice = source.slice(from, to)
  for (const match of slice.matchAll(TOKEN)) {
    let text = match[0]
    const start = from + match.index
    if (text === '.' && joinsAbbreviation(tokens.at(-1), start)) {
      const before = tokens.pop()
      if (before) text = `${before.text}.`
      tokens.push({
        text,
        lower: text.toLowerCase(),
        start: start - text.length + 1,
        end: start + 1,
        kind: 'word'
      })
      continue
    }
    if (text.length < 4 && READS_LIKE_A_WORD.test(text)) initialisms.push(tokens.length)
    tokens.push({ text, lower: text.toLowerCase(), start, end: start + text.length, kind: kindOf(text) })
  }
  for (const at of initialisms) {
    const token = tokens[at]
    if (token && isInitialism(tokens, at)) token.lower = token.text
  }
  return tokens
}

const READS_LIKE_A_WORD = /^(?:WHO|US|IS)$/
const IN_CAPITALS = /^\p{Lu}{2,}$/u

/** "the US FDA said"; but in "WHO IS ANA RUIZ?" all is in capitals, and in "he IS late" the verb is only stressed. */
function isInitialism(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 1], tokens[at + 1]].filter((token) => token?.kind === 'word')
  if (SUBJECT_PRONOUNS.has(tokens[at - 1]?.lower ?? '')) return false
  return near.length === 0 || !near.every((token) => token && IN_CAPITALS.test(token.text))
}

const joinsAbbreviation = (before: Token | undefined, start: number): boolean =>
  before !== undefined && before.end === start && ABBREVIATION.test(before.text)

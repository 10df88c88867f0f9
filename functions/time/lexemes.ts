import type { Token } from '../text/tokens.ts'

/** A token, or a piece of one that hyphens join ("mid-1990s" → "mid", "-", "1990s"): what the grammar reads. */
export interface Lexeme {
  text: string
  lower: string
  start: number
  end: number
  /** Index of the token that it stands in. */
  token: number
}

const straight = (text: string): string => text.replace('’', "'")
const PIECE = /[-‐‑]|[^-‐‑]+/gu

/** Linear in the number of tokens. */
export function lexemesOf(tokens: readonly Token[]): Lexeme[] {
  const lexemes: Lexeme[] = []
  tokens.forEach(({ text, lower, start, end }, token) => {
    // "[Ten] years ago": an editor's brackets change nothing.
    if (text === '[' || text === ']') return
    if (!/[-‐‑]./u.test(text)) {
      lexemes.push({ text, lower: straight(lower), start, end, token })
      return
    }
    for (const { 0: piece, index } of text.matchAll(PIECE))
      lexemes.push({
        text: piece,
        lower: straight(piece.toLowerCase()),
        start: start + index,
        end: start + index + piece.length,
        token
      })
  })
  return lexemes
}

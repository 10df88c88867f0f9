import { finiteVerbs, isFiniteVerb } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { isAdverb } from '../../text/word-classes.ts'

/** A run of tokens between two places where one clause may end and another begin. */
export interface Piece {
  from: number
  to: number
}

const DASH = /^[—–]$/u

const HARD = /^(?:[—–;:()[\]]|--)$/u

export function cutPieces(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let depth = 0
  let bracket = -1
  const isPaired = tokens.filter(({ text }) => text === '"').length % 2 === 0
  for (const [i, { text }] of tokens.entries()) {
    if (text === '“') depth++
    if (text === '”' && depth > 0) depth--
    if (text === '"' && isPaired) depth = depth > 0 ? 0 : 1
    if (text === '(' && depth === 0) bracket = shortBracketEnd(tokens, i)
    if (i <= bracket) continue
    if (depth > 0 || i === from) continue
    // “it is "safe to sail," | while …”: the comma stands within the marks.
    if (text === '"' && isPaired && tokens[i - 1]?.text === ',') {
      pieces.push({ from, to: i + 1 })
      from = i + 1
    } else if (HARD.test(text) && !isInnerHyphen(tokens, i)) {
      pieces.push({ from, to: i })
      from = i + 1
    } else if (text === ',') {
      pieces.push({ from, to: i })
      from = i + 1
    }
  }
  if (from < tokens.length) pieces.push({ from, to: tokens.length })
  return pieces
}

/** Tokens */
const LONGEST_BRACKET = 12

/** "$5 million (£3.3m) a year", "Ana Ruiz (Norda, Atri team) ran": the end of a bracket that tells no more; -1 for another. */
export function shortBracketEnd(tokens: readonly Token[], open: number): number {
  let close = open + 1
  while (close <= open + LONGEST_BRACKET && close < tokens.length && tokens[close]?.text !== ')') close++
  return tokens[close]?.text === ')' && finiteVerbs(tokens, open + 1, close).length === 0 ? close : -1
}

/** A clock, a score or a range: "10:30", "Mark 4:12", "8–10 years". */
const isInnerHyphen = (tokens: readonly Token[], i: number): boolean => {
  const [before, mark, next] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (mark?.text === ':') return before?.end === next?.start
  return (
    DASH.test(mark?.text ?? '') &&
    before?.kind === 'number' &&
    next?.kind === 'number' &&
    before.end === mark?.start &&
    mark.end === next.start
  )
}

export const isVerbless = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined && finiteVerbs(tokens, piece.from, piece.to).length === 0

/** "teams from Norda, Lund | and Selby, | which are new, | have come": no clause of its own. */
export const isLastOfList = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  tokens[piece.from]?.lower === 'and' &&
  piece.to - piece.from < 5 &&
  isVerbless(tokens, piece)

export function firstVerb(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (isAdverb(tokens[at]?.lower ?? '')) at++
  return isFiniteVerb(tokens, at) ? at : null
}

export const RELATIVES = new Set(['who', 'which', 'whose', 'whom'])

/** What a clause loses at its start when it stands alone. */
export const OPENERS = new Set(
  'and but or while whereas although though yet so because that where when as after before since until'.split(
    ' '
  )
)

export const SHORTEST = 4

export const SUBJECT = /^(?:i|he|she|it|we|they)$/u

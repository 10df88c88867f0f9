import { opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isDeterminer } from '../../text/word-classes.ts'
import { firstVerb, isLastOfList, isVerbless, OPENERS, type Piece, RELATIVES } from './pieces.ts'

/** Tokens */
const LONGEST_PART = 6
/** Pieces; each figure of a sentence asks anew. */
const LONGEST_LIST = 24

const JOINS_SUBJECT = /^(?:and|or|along|together|as|including|like)$/u

/** "Poles, Czechs, | and Lithuanians make up 5 percent", "These moves, | along with threats led to it": the subject has begun before. */
export function startsInSubject(tokens: readonly Token[], pieces: readonly Piece[], low: number): boolean {
  const start = tokens[pieces[low]?.from ?? 0]?.lower ?? ''
  const opener = tokens[0]?.lower ?? ''
  return (
    low < LONGEST_LIST &&
    JOINS_SUBJECT.test(start) &&
    !opensPhrase(opener) &&
    !OPENERS.has(opener) &&
    pieces.slice(0, low).every((piece) => piece.to - piece.from <= LONGEST_PART && isVerbless(tokens, piece))
  )
}

/** The last piece that the clause needs: of the list that its own last piece begins, of its condition, of what an apposition parts. */
export function completed(tokens: readonly Token[], pieces: readonly Piece[], high: number): number {
  const list = endOfList(tokens, pieces, high)
  if (list !== null) return list
  const next = pieces[high + 1]
  if (!next || !endsInComma(tokens, pieces[high])) return high
  // "the mayor, whose lead was cut, | finished second"
  const isRelative = RELATIVES.has(tokens[pieces[high]?.from ?? 0]?.lower ?? '')
  if (isRelative && firstVerb(tokens, next.from) !== null) return high + 1
  if (opensCondition(tokens, next) || setsAgainst(tokens, next)) return high + 1
  return isParted(tokens, pieces, high) ? high + 2 : high
}

const endsInComma = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  tokens[piece?.to ?? 0]?.text === ','

/** "27 groups, | 18 states, | and several towns", "had cropped, | filtered, | or retouched pictures"; null where no list has begun. */
function endOfList(tokens: readonly Token[], pieces: readonly Piece[], high: number): number | null {
  let end = high
  while (end - high < LONGEST_LIST && endsInComma(tokens, pieces[end]) && isMember(tokens, pieces[end + 1]))
    end++
  if (end > high && (isLastOfList(tokens, pieces[end]) || closesList(tokens, pieces[end]))) return end
  const next = pieces[high + 1]
  if (!next || !isParticipleAt(tokens, (pieces[high]?.to ?? 0) - 1) || !isParticipleAt(tokens, next.from))
    return null
  const last = pieces
    .slice(high + 1, high + 4)
    .findIndex(({ from }) => /^(?:and|or)$/u.test(tokens[from]?.lower ?? ''))
  return last < 0 ? null : high + 1 + last
}

/** No clause, and nothing that hangs on the piece before: "27 groups, | including …". */
function isMember(tokens: readonly Token[], piece: Piece | undefined): boolean {
  const lower = tokens[piece?.from ?? 0]?.lower ?? ''
  const hangs = opensPhrase(lower) || RELATIVES.has(lower) || verbForms(lower).has('gerund')
  return isVerbless(tokens, piece) && !hangs
}

/** "…, | even if the grant comes" */
const opensCondition = (tokens: readonly Token[], { from }: Piece): boolean =>
  /^(?:if|unless)$/u.test(tokens[tokens[from]?.lower === 'even' ? from + 1 : from]?.lower ?? '')

/** "in critical, | but stable condition": no clause behind "but". */
const setsAgainst = (tokens: readonly Token[], piece: Piece): boolean =>
  tokens[piece.from]?.lower === 'but' && isVerbless(tokens, piece)

/** "voted to hold Ann Lee, | a former aide, | in contempt of Congress" */
function isParted(tokens: readonly Token[], pieces: readonly Piece[], high: number): boolean {
  const [aside, behind] = [pieces[high + 1], pieces[high + 2]]
  return (
    aside !== undefined &&
    behind !== undefined &&
    endsInComma(tokens, aside) &&
    isVerbless(tokens, aside) &&
    isDeterminer(tokens[aside.from]?.lower ?? '') &&
    opensPhrase(tokens[behind.from]?.lower ?? '') &&
    isVerbless(tokens, behind)
  )
}

const isParticipleAt = (tokens: readonly Token[], at: number): boolean =>
  verbForms(tokens[at]?.lower ?? '').has('participle')

/** "in the north, the west | and the south", without a comma before "and". */
const closesList = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.to - piece.from < 10 &&
  tokens.slice(piece.from, piece.from + 5).some(({ lower }) => lower === 'and' || lower === 'or')

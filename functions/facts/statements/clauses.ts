import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import { finiteVerbs, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { isDeterminer } from '../../text/word-classes.ts'
import { MONTHS, WEEKDAYS } from '../../time/calendar.ts'
import type { Sentence } from '../analysis.ts'
import { completed, startsInSubject } from './completed.ts'
import {
  cutPieces,
  firstVerb,
  isLastOfList,
  OPENERS,
  type Piece,
  SHORTEST,
  SUBJECT,
  shortBracketEnd
} from './pieces.ts'
import { isWhole } from './whole-clause.ts'

/** "Had the court decided otherwise, | 8 million would have lost it". */
const CONDITION = /^(?:if|unless|should|provided|had|were)$/u
const JOINING = /^(?:and|but|yet|so|that)$/u
/** Tokens; what goes on longer without a verb is a list or a table, and each step looks at all of them. */
const LONGEST = 150

/**
 * The clause of the sentence in which the span stands: the smallest run of pieces around it that has a finite verb with a
 * subject and enough words to be understood. Pieces end at dashes, brackets, semicolons and commas.
 */
export function clauseAround(sentence: Sentence, span: Span): Span {
  const { tokens } = sentence
  const pieces = cutPieces(tokens)
  let low = pieces.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) > span.start)
  let high = pieces.findIndex(({ to }) => (tokens[to - 1]?.end ?? 0) >= span.end)
  if (low < 0) return spanLike(sentence, sentence.start, sentence.end)
  if (high < low) high = pieces.length - 1
  // "calls for it, where troops fight, | were rejected in 2015": whose verb it is stands before the aside.
  if (low > 0 && firstVerb(tokens, pieces[low]?.from ?? 0) !== null) low = resumed(tokens, pieces, low)
  // Without its condition a statement says something else.
  if (CONDITION.test(tokens[0]?.lower ?? '')) low = 0
  while (lengthOf(pieces, low, high) < LONGEST && !isWhole(tokens, pieces, low, high)) {
    if (low > 0 && !isOpened(tokens, pieces[low])) low--
    else if (low > 0 && goesOn(tokens, pieces[low])) low = resumed(tokens, pieces, low)
    else if (high < pieces.length - 1) high++
    else if (low > 0) low--
    else break
  }
  if (startsInSubject(tokens, pieces, low)) low = 0
  high = completed(tokens, pieces, high)
  return spanOf(sentence, pieces[low]?.from ?? 0, pieces[high]?.to ?? tokens.length)
}

const lengthOf = (pieces: readonly Piece[], low: number, high: number): number =>
  (pieces[high]?.to ?? 0) - (pieces[low]?.from ?? 0)

/** "and reopened in May": a second verb, whose subject stands before the asides. */
const goesOn = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  /^(?:and|but|then)$/u.test(tokens[piece.from]?.lower ?? '') &&
  firstVerb(tokens, piece.from + 1) !== null

/** The piece before that opens no clause of its own. */
function resumed(tokens: readonly Token[], pieces: readonly Piece[], low: number): number {
  const isAside = ({ from }: Piece): boolean =>
    /^(?:when|where|while|which|who|whose|whom|as|after|before|although|though|because)$/u.test(
      tokens[from]?.lower ?? ''
    )
  return Math.max(
    0,
    pieces.findLastIndex((piece, i) => i < low && !isAside(piece))
  )
}

/** It begins a clause of its own: what stands before it is not its subject. */
const isOpened = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  tokens[piece.from]?.lower !== 'or' &&
  OPENERS.has(tokens[piece.from]?.lower ?? '') &&
  !isLastOfList(tokens, piece)

/** "Since 2010 the river …": a preposition with its date. */
const opensDate = (tokens: readonly Token[], at: number): boolean =>
  opensPhrase(tokens[at]?.lower ?? '') &&
  (tokens[at + 1]?.kind === 'number' || DATES.has(tokens[at + 1]?.lower ?? ''))

const DATES: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS.keys()])

/** So near behind "as" stands the verb of a clause that it opens. */
const CLAUSE_OPENS = 5

/** "as mayor | he closed": no verb near, or one whose subject comes after a noun. */
function isOffice(tokens: readonly Token[], at: number, to: number): boolean {
  const [verb] = finiteVerbs(tokens, at + 1, Math.min(to, at + CLAUSE_OPENS))
  return verb === undefined || tokens.slice(at + 2, verb).some(({ lower }) => SUBJECT.test(lower))
}

/** An opening word that the clause can lose: "As news broke, claims emerged" can't. */
function isLoose(tokens: readonly Token[], at: number, to: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  if (!OPENERS.has(lower) || opensDate(tokens, at)) return false
  const next = tokens[at + 1]?.lower ?? ''
  // "as of May" and "so far it has …" are no conjunctions.
  if ((lower === 'as' && next === 'of') || (lower === 'so' && /^(?:far|much|many|that)$/u.test(next)))
    return false
  // "That month he resigned": which month.
  if (lower === 'that' && at === 0) return false
  if (JOINING.test(lower)) return true
  // "As governor he did not pay": what he was, no clause.
  if (lower === 'as' && isOffice(tokens, at, to)) return false
  // "After the trial she left": a phrase, no clause.
  const [verb = -1] = finiteVerbs(tokens, at + 1, to)
  if (verb > at + 3 && SUBJECT.test(tokens[verb - 1]?.lower ?? '') && isDeterminer(next)) return false
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',')
  const isOne = comma < 0 || comma >= to || finiteVerbs(tokens, at + 1, comma).length === 0
  return isOne || finiteVerbs(tokens, comma + 1, to).length === 0
}

/** "There are 200 of them and, according to the board, …" */
const CUT_OFF = /^(?:[,;:—–-]|and|but|or)$/u
const CLOSING = /^["”’']$/u

/** Without the opening conjunction and the marks at either end; a closing full stop stays. */
function spanOf(sentence: Sentence, from: number, to: number): Span {
  const { tokens } = sentence
  let [low, high] = [from, to]
  // "… as president,” | while 73 percent said so": the mark belongs to what it closes.
  if (low > 0 && CLOSING.test(tokens[low]?.text ?? '') && tokens[low]?.start === tokens[low - 1]?.end) low++
  while (low < high - SHORTEST && isLoose(tokens, low, to)) low++
  while (high > low && CUT_OFF.test(tokens[high - 1]?.text ?? '')) high--
  while (low < high && /^[,;:—–)\]-]$/u.test(tokens[low]?.text ?? '')) low++
  // "(Norda Radio) The mayor has …": a source in brackets before it.
  const behind = tokens[low]?.text === '(' ? shortBracketEnd(tokens, low) : -1
  if (behind > 0 && behind < high - SHORTEST) low = behind + 1
  // “"It will hold," | said the mayor”: what was said, without its marks.
  const marks = tokens.slice(low, high).filter(({ text }) => text === '"').length
  const isOnlySaid = marks === 2 && tokens[low]?.text === '"' && tokens[high - 1]?.text === '"'
  if (isOnlySaid && tokens[high - 2]?.text === ',') [low, high] = [low + 1, high - 2]
  const start = from === 0 && low === 0 ? sentence.start : (tokens[low]?.start ?? sentence.start)
  const end = to === tokens.length ? sentence.end : (tokens[high - 1]?.end ?? sentence.end)
  return spanLike(sentence, start, end)
}

import type { Span } from '../../fact-sheet.ts'
import { spanLike } from '../../text/span.ts'
import { finiteVerbs, isFiniteVerb, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb, isDeterminer } from '../../text/word-classes.ts'
import { MONTHS, WEEKDAYS } from '../../time/calendar.ts'
import type { Sentence } from '../analysis.ts'

/** A run of tokens between two places where one clause may end and another begin. */
interface Piece {
  from: number
  to: number
}

const DASH = /^[—–]$/u
const HARD = /^(?:[—–;:()[\]]|--)$/u
/** "Had the court decided otherwise, | 8 million would have lost it". */
const CONDITION = /^(?:if|unless|should|provided|had|were)$/u
/** They open a clause that needs its own verb: "told reporters that rules, announced in March, …". */
const COMPLEMENTIZER = /^(?:that|how|whether|why|because|although|though|if|unless)$/u
/** What a clause loses at its start when it stands alone. */
const OPENERS = new Set(
  'and but or while whereas although though yet so because that where when as after before since until'.split(
    ' '
  )
)
const JOINING = /^(?:and|but|yet|so|that)$/u
const RELATIVES = new Set(['who', 'which', 'whose', 'whom'])
/** "with the first meeting set for May, …": no clause, whatever forms of verbs are in it. */
const ABSOLUTE = /^(?:with|without|despite)$/u
const SHORTEST = 4
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

/** Tokens */
const LONGEST_PART = 6
const JOINS_SUBJECT = /^(?:and|or|along|together|as|including|like)$/u

/** "Poles, Czechs, | and Lithuanians make up 5 percent", "These moves, | along with threats led to it": the subject has begun before. */
function startsInSubject(tokens: readonly Token[], pieces: readonly Piece[], low: number): boolean {
  const start = tokens[pieces[low]?.from ?? 0]?.lower ?? ''
  const opener = tokens[0]?.lower ?? ''
  return (
    JOINS_SUBJECT.test(start) &&
    !opensPhrase(opener) &&
    !OPENERS.has(opener) &&
    pieces.slice(0, low).every((piece) => piece.to - piece.from <= LONGEST_PART && isVerbless(tokens, piece))
  )
}

/** The last piece that the clause needs: of the list that its own last piece begins, of its condition, of what an apposition parts. */
function completed(tokens: readonly Token[], pieces: readonly Piece[], high: number): number {
  const isComma = (at: number): boolean => tokens[pieces[at]?.to ?? 0]?.text === ','
  let end = high
  while (isComma(end) && isVerbless(tokens, pieces[end + 1]) && !opensAside(tokens, pieces[end + 1])) end++
  if (end > high && (isLastOfList(tokens, pieces[end]) || closesList(tokens, pieces[end]))) return end
  const next = pieces[high + 1]
  const behind = pieces[high + 2]
  if (!next || !isComma(high)) return high
  // "the mayor, whose lead was cut, | finished second"
  if (RELATIVES.has(tokens[pieces[high]?.from ?? 0]?.lower ?? '') && firstVerb(tokens, next.from) !== null)
    return high + 1
  // "had cropped, | filtered, | or retouched pictures"
  if (isParticipleAt(tokens, (pieces[high]?.to ?? 0) - 1) && isParticipleAt(tokens, next.from)) {
    const last = pieces.findIndex(
      ({ from }, i) => i > high && /^(?:and|or)$/u.test(tokens[from]?.lower ?? '')
    )
    return last > high && last < high + 4 ? last : high
  }
  if (/^(?:if|unless)$/u.test(tokens[next.from + (tokens[next.from]?.lower === 'even' ? 1 : 0)]?.lower ?? ''))
    return high + 1
  // "voted to hold Ann Lee, | a former aide, | in contempt of Congress"
  const isParted =
    behind !== undefined &&
    isComma(high + 1) &&
    isVerbless(tokens, next) &&
    isDeterminer(tokens[next.from]?.lower ?? '') &&
    opensPhrase(tokens[behind.from]?.lower ?? '') &&
    isVerbless(tokens, behind)
  return isParted ? high + 2 : high
}

const isParticipleAt = (tokens: readonly Token[], at: number): boolean =>
  verbForms(tokens[at]?.lower ?? '').has('participle')

/** "in the north, the west | and the south", without a comma before "and". */
const closesList = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.to - piece.from < 10 &&
  tokens.slice(piece.from, piece.from + 5).some(({ lower }) => lower === 'and' || lower === 'or')

/** "27 groups, | including …": no member of a list. */
const opensAside = (tokens: readonly Token[], piece: Piece | undefined): boolean => {
  const lower = tokens[piece?.from ?? 0]?.lower ?? ''
  return opensPhrase(lower) || RELATIVES.has(lower) || verbForms(lower).has('gerund')
}

const lengthOf = (pieces: readonly Piece[], low: number, high: number): number =>
  (pieces[high]?.to ?? 0) - (pieces[low]?.from ?? 0)

function cutPieces(tokens: readonly Token[]): Piece[] {
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
function shortBracketEnd(tokens: readonly Token[], open: number): number {
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

function isWhole(tokens: readonly Token[], pieces: readonly Piece[], low: number, high: number): boolean {
  const [from, to] = [pieces[low]?.from ?? 0, pieces[high]?.to ?? 0]
  // "over claims, which she denies, that she took it": without its noun the clause would be a fact.
  if (low > 0 && tokens[from]?.lower === 'that') return false
  // "1,500 jobs, or 12 percent of its staff": another word for what stands before.
  if (low > 0 && (tokens[from]?.lower === 'or' || isTorn(tokens, from))) return false
  if (low > 0 && low < high && isApposition(tokens, pieces[low], pieces[low + 1])) return false
  if (low > 0 && low < high && isInList(tokens, pieces, low)) return false
  // "less than before, | when it was 40 percent": what it was stands before.
  if (low > 0 && RELATIVE_TIME.test(tokens[from]?.lower ?? '') && SUBJECT.test(tokens[from + 1]?.lower ?? ''))
    return false
  if (low > 0 && (hangsOnNoun(tokens.slice(from, to)) || isAge(tokens, pieces[low]))) return false
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'mark').length
  const opened = OPENERS.has(tokens[from]?.lower ?? '') ? 1 : 0
  const [first = -1] = finiteVerbs(tokens, from, to)
  // "1 person, | a woman of 77 and has made 95 ill": whose verb it is stands before.
  if (low > 0 && /^(?:and|but|or)$/u.test(tokens[first - 1]?.lower ?? '')) return false
  // "They do not, however, | provide any insight"
  if (low > 0 && [low - 1, low].some((at) => at > 0 && isInserted(tokens, pieces[at]))) return false
  // "The council, which owns the harbour, …" waits for its own verb.
  if (low === 0 && high < pieces.length - 1 && isOfRelatives(tokens, pieces.slice(low, high + 1)))
    return false
  const complement = tokens.slice(from, to).findLastIndex(({ lower }) => COMPLEMENTIZER.test(lower))
  const isCut = complement > 0 && !hasClause(tokens, from + complement + 1, to)
  if (high < pieces.length - 1 && (isCut || ABSOLUTE.test(tokens[from]?.lower ?? ''))) return false
  return words - opened >= SHORTEST && first > from + opened && !lacksSubject(tokens, pieces, low, first)
}

const isInserted = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  piece.to - piece.from < 3 &&
  /^(?:however|though|therefore|meanwhile|too|instead|nevertheless|moreover|then|in)$/u.test(
    tokens[piece.from]?.lower ?? ''
  ) &&
  (piece.to - piece.from === 1 || /^(?:fact|turn)$/u.test(tokens[piece.from + 1]?.lower ?? ''))

/** "… (NB) | - one of many - broke", "“It broke,” | said Lund": half of an aside, or who says what stands before. */
const isTorn = (tokens: readonly Token[], from: number): boolean => {
  const [first, second] = [tokens[from]?.text ?? '', tokens[from + 1]?.lower ?? '']
  // "the board (NB) - one of many - broke": not from within the brackets.
  if (tokens[from - 1]?.text === '(' && !tokens.slice(from).some(({ text }) => text === '(')) return true
  return /^--?$/u.test(first) || (/^["”’']$/u.test(first) && SPEECH.test(second))
}
const SPEECH = /^(?:said|says|asked|added|wrote|told|replied|tweeted|recalled|explained)$/u

/** "The mayor of Norport, | Ines Lund, | denied on Monday that …": the name only tells who the subject before it is. */
const isApposition = (tokens: readonly Token[], piece: Piece | undefined, next: Piece | undefined): boolean =>
  piece !== undefined &&
  next !== undefined &&
  finiteVerbs(tokens, piece.from, piece.to).length === 0 &&
  verbForms(tokens[next.from]?.lower ?? '').has('past')

/** The verbs of these pieces are all in relative clauses. */
const isOfRelatives = (tokens: readonly Token[], pieces: readonly Piece[]): boolean =>
  pieces.every(
    ({ from, to }) => RELATIVES.has(tokens[from]?.lower ?? '') || finiteVerbs(tokens, from, to).length === 0
  )

/** "that according to a post made …" has only begun. */
const hasClause = (tokens: readonly Token[], from: number, to: number): boolean =>
  !/^(?:according|in|at|by|for|with|despite|during)$/u.test(tokens[from]?.lower ?? '') &&
  finiteVerbs(tokens, from, to).length > 0

/** "and reopened in May": a second verb, whose subject stands before the asides. */
const goesOn = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  /^(?:and|but|then)$/u.test(tokens[piece.from]?.lower ?? '') &&
  firstVerb(tokens, piece.from + 1) !== null

function firstVerb(tokens: readonly Token[], from: number): number | null {
  let at = from
  while (isAdverb(tokens[at]?.lower ?? '')) at++
  return isFiniteVerb(tokens, at) ? at : null
}

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

/** "a former nurse, said …": a verb that opens its piece has its subject before the apposition. */
function lacksSubject(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  low: number,
  verb: number
): boolean {
  // "pupils - aged 8, from 88 schools - | were asked": whose verb it is stands before the aside.
  if (low > 0 && /^[-–—]$/u.test(tokens[verb - 1]?.text ?? '')) return true
  const opened = pieces.findIndex(({ from, to }) => from <= verb && verb < to)
  const start = pieces[opened]?.from ?? 0
  if (!tokens.slice(start, verb).every(({ lower }) => isAdverb(lower))) return false
  return low > 0 && opened >= 0 && (opened - low < 2 || isOfSubject(tokens, pieces[low]))
}

/** "Ines Lund, 52, of Elm Street, Norport, admitted …": an age and a home are nobody who does something. */
function isOfSubject(tokens: readonly Token[], piece: Piece | undefined): boolean {
  return isAge(tokens, piece) || opensPhrase(tokens[piece?.from ?? 0]?.lower ?? '')
}

/** "Ruiz, | 22, | who won on Monday, …" */
const isAge = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined && piece.to - piece.from === 1 && tokens[piece.from]?.kind === 'number'

/** "which could cut …", "approved in August …": the clause needs the noun before it. */
function hangsOnNoun([first, second]: readonly Token[]): boolean {
  const lower = first?.lower ?? ''
  const forms = verbForms(lower)
  if (opensPhrase(lower) && RELATIVES.has(second?.lower ?? '')) return true
  return RELATIVES.has(lower) || forms.has('participle') || forms.has('gerund')
}

/** It begins a clause of its own: what stands before it is not its subject. */
const isOpened = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  tokens[piece.from]?.lower !== 'or' &&
  OPENERS.has(tokens[piece.from]?.lower ?? '') &&
  !isLastOfList(tokens, piece)

/** "teams from Norda, | Lund, | and Selby, …": one of several, named before the verb. */
const isInList = (tokens: readonly Token[], pieces: readonly Piece[], at: number): boolean =>
  isLastOfList(tokens, pieces[at]) || (isLastOfList(tokens, pieces[at + 1]) && isVerbless(tokens, pieces[at]))

/** "teams from Norda, Lund | and Selby, | which are new, | have come": no clause of its own. */
const isLastOfList = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined &&
  tokens[piece.from]?.lower === 'and' &&
  piece.to - piece.from < 5 &&
  isVerbless(tokens, piece)

const isVerbless = (tokens: readonly Token[], piece: Piece | undefined): boolean =>
  piece !== undefined && finiteVerbs(tokens, piece.from, piece.to).length === 0

/** "Since 2010 the river …": a preposition with its date. */
const opensDate = (tokens: readonly Token[], at: number): boolean =>
  opensPhrase(tokens[at]?.lower ?? '') &&
  (tokens[at + 1]?.kind === 'number' || DATES.has(tokens[at + 1]?.lower ?? ''))

const DATES: ReadonlySet<string> = new Set([...MONTHS.keys(), ...WEEKDAYS.keys()])

/** So near behind "as" stands the verb of a clause that it opens. */
const CLAUSE_OPENS = 5
const RELATIVE_TIME = /^(?:when|where)$/u
const SUBJECT = /^(?:i|he|she|it|we|they)$/u

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

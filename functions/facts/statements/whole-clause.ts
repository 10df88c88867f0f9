import { finiteVerbs, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isAdverb } from '../../text/word-classes.ts'
import { isLastOfList, isVerbless, OPENERS, type Piece, RELATIVES, SHORTEST, SUBJECT } from './pieces.ts'

/** They open a clause that needs its own verb: "told reporters that rules, announced in March, …". */
const COMPLEMENTIZER = /^(?:that|how|whether|why|because|although|though|if|unless)$/u

/** "with the first meeting set for May, …": no clause, whatever forms of verbs are in it. */
const ABSOLUTE = /^(?:with|without|despite)$/u

export function isWhole(
  tokens: readonly Token[],
  pieces: readonly Piece[],
  low: number,
  high: number
): boolean {
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
  // "Ruiz, 30, | from Lund, | who was there, said": where somebody is from.
  if (low > 0 && low < high && isHome(tokens, from)) return false
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
  if (high < pieces.length - 1 && isCut) return false
  if ((low > 0 || high < pieces.length - 1) && ABSOLUTE.test(tokens[from]?.lower ?? '')) return false
  return words - opened >= SHORTEST && first > from + opened && !lacksSubject(tokens, pieces, low, first)
}

const isHome = (tokens: readonly Token[], from: number): boolean =>
  /^(?:from|of)$/u.test(tokens[from]?.lower ?? '') && /^\p{Lu}/u.test(tokens[from + 1]?.text ?? '')

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

/** "teams from Norda, | Lund, | and Selby, …": one of several, named before the verb. */
const isInList = (tokens: readonly Token[], pieces: readonly Piece[], at: number): boolean =>
  isLastOfList(tokens, pieces[at]) || (isLastOfList(tokens, pieces[at + 1]) && isVerbless(tokens, pieces[at]))

const RELATIVE_TIME = /^(?:when|where)$/u

import { isFiniteVerb } from '../../../text/syntax.ts'
import type { Token } from '../../../text/tokens.ts'
import { verbForms } from '../../../text/verbs.ts'
import {
  ARTICLES,
  DAYS,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isFunctionWord,
  MONTHS,
  POSSESSIVES,
  PREPOSITIONS
} from '../../../text/word-classes.ts'
import type { NameMention } from '../../analysis.ts'
import { personNoun, type Worth } from './person-nouns.ts'
import type { TokenSpan } from './role.ts'

/** What somebody is called in so many words: "head of the bank" with its article left out. */
export interface RolePhrase extends TokenSpan {
  worth: Worth
  /** Whether an article, a possessive pronoun or nothing stood before it. */
  opening: 'definite' | 'indefinite' | 'bare'
}

interface Words {
  tokens: readonly Token[]
  /** Of the same sentence. */
  names: readonly NameMention[]
  /** No token from here on is read. */
  end: number
}

const LONGEST_HEAD = 12
const LONGEST = 24
const AFTER_HEAD = /^(?:emeritus|emerita|general|elect|designate|extraordinary|plenipotentiary|laureate)$/iu
const JOINS = /^(?:['’]s|['’]|&|\/|-|–)$/u
const CLOSES = /^(?:[,.;:!?()[\]“”"—–…]|--)$/u

export const isPossessive = (text: string | undefined): boolean => /^(?:['’]s|['’])$/u.test(text ?? '')

/** The phrase for a person that begins at `start`: its noun closes the words before the first preposition or mark. */
export function readRole(words: Words, start: number): RolePhrase | null {
  const opener = words.tokens[start]?.lower ?? ''
  const isDefinite = opener === 'the' || POSSESSIVES.has(opener)
  const isOpened = isDefinite || ARTICLES.has(opener)
  const from = isOpened ? start + 1 : start
  const first = headFrom(words, from)
  if (!first) return null
  const to = withComplements(words, first.to, from)
  return { from, to, worth: first.worth, opening: isDefinite ? 'definite' : isOpened ? 'indefinite' : 'bare' }
}

/** Up to and with the noun: "ruling party's chief whip", "founder and chief executive". */
function headFrom(words: Words, from: number): { to: number; worth: Worth } | null {
  const { tokens, names, end } = words
  let at = from
  while (at < end && at - from < LONGEST_HEAD) {
    const name = names.find((other) => other.from === at)
    if (name?.type === 'person' && !isPossessive(tokens[name.to]?.text)) return null
    if (name) at = name.to
    else if (isNominal(tokens, at) || joinsModifiers(tokens, at, from)) at++
    else break
  }
  const before = at - 2 >= from ? tokens[at - 2] : undefined
  // "a secretary general"; but "a retired general"
  const isBehind = AFTER_HEAD.test(tokens[at - 1]?.text ?? '') && before && personNoun(before) !== null
  const last = isBehind ? at - 2 : at - 1
  const noun = tokens[last]
  const worth = last >= from && noun ? personNoun(noun) : null
  if (!worth) return null
  if (tokens[at]?.lower !== 'and' && tokens[at]?.text !== '&') return { to: at, worth }
  const opened = ARTICLES.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return headFrom(words, opened) ?? { to: at, worth }
}

/** "silver and bronze medallist": the word before "and" is no noun for a person. */
function joinsModifiers(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1]
  if (tokens[at]?.lower !== 'and' || at === from || !before) return false
  return !personNoun(before) && !AFTER_HEAD.test(before.text) && isNominal(tokens, at + 1)
}

/** A word that may stand in a noun phrase before its noun, or be it. */
function isNominal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (JOINS.test(token.text)) return true
  if (token.kind === 'mark' || isFunctionWord(token.lower))
    return /^(?:first|two|long|then|late)$/u.test(token.lower)
  if (token.lower.endsWith('ly') && isAdverb(token.lower)) return true
  return !isFiniteVerb(tokens, at) && !isReducedClause(tokens, at)
}

/** What follows the noun: "of the bank", "in political science at Oslo University and the institute". */
function withComplements(words: Words, from: number, start: number): number {
  const { tokens, names, end } = words
  let at = from
  while (at < end && at - start < LONGEST) {
    const token = tokens[at]
    const aside = afterAside(tokens, at)
    if (aside !== null && aside <= end) {
      at = aside
      continue
    }
    const name = names.find((other) => other.from === at)
    if (!token || CLOSES.test(token.text) || saysWhen(tokens, at)) break
    // "an official of the WHO": a name, however it reads.
    if (!name && isClauseWord(token.lower)) break
    if (!name && at > from && (isFiniteVerb(tokens, at) || isReducedClause(tokens, at))) break
    if (at === from && !PREPOSITIONS.has(token.lower) && token.lower !== 'and') break
    at = Math.min(end, name ? name.to : at + 1)
  }
  // "the director of the clinic at St Ann's, who …"
  const isOwnerAlone = isPossessive(tokens[at - 1]?.text) && /^[,.;)]$/u.test(tokens[at]?.text ?? '')
  while (!isOwnerAlone && at > from && isDangling(tokens[at - 1]) && !names.some(({ to }) => to === at)) at--
  return at
}

const ASIDE = /^[("“]$/u
const ASIDE_ENDS = /^[)"”]$/u
const LONGEST_ASIDE = 6

/** The index after "(UNEP)" or "“Red Kite”": names within the words, and no end of them. */
function afterAside(tokens: readonly Token[], from: number): number | null {
  if (!ASIDE.test(tokens[from]?.text ?? '')) return null
  for (let i = from + 1; i <= from + LONGEST_ASIDE; i++) {
    const token = tokens[i]
    if (!token) return null
    if (ASIDE_ENDS.test(token.text)) return i > from + 1 ? i + 1 : null
    if (!/^\p{Lu}/u.test(token.text) && !isFunctionWord(token.lower)) return null
  }
  return null
}

const isDangling = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isFunctionWord(token.lower) ||
    isPossessive(token.text) ||
    (token.kind === 'mark' && !ASIDE_ENDS.test(token.text)))

const isClauseWord = (lower: string): boolean =>
  isAuxiliary(lower) ||
  /^(?:who|whom|whose|which|that|when|where|while|because|but|although|though|as|if|he|she|they|it|we|i|you|not|after|before|during|since|until|amid|despite|following|about)$/u.test(
    lower
  )

const YEAR = /^(?:19|20)\d\d$/u

/** "on Monday", "in March", "yesterday": no part of what somebody is. */
export function saysWhen(tokens: readonly Token[], at: number): boolean {
  const [lower, next] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '']
  if (/^(?:yesterday|today|tomorrow|tonight|later|earlier|ago|last|this|next)$/u.test(lower)) return true
  if (DAYS.has(lower)) return true
  // "ambassador to Lund from 2012 until last year"
  if (/^(?:from|between)$/u.test(lower) && YEAR.test(next)) return true
  return /^(?:on|in|by)$/u.test(lower) && (DAYS.has(next) || (MONTHS.has(next) && next !== 'may'))
}

/** "interviewed by", "based in", "accused of" after a noun: a clause of its own. */
export function isReducedClause(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!token || token.text !== token.lower || !before) return false
  const forms = verbForms(token.lower)
  if (!forms.has('participle') && !forms.has('gerund')) return false
  if (isFunctionWord(before.lower) || isDeterminer(before.lower) || isAdverb(before.lower)) return false
  if (before.kind !== 'word' || isPossessive(before.text)) return false
  return (
    next !== undefined && (PREPOSITIONS.has(next.lower) || (forms.has('gerund') && isDeterminer(next.lower)))
  )
}

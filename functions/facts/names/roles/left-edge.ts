import { isFiniteVerb } from '../../../text/syntax.ts'
import type { Token } from '../../../text/tokens.ts'
import { verbForms } from '../../../text/verbs.ts'
import {
  DAYS,
  isAdverb,
  isAuxiliary,
  isDeterminer,
  isFunctionWord,
  MODALS,
  MONTHS
} from '../../../text/word-classes.ts'
import type { NameMention } from '../../analysis.ts'
import { ROLE_MODIFIERS } from '../role-words.ts'
import { isPossessive } from './noun-phrase.ts'
import { personNoun } from './person-nouns.ts'

const LONGEST = 10
/** "5 percent prefer candidate Kim": an amount is no part of a title. */
const MEASURES = /^(?:percent|per cent|%|million|billion|thousand|hundred)$/u
/** "06:00 GMT Norhaven Central MP": the clock's. */
const ZONE = /^(?:GMT|BST|UTC|CET|E[SD]T|C[SD]T|M[SD]T|P[SD]T)$/u
const JOINS = /^(?:&|-|–|\/)$/u

/** Where the noun phrase begins whose noun stands at `head`; its article is left out. */
export function leftEdge(tokens: readonly Token[], names: readonly NameMention[], head: number): number {
  let [from, noun] = [head, head]
  while (from > 0 && head - from < LONGEST) {
    const name = names.find(
      (other) => other.to === from || (isPossessive(tokens[from - 1]?.text) && other.to === from - 1)
    )
    if (name) {
      if (!belongs(tokens, name, from)) break
      from = name.from
    } else if (isJoined(tokens, from)) from -= 2
    else if (
      !NOW.test(tokens[from]?.lower ?? '') &&
      isModifier(tokens, from - 1) &&
      !isOfAnother(tokens, from - 1, noun) &&
      !isVerbOfName(tokens, names, from - 1)
    ) {
      from--
      // "vice-presidential nominee Gov.": what stands before is the nominee's.
      if (tokens[from]?.text === tokens[from]?.lower && isRole(tokens[from])) noun = from
    } else break
  }
  while (from < head && (JOINS.test(tokens[from]?.text ?? '') || isPossessive(tokens[from]?.text))) from++
  return isDeterminer(tokens[from - 1]?.lower ?? '') ? from : afterVerb(tokens, names, from, head)
}

/** "U.S. President" but not "in Paris President"; a person only as owner: "Obama's adviser". */
function belongs(tokens: readonly Token[], { type, from, to }: NameMention, at: number): boolean {
  if (to < at) return true
  if (type === 'person') return false
  const before = tokens[from - 1]?.lower ?? ''
  return !(type === 'place' && /^(?:in|at|near|inside|outside|across|through|into|from)$/u.test(before))
}

/** "singer and actress", "President and CEO", not "the king and Prime Minister". */
function isJoined(tokens: readonly Token[], from: number): boolean {
  const [first, second] = [tokens[from - 2], tokens[from]]
  if (!/^(?:and|&)$/u.test(tokens[from - 1]?.lower ?? '') || !first || !second) return false
  const isLower = (token: Token): boolean => token.text === token.lower
  return personNoun(first) === 'role' && isLower(first) === isLower(second)
}

const isRole = (token: Token | undefined): boolean => token !== undefined && personNoun(token) === 'role'

/** "the law cements | President": a small word stands before a title in capitals only as "former" and the like. */
function isOfAnother(tokens: readonly Token[], at: number, head: number): boolean {
  const [word, noun] = [tokens[at], tokens[head]]
  if (!word || !noun || noun.text === noun.lower || word.text !== word.lower || isRole(word)) return false
  return word.kind === 'word' && !isPossessive(word.text) && !ROLE_MODIFIERS.has(word.lower)
}

/** "the job | current manager Ana Ruiz has done": nothing of a title stands before it. */
const NOW = /^(?:current|outgoing|incoming)$/u

/** "Ana Ruiz | amazes team principal Lee": a word in -s right behind somebody's name. */
const isVerbOfName = (tokens: readonly Token[], names: readonly NameMention[], at: number): boolean =>
  /^\p{Ll}+[^\P{Ll}s]s$/u.test(tokens[at]?.text ?? '') &&
  names.some(({ type, to }) => type === 'person' && to === at)

function isModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  if (isPossessive(token.text)) return tokens[at - 1]?.kind === 'word'
  if (JOINS.test(token.text)) return at > 0 && tokens[at - 1]?.end === token.start
  if (token.kind !== 'word') return false
  if (ROLE_MODIFIERS.has(token.lower)) return true
  if (isFunctionWord(token.lower) || DAYS.has(token.lower)) return false
  if (MONTHS.has(token.lower) && token.text !== token.lower) return false
  if (MEASURES.test(token.lower) || ZONE.test(token.text)) return false
  if (isAdverb(token.lower)) return /^(?:newly|recently|highly|widely|formerly)$/u.test(token.lower)
  return !isFiniteVerb(tokens, at) && !isGerundOfClause(tokens, at)
}

/** "urging" of "a letter urging president Kim"; "ruling" of "the ruling party's leader" is none. */
const isGerundOfClause = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  const text = tokens[at]?.text ?? ''
  if (!verbForms(text).has('gerund')) return false
  return (
    !before || (before.kind === 'word' && !isDeterminer(before.lower) && !ROLE_MODIFIERS.has(before.lower))
  )
}

/** Without an article a verb may have slipped in: "will send special envoy", "to witness city mayor". */
function afterVerb(
  tokens: readonly Token[],
  names: readonly NameMention[],
  from: number,
  head: number
): number {
  let start = from
  for (let at = from; at < head; at++) {
    const token = tokens[at]
    if (!token || names.some((name) => name.from <= at && at < name.to)) continue
    if (isVerbHere(token, tokens[at - 1])) start = at + 1
  }
  return start
}

function isVerbHere({ text, lower }: Token, before: Token | undefined): boolean {
  if (text !== lower) return false
  const forms = verbForms(lower)
  if (forms.size === 0) return false
  const last = before?.lower ?? ''
  if (last === 'to' || MODALS.has(last) || isAuxiliary(last)) return true
  if (ROLE_MODIFIERS.has(lower)) return false
  const isAfterSubject = before?.kind === 'word' && !isFunctionWord(last)
  if (forms.has('past') || forms.has('participle')) return isAfterSubject || !forms.has('participle')
  if (forms.has('third') && !forms.has('base')) return true
  return forms.has('base') && /(?:[^s]s|people|percent|men|women|i|we|you|they|who)$/u.test(last)
}

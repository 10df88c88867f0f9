import { isSubject, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import { isCapitalized, isModal, opensNoun } from '../../text/word-classes.ts'
import { isPlural } from './plurals.ts'

/** The noun that a number counts: tokens from `from` to `to`. */
export interface Counted {
  from: number
  to: number
}

const LONGEST = 6
const CLOSED = new Set(
  `and or but nor so yet if because while where when who whom whose which that than then there here is are was were be been being am has have
  had do does did not also too very just even only still already again ever never now later earlier ago apart away back together
  each either neither both all another such to we they he she it i you him them me us himself themselves itself ourselves
  respectively straight running altogether overall total anymore today yesterday tomorrow tonight percent per cent vs versus
  once twice almost nearly about around approximately roughly least most else instead rather quite up out off down says means makes takes gives includes becomes remains seems indicates
  suggests comes goes gets keeps lets puts tells thinks knows believes happens appears consists creates`.split(
    /\s+/u
  )
)
/** '20 most expensive restaurants', 'five more losses' */
const OPENERS = new Set(['most', 'more', 'other', 'further', 'such'])
const JOINERS = new Set(['and', 'or'])
const PARTITIVE = new Set('the its their his her our my your these those them'.split(' '))

const isClosed = (lower: string): boolean =>
  CLOSED.has(lower) || opensPhrase(lower) || opensNoun(lower) || isSubject(lower) || isModal(lower)

/** A past form that does not stand before a noun as its adjective ends the noun phrase: 'three died', 'two said'. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word') return true
  if (isClosed(token.lower)) return true
  const forms = verbForms(token.lower)
  if (!forms.has('past') || isPlural(token.lower)) return false
  // "7-11 manager Ann Lee | told reporters": behind a name it is the verb.
  return !forms.has('participle') || isCapitalized(tokens[at - 1]?.text ?? '')
}

/** The plural noun phrase that begins at a token: 'missile tests', 'different products', 'of the company's drivers'. */
export function countedPlural(tokens: readonly Token[], at: number): Counted | null {
  if (tokens[at]?.lower === 'of') return partitive(tokens, at)
  return pluralPhrase(tokens, at)
}

function pluralPhrase(tokens: readonly Token[], at: number): Counted | null {
  for (let i = at; i < Math.min(tokens.length, at + LONGEST); i++) {
    const token = tokens[i]
    if (!token) return null
    if (i > at && i + 1 < tokens.length && JOINERS.has(token.lower) && isModifier(tokens[i - 1])) continue
    if (token.kind === 'number') {
      if (i > at && /^\p{Lu}/u.test(tokens[i - 1]?.text ?? '')) continue
      return null
    }
    if (isPossessive(token) && i > at) return null
    if (i === at && OPENERS.has(token.lower)) continue
    if (endsPhrase(tokens, i)) return null
    if (
      isPlural(token.lower) &&
      !isPossessive(tokens[i + 1]) &&
      !isCompoundBefore(tokens, i) &&
      !isAttribute(tokens, i)
    )
      return { from: at, to: extended(tokens, i) + 1 }
  }
  return null
}

/** 'four plain-clothes police officers': a compound right before a name or another noun describes it. */
function isCompoundBefore(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    /\p{L}-\p{L}/u.test(tokens[at]?.text ?? '') &&
    next?.kind === 'word' &&
    !endsPhrase(tokens, at + 1) &&
    verbForms(next.lower).size === 0
  )
}

const ATTRIBUTES = new Set('media data sports sales arms goods'.split(' '))

/** 'media group clients': what may be counted, but is before a noun what it is about. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  const [noun, next] = [tokens[at], tokens[at + 1]]
  return (
    ATTRIBUTES.has(noun?.lower ?? '') &&
    next?.kind === 'word' &&
    verbForms(next.lower).size === 0 &&
    !endsPhrase(tokens, at + 1)
  )
}

/** 'sports teams': a plural before a plural is a part of the name of what is counted. */
function extended(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 1]
  return next?.kind === 'word' &&
    isPlural(next.lower) &&
    !isClosed(next.lower) &&
    !endsPhrase(tokens, last + 1)
    ? last + 1
    : last
}

const isPossessive = (token: Token | undefined): boolean => /^['’]s?$/u.test(token?.text ?? '')
const isModifier = (token: Token | undefined): boolean => token?.kind === 'word' && !isPlural(token.lower)

/** 'of the company's drivers', 'of its members' */
function partitive(tokens: readonly Token[], at: number): Counted | null {
  if (!PARTITIVE.has(tokens[at + 1]?.lower ?? '')) return null
  let from = at + 2
  for (let i = from; i < Math.min(tokens.length, at + 2 + LONGEST); i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return null
    if (isPossessive(token)) {
      from = i + 1
      continue
    }
    if (endsPhrase(tokens, i)) return null
    if (isPlural(token.lower) && !isPossessive(tokens[i + 1])) return { from, to: i + 1 }
  }
  return null
}

/** After 'one': the singular noun phrase, where it ends clearly: 'one particular demand that', 'one student.' */
export function countedSingular(tokens: readonly Token[], at: number): Counted | null {
  let i = at
  while (i < tokens.length && i - at < 4 && !endsSingular(tokens, at, i)) i++
  const last = tokens[i - 1]
  // "one containing oil": what it does.
  if (verbForms(tokens[at]?.lower ?? '').has('gerund')) return null
  if (i === at || i - at > 3 || !last || isPlural(last.lower) || isPossessive(tokens[i])) return null
  const forms = verbForms(last.lower)
  const isVerb = forms.has('past') || forms.has('third') || forms.has('gerund') || last.lower.endsWith('ly')
  return isVerb || VAGUE_ONE.has(last.lower) ? null : { from: at, to: i }
}

function endsSingular(tokens: readonly Token[], at: number, i: number): boolean {
  const lower = tokens[i]?.lower ?? ''
  if (endsPhrase(tokens, i) || isPossessive(tokens[i]) || lower === 'last' || lower === 'next') return true
  return i > at && (verbForms(lower).has('past') || verbForms(lower).has('third'))
}

/** 'one day', 'one thing', 'one way': figures of speech. */
const VAGUE_ONE = new Set(
  'day thing way point time hand side another reason more side step part night moment stage word kind sort type such'.split(
    ' '
  )
)

import { isFiniteVerb, opensPhrase } from '../../text/syntax.ts'
import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import type { Analysis, Sentence } from '../analysis.ts'

/** A headline, or the part of one after a colon, cut at its verb; token indices. */
export interface Headline {
  sentence: Sentence
  from: number
  verb: number
  to: number
}

/**
 * Headlines have a grammar of their own: present for past, "to" with a verb for what will be, a bare participle for the
 * passive ("Four killed in fire"), capitals everywhere. Null when no verb is found.
 */
export function readHeadline({ title, names }: Pick<Analysis, 'title' | 'names'>): Headline | null {
  if (!title) return null
  const tokens = inSentenceCase(title.tokens)
  const isName = new Set(
    names.filter(({ sentence }) => sentence === -1).flatMap(({ from, to }) => range(from, to))
  )
  for (const [from, to] of parts(tokens)) {
    for (let i = from + 1; i < to; i++) {
      if (!isName.has(i) && isHeadlineVerb(tokens, i, from)) return { sentence: title, from, verb: i, to }
    }
  }
  return null
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** In title case capitals mean nothing: take them away, so that verbs are seen. */
function inSentenceCase(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3)
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length
  return capitals < words.length * 0.75 ? tokens : tokens.map((token) => ({ ...token, text: token.lower }))
}

const ASIDE = /^(?:["“‘']|what|how|why|who|where|when|here|live|video|watch)$/u

/** The parts of a headline with a colon: the second first, unless it is a quotation or a question. */
function parts(tokens: readonly Token[]): [from: number, to: number][] {
  const colon = tokens.findIndex(({ text }) => /^[:—–|]$/u.test(text))
  if (colon <= 0) return [[0, tokens.length]]
  const first: [number, number] = [0, colon]
  const second: [number, number] = [colon + 1, tokens.length]
  const isSaid = /^["“‘']/u.test(tokens[0]?.text ?? '')
  return !isSaid && ASIDE.test(tokens[colon + 1]?.lower ?? '') ? [first, second] : [second, first]
}

function isHeadlineVerb(tokens: readonly Token[], i: number, from: number): boolean {
  const { lower } = tokens[i] ?? { lower: '' }
  const [last, next] = [tokens[i - 1]?.lower ?? '', tokens[i + 1]]
  if (RELATIVE.has(last)) return false
  if (isFiniteVerb(tokens.slice(from), i - from)) return true
  const forms = verbForms(lower)
  if (lower === 'to') return i > from + 1 && verbForms(next?.lower ?? '').has('base')
  if (opensPhrase(last) || NO_VERB_AFTER.has(last) || !next) return false
  // "in dead heat"
  if (forms.has('base') && opensPhrase(tokens[i - 2]?.text ?? '') && i - 2 > from) return false
  if (forms.has('third')) return !forms.has('base')
  if (forms.has('base')) return hasPluralSubject(tokens.slice(from, i)) && !isNounPhrase(next)
  return forms.has('participle') && lower.endsWith('ed') && opensPhrase(next.lower)
}

const RELATIVE = new Set(['that', 'which', 'who', 'whose'])
const NO_VERB_AFTER = new Set([
  'to',
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'as',
  'after',
  'before',
  '’s',
  "'s",
  '-'
])

/** "Trump and Obama meet", "Police name victims". */
function hasPluralSubject(subject: readonly Token[]): boolean {
  const last = subject.at(-1)?.lower ?? ''
  const joined = subject.length >= 3 && subject.some(({ lower }) => lower === 'and')
  return (
    joined ||
    /^(?:police|officials|crews?|workers|doctors|families|voters|thousands|hundreds|dozens|two|three|four|five)$/u.test(
      last
    )
  )
}

/** "train crash kills": what follows is the verb, this word is a noun. */
const isNounPhrase = ({ lower }: Token): boolean => verbForms(lower).has('third') || /^[,;:]$/u.test(lower)

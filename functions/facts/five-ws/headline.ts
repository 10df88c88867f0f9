import { isFiniteVerb, PREPOSITIONS } from '../../text/syntax.ts'
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

/** What stands after the last colon or dash first, the whole after that. */
function parts(tokens: readonly Token[]): [from: number, to: number][] {
  const colon = tokens.findIndex(({ text }) => /^[:—–|]$/u.test(text))
  const rest: [number, number] = [colon + 1, tokens.length]
  return colon > 0 ? [rest, [0, colon]] : [rest]
}

function isHeadlineVerb(tokens: readonly Token[], i: number, from: number): boolean {
  if (isFiniteVerb(tokens.slice(from), i - from)) return true
  const { lower } = tokens[i] ?? { lower: '' }
  const [last, next] = [tokens[i - 1]?.lower ?? '', tokens[i + 1]]
  const forms = verbForms(lower)
  if (lower === 'to') return i > from + 1 && verbForms(next?.lower ?? '').has('base')
  if (
    PREPOSITIONS.has(last) ||
    last === 'to' ||
    /^(?:the|a|an|his|her|its|their|as|after|before|’s|'s)$/u.test(last)
  )
    return false
  if (forms.has('third')) return next !== undefined && !forms.has('base')
  // Two finite verbs do not stand side by side: "Crews plan strike".
  return forms.has('participle') && lower.endsWith('ed') && next !== undefined && PREPOSITIONS.has(next.lower)
}

import type { Token } from '../../text/tokens.ts'
import { verbForms } from '../../text/verbs.ts'
import type { Counted } from './counted.ts'
import { isPlural } from './plurals.ts'

const BREAK = /^(?:[—–;,-]|and|but)$/u
const AFTER = new Set(['since', 'so', 'this', 'last', 'in', 'during', 'over', 'within', '.', ',', ';', '—'])
const FARTHEST = 8

/**
 * The noun before the clause of a number that stands alone after its verb: 'missile tests — the country has conducted 15
 * since'. `next` is the token after the number. Asked for: verb, number, end or time; a plural right before the break.
 */
export function countedBefore(tokens: readonly Token[], next: number): Counted | null {
  const number = next - 1
  const verb = verbForms(tokens[number - 1]?.lower ?? '')
  if (!verb.has('participle') && !verb.has('past')) return null
  if (next < tokens.length && !AFTER.has(tokens[next]?.lower ?? '')) return null
  for (let i = number - 2; i > Math.max(0, number - FARTHEST); i--) {
    const lower = tokens[i]?.lower ?? ''
    if (isPlural(lower)) return null
    if (BREAK.test(lower)) return isPlural(tokens[i - 1]?.lower ?? '') ? nounPhrase(tokens, i - 1) : null
  }
  return null
}

function nounPhrase(tokens: readonly Token[], last: number): Counted {
  const before = tokens[last - 1]
  const isNoun =
    before?.kind === 'word' &&
    verbForms(before.lower).size === 0 &&
    !CLOSED.test(before.lower) &&
    !isPlural(before.lower)
  return { from: isNoun ? last - 1 : last, to: last + 1 }
}

const CLOSED =
  /^(?:of|the|a|an|and|or|in|on|at|for|to|by|with|from|its|their|his|her|our|my|your|these|those|some|many|more|most|several|few|recent|new|such|other|all|no)$/u

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

const BE = /^(?:was|were|are|is|remain|remained|have|has|had)$/u
const HARMED =
  /^(?:killed|injured|wounded|hurt|missing|dead|hospitali[sz]ed|arrested|detained|rescued|evacuated|displaced|infected|released|charged|convicted|saved|trapped|stranded|homeless)$/u
const DIED = /^(?:died|drowned|perished|survived|fled|escaped)$/u

/** People of whom a number without its noun tells: 'four died and 61 were injured'. */
export function isCasualties(tokens: readonly Token[], next: number): boolean {
  const words = tokens.slice(next, next + 4).map(({ lower }) => lower)
  const [first = ''] = words
  if (DIED.test(first) || HARMED.test(first)) return true
  return BE.test(first) && words.slice(1).some((word) => HARMED.test(word))
}

const HARMING =
  /^(?:kill|killed|kills|killing|injured|injures|injuring|wounded|wounds|wounding|arrested|arresting|displaced|displacing)$/u
/** "killed at least 17": what may stand between. */
const BOUND = /^(?:at|least|more|than|over|about|around|nearly|almost|some|up|to|another|only)$/u
const ENDS =
  /^(?:and|in|at|on|when|after|as|during|near|while|by|who|or|last|this|yesterday|overnight|people)$/u

/** People of whom a number tells behind its verb: 'killed seventeen and blinded a dozen'. */
export function isHarmed(tokens: readonly Token[], next: number): boolean {
  const after = tokens[next]
  if (after?.kind === 'word' && !ENDS.test(after.lower)) return false
  let at = next - 2
  while (at > next - 6 && BOUND.test(tokens[at]?.lower ?? '')) at--
  return HARMING.test(tokens[at]?.lower ?? '')
}

/** The noun that an earlier number of the sentence counts: 'four people died and 61 were injured'. */
export function countedEarlier(tokens: readonly Token[], next: number): Counted | null {
  for (let i = next - 2; i > Math.max(0, next - EARLIER); i--)
    if (isPlural(tokens[i]?.lower ?? '') && isNumber(tokens[i - 1])) return { from: i, to: i + 1 }
  return null
}

const EARLIER = 14
const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)$/u.test(
    token?.lower ?? ''
  )

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

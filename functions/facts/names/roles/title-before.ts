import type { Token } from '../../../text/tokens.ts'
import { SUBJECT_PRONOUNS } from '../../../text/word-classes.ts'
import { HONORIFICS } from '../role-words.ts'
import { leftEdge } from './left-edge.ts'
import { personNoun } from './person-nouns.ts'
import type { Place, Role } from './role.ts'

const AFTER_NOUN = /^(?:emeritus|emerita|general|elect|designate)$/iu
/** A title of rank or learning between the office and the name: "Prime Minister Lord Grey". */
const RANK = /^(?:lord|lady|prof\.?|professor|rev\.?|reverend)$/u
const OFFICE_LINK = /^(?:of|for)$/u
const LONGEST_OFFICE = 7

/** "Chinese Foreign Ministry spokesman", "Minister of Defence", right before the name. */
export function titleBefore({ sentence: { tokens }, mention, names }: Place): Role | null {
  const until = beforeHonorifics(tokens, mention.from)
  // In a quotation an editor has put it in: "[former coach] Ana Ruiz".
  const to = tokens[until - 1]?.text === ']' ? until - 1 : until
  const others = () => names.filter((other) => other !== mention && other.to <= to)
  const office = officeBefore(tokens, to)
  if (office !== null) return { from: leftEdge(tokens, others(), office), to, worth: 'role' }
  const head =
    AFTER_NOUN.test(tokens[to - 1]?.text ?? '') && !personNoun(at(tokens, to - 1)) ? to - 2 : to - 1
  if (RANK.test(at(tokens, head).lower) && personNoun(at(tokens, head - 1))) {
    return { from: leftEdge(tokens, others(), head - 1), to: head, worth: 'role' }
  }
  // "you suspect Lee was right": a verb.
  if (head < 0 || SUBJECT_PRONOUNS.has(at(tokens, head - 1).lower)) return null
  const worth = personNoun(at(tokens, head))
  return worth ? { from: leftEdge(tokens, others(), head), to, worth } : null
}

const NONE: Pick<Token, 'text' | 'lower' | 'kind'> = { text: '', lower: '', kind: 'mark' }
const at = (tokens: readonly Token[], i: number) => tokens[i] ?? NONE

/** The index after which nothing but "Mr" and the like stands before the name. */
export function beforeHonorifics(tokens: readonly Token[], from: number): number {
  let to = from
  while (to > 0 && HONORIFICS.has(tokens[to - 1]?.lower ?? '')) to--
  return to
}

/** The noun of "Minister of Foreign Affairs" that ends here: all in capitals but little words. */
function officeBefore(tokens: readonly Token[], to: number): number | null {
  for (let i = to - 1; i > 0 && to - i < LONGEST_OFFICE; i--) {
    const { text, lower, kind } = at(tokens, i)
    if (OFFICE_LINK.test(lower) && i < to - 1) {
      const noun = at(tokens, i - 1)
      if (noun.text !== noun.lower && personNoun(noun) === 'role') return i - 1
    } else if (kind !== 'word' || (text === lower && !/^(?:and|the)$/u.test(lower))) return null
  }
  return null
}

import { HONORIFICS, isRoleNoun, ROLE_MODIFIERS } from '../role-words.ts'
import type { Place, TokenSpan } from './roles.ts'

const JOINS = /^(?:['’]s|&|-|–)$/u
const STOPS =
  /^(?:the|a|an|and|or|but|of|in|on|at|by|for|from|with|to|as|that|than|when|while|after|before|said|says|told|is|was|were|are|be|has|had|have|his|her|their|its|our|my|your|this|these|those|including|like|between|against|about|who|which|not|only|also|then)$/iu

/** "Chinese Foreign Ministry spokesman" before the name: words up to an article, a verb or a mark. */
export function titleBefore({ sentence, mention, names }: Place): TokenSpan | null {
  const text = (i: number): string => sentence.tokens[i]?.text ?? ''
  let to = mention.from
  while (to > 0 && HONORIFICS.has(text(to - 1).toLowerCase())) to--
  if (!isRoleNoun(text(to - 1))) return null
  let from = to - 1
  while (from > 0) {
    const name = names.find((other) => other.to === from && other.type !== 'person')
    if (name) from = name.from
    else if (isPart(text(from - 1), text(from - 2))) from--
    else break
  }
  while (from < to && JOINS.test(text(from))) from++
  return { from, to }
}

/** Lower-case words only where they make titles; else a verb could slip in ("will send special envoy"). */
function isPart(word: string, before: string): boolean {
  if (JOINS.test(word)) return before !== ''
  if (STOPS.test(word)) return false
  return /^\p{Lu}/u.test(word) || ROLE_MODIFIERS.has(word.toLowerCase()) || isRoleNoun(word)
}

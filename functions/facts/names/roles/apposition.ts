import { finiteVerbs } from '../../../text/syntax.ts'
import { isRoleNoun } from '../role-words.ts'
import type { Place, TokenSpan } from './roles.ts'

const LONGEST = 22

/** ", head of the department," after the name: up to the comma or verb that closes it. */
export function appositionAfter(place: Place): TokenSpan | null {
  const { sentence, mention, names } = place
  const { tokens } = sentence
  const text = (i: number): string => tokens[i]?.text ?? ''
  if (text(mention.to) !== ',') return null
  let from = mention.to + 1
  if (/^(?:the|a|an)$/iu.test(text(from))) from++
  let head = -1
  for (let i = from; i < from + 8 && i < tokens.length; i++) {
    const name = names.find((other) => other.from === i)
    if (name?.type === 'person') return null
    if (/^[,.;:()“”"—–]$/u.test(text(i)) || /^(?:who|which|and|said|is|was|of|in|at|for)$/u.test(text(i)))
      break
    if (isRoleNoun(text(i))) head = i
  }
  if (head < 0) return null
  let to = head + 1
  while (
    to < tokens.length &&
    to - from < LONGEST &&
    !/^[,.;:()“”"—–]$/u.test(text(to)) &&
    !/^(?:who|said|says|told|is|was|has|will)$/u.test(text(to))
  )
    to++
  return isSubjectInstead(place, from, to) ? null : { from, to }
}

/** "According to Hale, a guard opened the gate": what follows the comma does something, and is nobody's role. */
function isSubjectInstead({ sentence: { tokens }, mention }: Place, from: number, to: number): boolean {
  if (tokens[mention.from - 2]?.lower !== 'according' || tokens[mention.from - 1]?.lower !== 'to')
    return false
  return !/^[,.;:)—–]$/u.test(tokens[to]?.text ?? '.') || finiteVerbs(tokens, from, to).length > 0
}

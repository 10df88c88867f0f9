import { isFiniteVerb } from '../../../text/syntax.ts'
import { ARTICLES, isAdverb, isAuxiliary, isFunctionWord, POSSESSIVES } from '../../../text/word-classes.ts'
import { relativeAfter } from './copula.ts'
import type { Place, Role } from './role.ts'

const LEADS =
  /^(?:heads?|headed|leads?|led|chairs?|chaired|runs?|ran|directs?|directed|manages?|managed|oversees|oversaw|owns?|owned|founded|co-founded|coaches|coached|commands?|commanded|edits|edited|represents?|represented|teaches|taught|co-chairs|co-leads|presides|presided|plays|played)$/u
const LONGEST = 16

/** ", who heads the regional health board": what somebody does for a living, told as a clause. */
export function leads({ sentence: { tokens }, mention, names }: Place): Role | null {
  const after = relativeAfter(tokens, mention.to)
  if (after === null) return null
  let verb = after
  while (isAdverb(tokens[verb]?.lower ?? '') || /^(?:has|had|now)$/u.test(tokens[verb]?.lower ?? '')) verb++
  if (!LEADS.test(tokens[verb]?.lower ?? '')) return null
  const object = tokens[verb + 1]
  const isNamed = names.some(({ from, type }) => from === verb + 1 && type !== 'person')
  if (
    !object ||
    !(isNamed || ARTICLES.has(object.lower) || POSSESSIVES.has(object.lower) || isLink(object.lower))
  )
    return null
  let to = verb + 2
  while (to < tokens.length && to - verb < LONGEST && !closes(to)) to++
  if (to - verb === LONGEST) return null
  while (isFunctionWord(tokens[to - 1]?.lower ?? '')) to--
  return { from: after - 1, to, worth: 'role' }

  function closes(at: number): boolean {
    const token = tokens[at]
    if (!token || /^(?:[,.;:!?()“”"—–]|--|that|who|which|when|while|but)$/u.test(token.lower)) return true
    if (token.lower === 'and') return !tokens.slice(verb, at).some(({ lower }) => lower === 'between')
    return isAuxiliary(token.text) || isFiniteVerb(tokens, at)
  }
}

const isLink = (lower: string): boolean => /^(?:over|for|at|with)$/u.test(lower)

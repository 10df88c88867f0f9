import type { NameMention, Sentence } from '../../analysis.ts'
import { genderOf } from '../gender.ts'
import { afterBeing } from './copula.ts'
import { readRole } from './noun-phrase.ts'
import type { Role } from './role.ts'
import { opensSentence } from './subject.ts'

/** A role that a pronoun says, with the mention of the person who is meant. */
interface Meant {
  mention: NameMention
  role: Role
}

const PRONOUN = { he: 'male', she: 'female' } as const
const isPronoun = (word: string): word is keyof typeof PRONOUN => word === 'he' || word === 'she'

/**
 * "She is a professor of law", right after a sentence of the same paragraph whose subject is a person and which names
 * no other: told of that one, unless title or given name tell another gender.
 */
export function pronounRole(
  sentence: Sentence,
  names: readonly NameMention[],
  before: Sentence | undefined,
  namesBefore: readonly NameMention[]
): Meant | null {
  const pronoun = sentence.tokens[0]?.lower ?? ''
  if (!isPronoun(pronoun) || before?.paragraph !== sentence.paragraph) return null
  const people = namesBefore.filter(({ type }) => type === 'person')
  const [mention] = people
  if (!mention || people.some(({ entity }) => entity !== mention.entity)) return null
  if (!opensSentence({ sentence: before, mention, names: namesBefore })) return null
  const gender = genderOf({ ...mention, sentence: before })
  if (gender !== null && gender !== PRONOUN[pronoun]) return null
  const start = afterBeing(sentence.tokens, 1)
  const role = start === null ? null : readRole({ ...sentence, names, end: sentence.tokens.length }, start)
  return role?.worth === 'role' && role.opening !== 'bare' ? { mention, role } : null
}

import { isFiniteVerb } from '../../../text/syntax.ts'
import { isDeterminer } from '../../../text/word-classes.ts'
import type { Place } from './role.ts'
import { beforeHonorifics, titleBefore } from './title-before.ts'

const FRONT =
  /^(?:according|after|before|for|with|in|at|on|by|to|like|unlike|besides|without|since|from|through|during|under|until|as|despite)$/u

/** The name, with its title, opens the sentence: what follows a comma can be no new subject. */
export function opensSentence(place: Place): boolean {
  const { tokens } = place.sentence
  const start = titleBefore(place)?.from ?? beforeHonorifics(tokens, place.mention.from)
  // No copy of them: in most sentences the first word tells.
  return start <= tokens.findIndex(({ kind, lower }) => kind !== 'mark' && !isDeterminer(lower))
}

/** No verb stands before the token, and the sentence begins with a preposition or the like. */
export function isFronted({ sentence: { tokens } }: Place, at: number): boolean {
  for (let i = 0; i < at; i++) if (isFiniteVerb(tokens, i)) return false
  return FRONT.test(tokens[0]?.lower ?? '')
}

/** "Through his aunt, Kim was …": the name follows the comma that closes words before the subject. */
export function followsFront(place: Place): boolean {
  const { mention, sentence } = place
  const start = titleBefore(place)?.from ?? beforeHonorifics(sentence.tokens, mention.from)
  return sentence.tokens[start - 1]?.text === ',' && isFronted(place, start)
}

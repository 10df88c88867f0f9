import type { Token } from '../../../text/tokens.ts'
import { isAdverb } from '../../../text/word-classes.ts'
import { readRole } from './noun-phrase.ts'
import type { Place, Role } from './role.ts'
import { followsFront, opensSentence } from './subject.ts'

const NAMED = /^(?:appointed|named|elected|re-elected|made|crowned)$/u

/**
 * "Kim is the head of the board", "Kim, who became mayor": said of the sentence's subject, and not denied. Further on
 * in a sentence it may be somebody's opinion.
 */
export function copula(place: Place): Role | null {
  const { sentence, mention, names } = place
  const { tokens } = sentence
  const relative = relativeAfter(tokens, mention.to)
  if (relative === null && !opensSentence(place) && !followsFront(place)) return null
  const start = afterBeing(tokens, relative ?? mention.to)
  if (start === null) return null
  const phrase = readRole({ tokens, names, end: tokens.length }, start)
  return phrase && phrase.worth !== 'generic' ? phrase : null
}

/** The index after "who" of ", who is"; null where none follows. */
export function relativeAfter(tokens: readonly Token[], to: number): number | null {
  const at = tokens[to]?.text === ',' ? to + 1 : to
  return tokens[at]?.lower === 'who' ? at + 1 : null
}

/** The index after "is", "has been", "became", "serves as", "was appointed", "was elected as". */
export function afterBeing(tokens: readonly Token[], from: number): number | null {
  const lower = (i: number): string => tokens[i]?.lower ?? ''
  let at = from
  while (isAdverb(lower(at)) && !/^(?:not|never|hardly|no)$/u.test(lower(at))) at++
  if (/^(?:serves|served|works|worked|serving)$/u.test(lower(at)))
    return lower(at + 1) === 'as' ? at + 2 : null
  if (/^(?:became|becomes|remains|remained)$/u.test(lower(at))) return at + 1
  if (/^(?:has|had)$/u.test(lower(at)) && lower(at + 1) === 'been') at++
  else if (!/^(?:is|was)$/u.test(lower(at))) return null
  at++
  if (NAMED.test(lower(at))) at += lower(at + 1) === 'as' ? 2 : 1
  while (isAdverb(lower(at)) && !/^(?:not|never|hardly|no)$/u.test(lower(at))) at++
  return at
}

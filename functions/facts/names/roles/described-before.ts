import { isFiniteVerb } from '../../../text/syntax.ts'
import type { Token } from '../../../text/tokens.ts'
import { ARTICLES, POSSESSIVES, PREPOSITIONS } from '../../../text/word-classes.ts'
import { isPossessive, readRole } from './noun-phrase.ts'
import { personNoun } from './person-nouns.ts'
import type { Place, Role, TokenSpan } from './role.ts'
import { isFronted } from './subject.ts'
import { beforeHonorifics } from './title-before.ts'

const LONGEST = 24
const CLOSES = /^(?:[,.;:!?)”"—–]|--)$/u

/** "The president of the region, Roberto Blasi, said": words up to a comma before the name, and one after it. */
export function describedBefore(place: Place): Role | null {
  const { mention, names } = place
  const { tokens } = place.sentence
  const comma = beforeHonorifics(tokens, mention.from) - 1
  if (!/^[,:]$/u.test(tokens[comma]?.text ?? '')) return null
  const after = tokens[mention.to]
  const first = earliest(tokens, comma)
  // "The farm minister, Ana Ruiz | told them": the comma that is missing would close the name.
  const isClosed = !after || CLOSES.test(after.text) || (first === 0 && isFiniteVerb(tokens, mention.to))
  if (!isClosed) return null
  for (let start = first; start < comma; start++) {
    if (!mayOpen(tokens, start)) continue
    const phrase = readRole({ tokens, names, end: comma }, start)
    if (!phrase || phrase.to !== comma || (phrase.opening === 'bare' && !isOwned(tokens, phrase.from, comma)))
      continue
    if (phrase.worth !== 'role' && meansAnother(tokens, phrase)) return null
    const owner = names.find(({ type, to }) => type === 'person' && to === start - 1)
    return owner && !isFronted(place, owner.from) ? null : phrase
  }
  return null
}

/** The first token that may belong to the words before the comma: a bracket right before it is, other marks are not. */
function earliest(tokens: readonly Token[], comma: number): number {
  let at = comma
  if (tokens[at - 1]?.text === ')') while (at > 0 && comma - at < LONGEST && tokens[at]?.text !== '(') at--
  while (at > 0 && comma - at < LONGEST && !/^(?:[,.;:!?“”"()—]|--)$/u.test(tokens[at - 1]?.text ?? '')) at--
  return at
}

/** "the husband of the candidate, Kim": whether Kim is the husband or the candidate cannot be told. */
const meansAnother = (tokens: readonly Token[], { from, to }: TokenSpan): boolean =>
  tokens.slice(from, to).filter((token) => personNoun(token) !== null).length > 1

/** Where a noun phrase may begin: at an article, at the start, or after a preposition or "said". */
function mayOpen(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (!token) return false
  if (ARTICLES.has(token.lower) || POSSESSIVES.has(token.lower)) return true
  return (
    !before ||
    before.kind === 'mark' ||
    PREPOSITIONS.has(before.lower) ||
    /^(?:said|says|told|and|was|is|also)$/u.test(before.lower)
  )
}

/** "Afghanistan's coach" needs no article; "Scientology attorney" at the start of a caption neither. */
const isOwned = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => isPossessive(text)) || from === 0

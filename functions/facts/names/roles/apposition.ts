import { isFiniteVerb } from '../../../text/syntax.ts'
import type { Token } from '../../../text/tokens.ts'
import { isReducedClause, readRole, saysWhen } from './noun-phrase.ts'
import type { Place, Role } from './role.ts'
import { isFronted, opensSentence } from './subject.ts'

const DEGREE = /^(?:MD|M\.D\.|PhD|Ph\.D\.|Jr|Jr\.|Sr|Sr\.|QC|KC|MP|MBE|OBE|CBE|MBA|RN|JD|Esq\.?)$/u
const OPENS = /^(?:,|\(|—|–|--)$/u
const CLOSES =
  /^(?:[,.;:!?)”"—–]|--|who|whom|whose|which|that|when|where|while|because|but|himself|herself)$/u

/** ", 54, head of the department," after the name: up to the comma or verb that closes it. */
export function appositionAfter(place: Place): Role | null {
  const { sentence, mention, names } = place
  const { tokens } = sentence
  const mark = tokens[mention.to]?.text ?? ''
  if (!OPENS.test(mark)) return null
  const start = afterAge(tokens, mention.to + 1)
  const phrase = readRole({ tokens, names, end: tokens.length }, start)
  if (!phrase) return null
  const closing = tokens[phrase.to]
  const isClosed = !closing || CLOSES.test(closing.lower) || saysWhen(tokens, phrase.to)
  if (mark !== ',' && mark !== '(' && !isClosed) return null
  if (mark === '(' && closing?.text !== ')') return null
  if (!isClosed && !(opensSentence(place) && doesSomething(tokens, phrase.to))) return null
  return belongsToNext(place, phrase.to) ? null : phrase
}

/** After "54," or "MD,". */
function afterAge(tokens: readonly Token[], from: number): number {
  let at = from
  while (tokens[at]?.kind === 'number' || DEGREE.test(tokens[at]?.text ?? '')) {
    at++
    while (/^(?:-|years?|year-old|old)$/u.test(tokens[at]?.lower ?? '')) at++
    if (tokens[at]?.text !== ',') return from
    at++
  }
  return at
}

const doesSomething = (tokens: readonly Token[], at: number): boolean =>
  isFiniteVerb(tokens, at) || isReducedClause(tokens, at)

/** "After meeting Lee, the president, Ana Kim, said": the words are of the next name. */
function belongsToNext(place: Place, to: number): boolean {
  const { mention, names } = place
  const { tokens } = place.sentence
  const next = names.find((other) => other.from === to + 1 && other.type === 'person')
  if (!next || tokens[to]?.text !== ',') return false
  if (!isFronted(place, mention.from)) return false
  return /^[,.]$/u.test(tokens[next.to]?.text ?? '.')
}

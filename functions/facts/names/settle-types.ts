import { isFunctionWord } from '../../text/word-classes.ts'
import type { NameType } from '../analysis.ts'
import { foldName } from './fold-name.ts'
import { type Found, textOf, wordsOf } from './mentions.ts'
import { hasAge } from './not-tagged.ts'
import { HONORIFICS, isRoleNoun } from './role-words.ts'
import { isListed } from './tagger/listed.ts'

const keyOf = (mention: Found): string => foldName(textOf(mention))

/** In the order in which the kinds were tagged. */
type Votes = Map<NameType, number>

/**
 * One name stands in one list: where it was tagged as several kinds, each mention votes for its own, and for what the
 * words round it say; a person's full name votes for its last and first word. A team or a magazine is no person, and what is called an
 * island is a place.
 */
export function settleTypes(found: readonly Found[]): Found[] {
  const votes = new Map<string, Votes>()
  for (const mention of found) {
    const key = keyOf(mention)
    const vote: Votes = votes.get(key) ?? new Map()
    votes.set(
      key,
      vote.set(mention.type, (vote.get(mention.type) ?? 0) + (mention.sentence.index < 0 ? HEADLINE : 1))
    )
  }
  const add = (key: string, type: NameType, count: number): void => {
    const vote = votes.get(key)
    const before = vote?.get(type)
    // What nothing was tagged as is no candidate.
    if (vote && before !== undefined) vote.set(type, before + count)
  }
  for (const mention of found) {
    const said = saidByContext(mention)
    if (said) add(keyOf(mention), said, CONTEXT)
    if (hasAge(mention)) add(keyOf(mention), 'person', AGE)
  }
  const people = partsOfPeople(found)
  for (const key of people) add(key, 'person', FULL_NAME)
  const bodies = new Set(found.filter((mention) => isTeam(mention) || isCalledBody(mention)).map(keyOf))
  const places = new Set(found.filter(isCalledPlace).map(keyOf))
  const clubs = clubsOf(found)
  for (const key of shortBodies(found)) if (!people.has(key)) bodies.add(key)
  return found.map((mention) => {
    const key = keyOf(mention)
    if (places.has(key)) return { ...mention, type: 'place' }
    if (mention.type === 'place' && clubs.has(key)) return { ...mention, type: 'organization' }
    const type = winner(votes.get(key), mention.type)
    return {
      ...mention,
      type: type === 'person' && bodies.has(key) && !people.has(key) ? 'organization' : type
    }
  })
}

const PLAYER =
  /^(?:driver|rider|striker|goalkeeper|midfielder|defender|winger|forward|quarterback|batsman|bowler|pitcher|skipper|debut|garage)s?$/u
const OWNED = /^(?:his|her|their)$/u

/** "Norhaven striker Ana Ruiz", "lost control of his Norhaven": one word that somebody plays for, or drives. */
function isTeam({ sentence: { tokens }, from, to }: Found): boolean {
  const [before, after] = [tokens[from - 1]?.lower ?? '', tokens[to]]
  if (to - from > 1) return false
  if (after && PLAYER.test(after.lower)) return true
  return OWNED.test(before) && (after?.kind !== 'word' || isFunctionWord(after.lower))
}

const COACH = /^(?:manager|boss|coach|captain)$/u
const SITED = /^(?:in|at|near|from|around|outside|to|of)$/u

/** "former Norhaven, Lund and Aston manager Ana Ruiz", "a Lund striker": towns by name, of which nobody is said to be in them. */
function clubsOf(found: readonly Found[]): Set<string> {
  const clubs = new Set<string>()
  const after = new Set<string>()
  for (const mention of found.toReversed()) {
    const { sentence, from, to } = mention
    const [next, behind] = [sentence.tokens[to]?.lower ?? '', `${sentence.index}:${to + 1}`]
    const isListed = /^(?:,|and)$/u.test(next) && after.has(behind)
    if (!PLAYER.test(next) && !COACH.test(next) && !isListed) continue
    after.add(`${sentence.index}:${from}`)
    clubs.add(keyOf(mention))
  }
  // "the Norda captain" is of a country's team, and the country stays one.
  for (const mention of found)
    if (
      isListed(wordsOf(mention), 'country') ||
      SITED.test(mention.sentence.tokens[mention.from - 1]?.lower ?? '')
    )
      clubs.delete(keyOf(mention))
  return clubs
}

const FIRM =
  /^(?:Coal|Energy|Steel|Bank|Healthcare|Motors|Airlines|Airways|Oil|Gas|Foods|Media|Pictures|Records|Software|Systems|Technologies|Pharmaceuticals|Corp|Corporation|Inc|Ltd|Holdings|Group|Industries|Resources)\.?$/u

/** "Norda" of "Norda Coal": a firm by its first word, where nobody is addressed by it. */
function shortBodies(found: readonly Found[]): Set<string> {
  const firms = found.filter(
    ({ type, from, to, sentence }) =>
      type === 'organization' && to - from > 1 && FIRM.test(sentence.tokens[to - 1]?.text ?? '')
  )
  const first = new Set(firms.map((mention) => foldName(wordsOf(mention)[0] ?? '')))
  for (const { sentence, from } of found)
    if (HONORIFICS.has(sentence.tokens[from - 1]?.lower ?? ''))
      first.delete(foldName(sentence.tokens[from]?.text ?? ''))
  return first
}

const MEDIUM =
  /^(?:magazine|newspaper|broadcaster|charity|band|airline|carmaker|chipmaker|retailer|think[- ]tank|tabloid|team|club|bank|firm|company|brand)$/u

/** "the doctors' magazine Norda found" */
function isCalledBody({ sentence: { tokens }, from, to }: Found): boolean {
  const noun = tokens[from - 1]
  return to - from === 1 && noun !== undefined && MEDIUM.test(noun.text)
}

const PLACE =
  /^(?:island|islet|archipelago|town|village|hamlet|city|port|suburb|district|province|region|county|peninsula)$/u

/** "off the island of Norhaven", "in the town of Lund"; "the City of Lund" may be its council. */
function isCalledPlace({ sentence: { tokens }, from, to }: Found): boolean {
  const [noun, of] = [tokens[from - 2], tokens[from - 1]]
  // "Broward and St. Lund counties"
  if (/^count(?:y|ies)$/u.test(tokens[to]?.text ?? '')) return true
  if (of?.text !== 'of' || !noun || !PLACE.test(noun.text)) return false
  return to - from < 3 && !/^\p{Lu}/u.test(tokens[to]?.text ?? '')
}

/** Capitals all over make headlines hard to tag. */
const HEADLINE = 0.9
const CONTEXT = 1
const FULL_NAME = 3
/** Nobody but a person has one. */
const AGE = 5

/** The kind with most votes; of two with as many that which was tagged first. */
function winner(vote: Votes | undefined, tagged: NameType): NameType {
  let [best, most] = [tagged, 0]
  for (const [type, count] of vote ?? []) if (count > most) [best, most] = [type, count]
  return best
}

/** The last and the first words of full names of people. */
export const partsOfPeople = (found: readonly Found[]): Set<string> =>
  new Set(
    found
      .filter(({ type, from, to }) => type === 'person' && to - from > 1)
      .flatMap((mention) =>
        [wordsOf(mention).at(0), wordsOf(mention).at(-1)].map((word) => foldName(word ?? ''))
      )
  )

/** "Lindt-Okoro talks": two people, told as one word. */
export function isPair({ sentence: { tokens }, from, to }: Found, people: ReadonlySet<string>): boolean {
  const [first = '', second = '', ...more] = (tokens[from]?.text ?? '').split(/[-–]/u)
  return (
    to - from === 1 &&
    more.length === 0 &&
    [first, second].every((half) => half !== '' && people.has(foldName(half)))
  )
}

/** "Mr" and "minister" before a person, "in" before a place. */
function saidByContext({ sentence: { tokens }, from, to }: Found): NameType | null {
  const before = tokens[from - 1]
  const after = tokens[to]?.lower ?? ''
  if (before && (HONORIFICS.has(before.lower) || isRoleNoun(before.text))) return 'person'
  if (before?.lower === 'in') return 'place'
  return /^(?:said|says|told|added|tweeted|insisted|argued)$/u.test(after) ? 'person' : null
}

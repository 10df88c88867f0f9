import type { Sentence } from '../analysis.ts'
import { HONORIFICS, isRoleNoun, ROLE_MODIFIERS } from './role-words.ts'
import { isListed } from './tagger/listed.ts'
import type { TokenRun } from './tagger/tags.ts'

/** A name as it was found, not yet given to an entity. */
export interface Found extends TokenRun {
  sentence: Sentence
}

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu
const EDGE = /^(?:['’]s|['’"“”‘.,;:()[\]–—-]|the|a|an|and|of|&)$/iu
/** "U.N.", "I.R.S.". */
export const DOTTED = /^(?:\p{Lu}\.){2,}$/u
/** After the name these go with it: "Corp." before a full stop was cut. */
const KEEPS_STOP = /\p{L}\.$/u

export const wordsOf = ({ sentence, from, to }: Found): string[] =>
  sentence.tokens.slice(from, to).map(({ text }) => text)

export const textOf = ({ sentence, from, to }: Found): string => {
  const start = sentence.tokens[from]?.start ?? 0
  const end = sentence.tokens[to - 1]?.end ?? start
  return sentence.source.slice(start, end)
}

/** Sentence and token in one number; the headline, sentence -1, comes first. */
export const positionOf = ({ sentence, from }: Found): number => sentence.index * 1e5 + from

const placesOf = ({ sentence, from, to }: Found): string[] =>
  Array.from({ length: to - from }, (_, i) => `${sentence.index}:${from + i}`)

/** Tells of a name whether a word of it is part of one of these. */
export function overlapping(found: readonly Found[]): (name: Found) => boolean {
  const taken = new Set(found.flatMap(placesOf))
  return (name) => placesOf(name).some((place) => taken.has(place))
}

/** The names of both in reading order. */
export const together = (found: readonly Found[], added: readonly Found[]): Found[] =>
  [...found, ...added].sort((a, b) => a.sentence.index - b.sentence.index || a.from - b.from)

const SUFFIX = /^(?:jr\.?|sr\.?|[ivx]+|inc\.?|ltd\.?|llc|corp\.?|co\.?)$/iu
const NUMBER = /^\d+$/u
const DASH = /^[-–:]$/u

/** Names that were taken for one: "Okoro, Lindt" in a list, both sides of a score. "Reyes, Jr." stays whole. */
export function splitName(found: Found): Found[] {
  const { tokens } = found.sentence
  const text = (i: number): string => tokens[i]?.text ?? ''
  const isScore = (i: number): boolean =>
    NUMBER.test(text(i)) && DASH.test(text(i + 1)) && NUMBER.test(text(i + 2))
  const divides = (i: number): boolean =>
    text(i) === ';' ||
    [i, i - 1, i - 2].some(isScore) ||
    (found.type === 'person' && text(i) === ',' && !SUFFIX.test(text(i + 1)))
  const parts: Found[] = []
  let from = found.from
  for (let i = found.from; i < found.to; i++) {
    if (!divides(i)) continue
    if (i > from) parts.push({ ...found, from, to: i })
    from = i + 1
  }
  return from < found.to ? [...parts, { ...found, from }] : parts
}

/** The name without articles, marks and titles at its ends; null when nothing of a name is left. */
export function trimName(found: Found): Found | null {
  let { from, to } = found
  const { tokens } = found.sentence
  const text = (i: number): string => tokens[i]?.text ?? ''
  while (from < to && EDGE.test(text(from))) from++
  while (to > from && EDGE.test(text(to - 1)) && !KEEPS_STOP.test(text(to - 1))) to--
  from = afterOpener(text, from, to, found.type === 'person' ? SETTING : JOINING)
  if (found.type === 'person') from = afterPeople(text, afterTitle(text, from, to), to)
  if (found.type === 'organization') to = beforeTitle(text, from, to)
  if (found.type === 'person')
    while (to - from > 2 && (CREDIT.test(text(to - 1)) || POST.test(text(to - 1)))) to--
  while (to - from > 1 && SHOUTED_CREDIT.test(text(to - 1))) to--
  if (found.type === 'organization' && to - from > 2 && text(from) === 'NGO') from++
  while (to - from > 1 && COMPOUND.test(text(from))) from++
  if (COMPOUND.test(text(to - 1))) return null
  if (to - from > 1 && NUMERAL.test(text(from)) && found.type !== 'organization') from++
  while (from < to && EDGE.test(text(from))) from++
  const trimmed = { ...found, from: withPeople(found, from, to), to }
  return isName(trimmed) && !isHalved(trimmed) ? trimmed : null
}

/** "Ann Lee Lund Getty Images": who took the picture. */
const CREDIT = /^(?:Images?|Getty|GETTY|AFP|EPA|PA|AP|Reuters|Shutterstock)$/u

/** Nobody's name, but who took a picture. */
export const SHOUTED_CREDIT = /^(?:GETTY|REUTERS)$/u

/** "Ann Lee Lund Leader of the Harbour Party": what somebody is, run into the name. */
const POST =
  /^(?:Leader|Chair(?:man|woman)|President|Minister|Secretary|Director|Spokes(?:man|woman)|Manager)$/u

/** "Brussels-based Norda Institute" is the institute; "Ivy League-trained" names nobody. */
const COMPOUND =
  /-(?:affiliated|backed|based|born|bound|bred|built|controlled|dominated|educated|era|funded|held|inspired|led|linked|made|occupied|owned|raised|run|sponsored|style|trained)$/u

/** "One" and "Two" open a sentence; "Seven Oaks" is the tagger's to tell. */
const NUMERAL = /^(?:One|Two|Three|Some|Many|Most)$/u

const PEOPLE = /^\p{Lu}\p{L}+(?:an|ese|ish|ch|i)$/u
const BODY = /^(?:Ministry|Agency|Army|Police|Parliament|Government|Embassy|Navy|Party)$/u

/** "Foreign Ministry" after "Chinese": the name of a state's body takes in the people it belongs to. */
function withPeople({ sentence: { tokens }, type }: Found, from: number, to: number): number {
  const before = tokens[from - 1]?.text ?? ''
  if (type !== 'organization' || to - from < 2 || !BODY.test(tokens[to - 1]?.text ?? '')) return from
  return PEOPLE.test(before) ? from - 1 : from
}

const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/iu

/** Half of "North Korean", "China-North Korea" and its end, the sign in "US$5": no name by itself. */
function isHalved({ sentence: { tokens }, type, from, to }: Found): boolean {
  if (type !== 'place') return false
  if (/-(?:North|South|East|West)$/u.test(tokens[from]?.text ?? '')) return true
  if (to - from > 1) return false
  if (tokens[to]?.text === '$' && tokens[to]?.start === tokens[to - 1]?.end) return true
  if (/-(?:North|South|East|West)$/u.test(tokens[from - 1]?.text ?? '')) return true
  return DIRECTION.test(tokens[from]?.text ?? '') && /^\p{Lu}/u.test(tokens[to]?.text ?? '')
}

/** Trades that are given names too: the tagger, which leaves titles out, has taken them for part of the name. */
const GIVEN_TOO = /^(?:baker|carpenter|cook|deacon|dean|monk|sailor|star)$/u
/** Titles that are given names too, where a surname follows: "Prince Okafor", but "Prince Harry". */
const RANK_TOO = /^(?:baron|duke|earl|prince)$/u

/** "Afterward Lindt left": the capital is the sentence's. */
const afterOpener = (text: (i: number) => string, from: number, to: number, openers: RegExp): number =>
  from === 0 && to > 1 && openers.test(text(0)) ? 1 : from

/** No body or place is called by one of these. */
const JOINING = /^(?:Nearby|Meanwhile|However|Although|While|When|Because|But|And|Yet|So)$/u

const SETTING =
  /^(?:Nearby|Afterwards?|Meanwhile|Later|Earlier|Then|Still|Today|Yesterday|Tomorrow|However|Instead|Also|Once|Now|Recently|Eventually|Finally|Initially|Previously|Additionally|Moreover|Although|While|When|After|Before|Since|Because|If|With|For|But|And|Yet|So)$/u

function afterTitle(text: (i: number) => string, from: number, to: number): number {
  let at = from
  for (let i = from; i < to - 1; i++) {
    const word = text(i)
    if (i === from && isGivenName(word, text(i + 1), to - from)) break
    if (HONORIFICS.has(word.toLowerCase()) || isRoleNoun(word) || PARENT.test(word)) at = i + 1
    else if (!ROLE_MODIFIERS.has(word.toLowerCase()) && word !== 'of' && word !== 'the') break
  }
  return at
}

/** "Mother-of-two Ana Ruiz" */
const PARENT = /^(?:grand|step)?(?:mother|father|mum|mom|dad)-of-/iu

function isGivenName(word: string, next: string, size: number): boolean {
  const lower = word.toLowerCase()
  if (word === lower || size > 3) return false
  if (GIVEN_TOO.test(lower)) return true
  return RANK_TOO.test(lower) && size === 2 && isListed([next], 'surname') && !isListed([next], 'first-name')
}

const PEOPLE_AND_NAME = /^(?:german|roman|dane|norman|christian|israel|jordan|chad|scot|scott|france)$/u

/** "Albanian Kodra" and "Frenchman Duval" are Kodra and Duval. */
function afterPeople(text: (i: number) => string, from: number, to: number): number {
  const first = text(from)
  if (to - from < 2 || PEOPLE_AND_NAME.test(first.toLowerCase()) || isListed([first], 'first-name'))
    return from
  const isPeople =
    COUNTRYMAN.test(first) || isListed([first], 'demonym') || isListed([`${first}s`], 'demonym')
  return isPeople ? from + 1 : from
}

const COUNTRYMAN = /^(?:Dutch|English|French|Irish|Scots|Welsh)(?:man|woman)$/u

const ADDRESS = /^(?:Rt|Hon|Mr|Mrs|Ms|Dr)\.?$/u
/** What stands between a body and the word for its officer: "Senate Majority Leader". */
const OF_OFFICER = /^(?:Press|Majority|Minority|Deputy|Vice|Chief|Prime|Assistant|Executive|Co|Acting)$/u

/** No body is called by it, whatever follows: "a State Department Spokesperson said". */
const SPEAKER = /^Spokes(?:man|woman|person)$/u

/** "Senate Leader" before a name is the Senate; "State House Press" before "Secretary" is State House. */
function beforeTitle(text: (i: number) => string, from: number, to: number): number {
  let end = to
  const isTitleAt = (i: number): boolean =>
    ADDRESS.test(text(i)) || (/^\p{Lu}/u.test(text(i)) && isRoleNoun(text(i)))
  while (end - from > 1 && isTitleAt(end - 1) && (/^\p{Lu}/u.test(text(end)) || SPEAKER.test(text(end - 1))))
    end--
  while (end - from > 1 && isTitleAt(end) && OF_OFFICER.test(text(end - 1))) end--
  return end
}

function isName(found: Found): boolean {
  const words = wordsOf(found)
  const [only = ''] = words
  if (!words.some((word) => /\p{Lu}/u.test(word))) return false
  if (words.length > 1) return true
  if (CALENDAR.test(only) || only.replace(/\W/gu, '').length < 2) return false
  return found.type !== 'person' || !(isRoleNoun(only) || HONORIFICS.has(only.toLowerCase()))
}

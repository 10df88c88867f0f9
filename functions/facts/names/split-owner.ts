import type { Found } from './mentions.ts'
import { isRoleNoun } from './role-words.ts'
import { isListed } from './tagger/listed.ts'

const POSSESSIVE = /^['’]s$/u

/**
 * "Kenya's Civil Aviation Authority", "Progress Party's Youth Department": an organisation with the country or the body
 * that it belongs to are two names. "McDonald's" and "Women's League" are one.
 */
export function splitOwner(found: Found): Found[] {
  const { type, from, to, sentence } = found
  if (type !== 'organization') return [found]
  const words = sentence.tokens.slice(from, to).map(({ text }) => text)
  const at = words.findIndex((word, i) => i > 0 && POSSESSIVE.test(word))
  if (at < 0 || at > words.length - 2) return [found]
  const owner = words.slice(0, at)
  const isCountry = isListed(owner, 'country')
  if (!isCountry && !(owner.length > 1 && isListed(owner.slice(-1), 'head'))) return [found]
  return [
    { ...found, to: from + at, type: isCountry ? 'place' : type },
    { ...found, from: from + at + 1 }
  ]
}

const OFFICER =
  /^(?:Speaker|Leader|Secretary|Minister|Chairman|Chairwoman|Chair|Spokesman|Spokeswoman|Spokesperson|Commissioner|Director|Ambassador|Manager|Coach|Captain|Analyst|Correspondent)$/u

/** "Senate Speaker Ada Okoro": a body, its officer's title and the officer, taken for one name. */
export function splitOfficer(found: Found): Found[] {
  const { type, from, to, sentence } = found
  if (type !== 'organization') return [found]
  const text = (i: number): string => sentence.tokens[i]?.text ?? ''
  const at = to - 3
  if (at <= from || !OFFICER.test(text(at))) return [found]
  const isPerson = [to - 2, to - 1].every(
    (i) => /^\p{Lu}\p{Ll}/u.test(text(i)) && !isListed([text(i)], 'head') && !isRoleNoun(text(i))
  )
  if (!isPerson) return [found]
  return [
    { ...found, to: at },
    { ...found, from: at + 1, type: 'person' }
  ]
}

const STANDS_FOR = /^(?:for|from|at)$/u

/** "Ada Okoro for Lake Watch": who speaks and for whom, taken for one name. */
export function splitSpeaker(found: Found): Found[] {
  const { type, from, to, sentence } = found
  if (type !== 'organization' || to - from < 4) return [found]
  const [given = '', surname = '', link = '', body = ''] = sentence.tokens
    .slice(from, from + 4)
    .map(({ text }) => text)
  const isPerson =
    isListed([given], 'first-name') && /^\p{Lu}\p{Ll}/u.test(surname) && !isListed([surname], 'head')
  if (!isPerson || !STANDS_FOR.test(link) || !/^\p{Lu}/u.test(body)) return [found]
  return [
    { ...found, to: from + 2, type: 'person' },
    { ...found, from: from + 3 }
  ]
}

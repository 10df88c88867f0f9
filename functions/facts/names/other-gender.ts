import { type Gender, genderOf } from './gender.ts'
import type { Found } from './mentions.ts'

/** Tokens behind a name in which a pronoun that means it may stand. */
const REACH = 12
/** One pronoun may mean anybody. */
const LEAST = 2

/**
 * Whether the words round these mentions of a surname tell of somebody of another gender: "President Obama … his" is not
 * the Michelle Obama whom the article names in full.
 */
export function tellsOtherGender(mentions: readonly Found[], gender: Gender | null): boolean {
  if (gender === null) return false
  const told = mentions.map((mention) => genderOf(mention) ?? pronounBehind(mention))
  const others = told.filter((one) => one !== null && one !== gender).length
  return others >= LEAST && others > told.filter((one) => one === gender).length
}

/** The gender of the first pronoun behind the name in its sentence, with nobody else's name between. */
function pronounBehind({ sentence: { tokens }, to }: Found): Gender | null {
  for (const { lower, text } of tokens.slice(to, to + REACH)) {
    if (/^(?:he|his|him|himself)$/u.test(lower)) return 'male'
    if (/^(?:she|her|hers|herself)$/u.test(lower)) return 'female'
    if (/^[\p{Lu};:“”"]/u.test(text)) return null
  }
  return null
}

import { type Found, wordsOf } from './mentions.ts'
import { isRoleNoun } from './role-words.ts'

/** What closes the name of an event, a law or a prize. */
const EVENT_OR_TEXT =
  /^(?:Olympics|Paralympics|Cup|Championships?|Festival|Awards?|Prize|Trophy|Prix|Bowl|Marathon|Day|Year|Crisis|Revolution|Uprising|War|Elections?|Referendum|Summit|Act|Agreement|Treaty|Accords?|Protocol|Amendment|Bill|Constitution)$/u
const ORDINAL = /^\d+(?:st|nd|rd|th)$/iu
const GATHERING =
  /^(?:Congress|Assembly|Session|Plenum|Conference|Convention|Games|Meeting|Forum|Anniversary|Edition)$/u

/**
 * Whether the name is no person's, body's or place's: "19th Party Congress", "Clean Air Act", "Hungarian Grand Prix"; or
 * the title of somebody: "Countess of Lennox".
 */
export function isNoEntity(found: Found): boolean {
  const words = wordsOf(found)
  const [first = '', second = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length < 2 || found.type === 'person') return false
  if (ORDINAL.test(first) && GATHERING.test(last)) return true
  return EVENT_OR_TEXT.test(last) || (second === 'of' && isRoleNoun(first) && found.type === 'organization')
}

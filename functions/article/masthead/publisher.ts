import type { Passage } from '../../fact-sheet.ts'
import { passage } from '../../text/span.ts'
import type { Unit } from '../units.ts'

const COPYRIGHT =
  /^\W{0,2}(?:(?:©|\(c\)|copyright)[ ,]{0,2}){1,2}(?:(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s{1,2})|by\s)?(?:by\s{1,2})?(?<name>\p{Lu}[^.,|;:©()\n]{2,60}?)(?=\s*(?:[.,|;:(©]|\d{4}|$|all rights))/iu
const FIRST_PUBLISHED =
  /^(?:this (?:article|story|piece) )?(?:was )?(?:originally |first )(?:published|appeared) (?:by|on|in) (?:the )?(?<name>\p{Lu}[^.,|;:()\n]{2,60}?)(?=\s*(?:[.,|;:(]|$))/u

/** What footers say behind "Copyright" that names nobody. */
const NOT_A_NAME = /^(?:all rights|policy|notice|terms|information|law|office|infringement|claims?|agent)\b/iu

/** Who published it, by a copyright line ("© 2017 The Example Times") or a note on where it ran first. */
export function publisherOf(source: string, unit: Unit): Passage | null {
  const line = source.slice(unit.start, Math.min(unit.end, unit.start + 300))
  const match = COPYRIGHT.exec(line) ?? FIRST_PUBLISHED.exec(line)
  const name = match?.groups?.name?.trim()
  if (!match || !name || !/^\p{Lu}/u.test(name) || NOT_A_NAME.test(name)) return null
  const start = unit.start + match.index + match[0].indexOf(name)
  return passage(source, { start, end: start + name.length })
}

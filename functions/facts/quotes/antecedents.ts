import type { Entity } from '../../fact-sheet.ts'
import type { Analysis, NameMention } from '../analysis.ts'
import { type Gender, genderOf } from '../names/gender.ts'

const TITLE = /^the ((?:[\p{L}’'.]+[ -]){0,4}[\p{L}’'.]+)$/iu
/** "vice president" is not "the president". */
const OTHER = /^(?:vice|deputy|former|ex|late|acting|then|assistant|elect|sub|under)$/u

/**
 * Whom "the spokesman" or "the Harbour minister" means: the one person of the article with such a role, named before. Null
 * where two have it.
 */
export function byRole(
  { entities, names }: Pick<Analysis, 'entities' | 'names'>,
  words: string,
  before: number
): Entity | null {
  const title = TITLE.exec(words)?.[1]?.toLowerCase().split(/[ -]/u)
  if (title === undefined) return null
  const [only, ...more] = entities.people.filter(({ roles }) =>
    roles.some(({ text }) => isTitled(text, title))
  )
  if (!only || more.length > 0) return null
  const isNamed = names.some(
    ({ entity, span }) => entity === only && span.in === undefined && span.end <= before
  )
  return isNamed ? only : null
}

/** The role ends with the title, or goes on with "of" or "for" behind it. */
function isTitled(role: string, title: readonly string[]): boolean {
  const words = role.toLowerCase().split(/[ -]/u)
  const end = words.findIndex((word, i) => /^(?:of|for|to|in|at)$/u.test(word) && i > 0)
  const head = end < 0 ? words : words.slice(0, end)
  const from = head.length - title.length
  return (
    from >= 0 &&
    title.every((word, i) => head[from + i] === word) &&
    !OTHER.test(head[from - 1] ?? '') &&
    !(head.at(-1) === 'president' && words[head.length] === 'elect')
  )
}

/** What titles and given names tell of each person, looked up once. */
export function gendersOf({ names, sentences }: Pick<Analysis, 'names' | 'sentences'>): Map<Entity, Gender> {
  const genders = new Map<Entity, Gender>()
  for (const { type, entity, sentence, from, to, span } of names) {
    const where = sentences[sentence]
    if (type !== 'person' || span.in !== undefined || genders.has(entity) || !where) continue
    const gender = genderOf({ sentence: where, type, from, to })
    if (gender) genders.set(entity, gender)
  }
  return genders
}

/** "Governor of Washington Ann Lee", "Undersecretary for Education Mr. Lee": the name that closes a title with its own name in it. */
export function closingName(
  names: readonly NameMention[],
  text: string,
  start: number,
  end: number
): NameMention | null {
  const name = names.findLast(({ span }) => span.in === undefined && span.start > start && span.end === end)
  if (name?.type !== 'person') return null
  const title = text.slice(start, name.span.start).replace(HONORIFIC, '')
  return TITLED.test(title) ? name : null
}

const HONORIFIC = /(?:mr|mrs|ms|dr)\.?\s$/iu
const TITLED =
  /^(?:the\s)?(?:[\p{L}-]+\s){0,3}(?:minister|secretary|undersecretary|governor|president|mayor|ambassador|head|chief|director|chairman|chairwoman|general)\s(?:of|for|to)\s(?:the\s)?\p{Lu}[\p{L}\s&.-]{0,40}\s$/iu

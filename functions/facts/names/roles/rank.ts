import type { Passage } from '../../../fact-sheet.ts'
import type { Role } from './role.ts'

/** A role as it was found. */
export interface Told {
  role: Passage
  worth: Role['worth']
}

/** The better kinds first: kinship is told only of those who are nothing else in the article, and so on. */
const KINDS: readonly Role['worth'][][] = [['role'], ['kin', 'generic'], ['affiliation']]

/** The roles of one person that are worth telling, the fullest first. */
export function best(told: readonly Told[]): Passage[] {
  for (const kinds of KINDS) {
    const roles = told.filter(({ worth }) => kinds.includes(worth)).map(({ role }) => role)
    if (roles.length > 0) return fullestFirst(roles)
  }
  return []
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Without those whose words all stand in a fuller one. */
function fullestFirst(roles: readonly Passage[]): Passage[] {
  const kept: { role: Passage; words: Set<string> }[] = []
  const sorted = roles
    .map((role) => ({ role, words: new Set(wordsIn(role.text)) }))
    .sort((a, b) => b.words.size - a.words.size)
  for (const candidate of sorted) {
    const isNew = !kept.some(({ words }) => [...candidate.words].every((word) => words.has(word)))
    if (isNew) kept.push(candidate)
  }
  return kept.map(({ role }) => role)
}

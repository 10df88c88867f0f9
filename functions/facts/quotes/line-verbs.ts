import { isFiniteVerb } from '../../text/syntax.ts'
import type { Item } from './lines.ts'

const known = new WeakMap<readonly Item[], Map<number, boolean>>()

/** `isFiniteVerb`, asked once for each item of a line however many cues look at it. */
export function isVerbAt(items: readonly Item[], at: number): boolean {
  if (items[at]?.kind !== 'word') return false
  let answers = known.get(items)
  if (!answers) {
    answers = new Map()
    known.set(items, answers)
  }
  const answer = answers.get(at) ?? isFiniteVerb(items, at)
  answers.set(at, answer)
  return answer
}

import type { Passage } from '../../fact-sheet.ts'
import type { Unit } from '../units.ts'
import { peopleIn } from './people.ts'

const BY =
  /^(?:\W{0,3})(?:(?:words|written|story|reported|posted|text|analysis|opinion|review)\s+)?by\s*:?\s+/iu
/** After one of these the line no longer lists its writers. */
const ENDS_NAMES = /[|•·;(]|\s[-–—]\s|\b(?:for|at|in|on|updated|published|posted|special to)\b|\d/iu
const REPORTING =
  /(?<!additional\s)\b(?:reporting|writing|written|reported|contributions?|files)\s+(?:by|from)\s+(?<names>[^;()]{3,300})/iu
const MOST_WORDS = 40

/** The people in a byline ("By Ann Lee and Bo Chan, Staff Writers"); none where the unit is no byline. */
export function bylineOf(source: string, unit: Unit): Passage[] {
  if (unit.words > MOST_WORDS) return []
  const line = source.slice(unit.start, unit.end)
  const by = BY.exec(line)
  if (!by) return []
  const rest = line.slice(by[0].length)
  const end = ENDS_NAMES.exec(rest)?.index ?? rest.length
  const upper = /^[^\p{Ll}]+$/u.test(rest.slice(0, end))
  const people = peopleIn(source, unit, by[0].length, by[0].length + end)
  return upper || people[0]?.span.start === unit.start + by[0].length ? people : []
}

/** The people whom a closing note names as writers ("(Reporting by Ann Lee)"); who only contributed has not written it. */
export function contributorsOf(source: string, unit: Unit): Passage[] {
  if (unit.words > 2 * MOST_WORDS) return []
  const line = source.slice(unit.start, unit.end)
  const match = REPORTING.exec(line)
  const names = match?.groups?.names
  if (!match || names === undefined) return []
  const from = match.index + match[0].indexOf(names)
  return peopleIn(source, unit, from, from + names.length)
}

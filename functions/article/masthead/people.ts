import type { Passage, Span } from '../../fact-sheet.ts'
import { passage } from '../../text/span.ts'

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.’'-]{0,30}`
const PARTICLE = '(?:de|la|le|du|da|di|del|della|dos|von|van|der|den|bin|ibn|al|el|y)'
/** A person as a byline writes one: two to five capitalised words, particles among them. */
const PERSON = new RegExp(String.raw`${WORD}(?:\s{1,3}(?:${PARTICLE}\s{1,3}){0,2}${WORD}){1,4}`, 'gu')
/** Words of jobs, houses and days: a run of capitals with one of them is no person. */
const NOT_A_NAME =
  /\b(?:staff|writers?|reporters?|correspondents?|editors?|editorial|bureau|chief|columnists?|contributors?|special|press|news|times|post|reuters|bloomberg|magazine|journal|agency|guardian|telegraph|herald|tribune|network|media|team|desk|digital|updated|published|posted|follow|share|am|pm|est|edt|gmt|bst|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/iu

/** The people named in the text of the span, in order; `from` and `to` count in the span's slice. */
export function peopleIn(source: string, span: Span, from = 0, to = span.end - span.start): Passage[] {
  const slice = source.slice(span.start + from, span.start + to)
  const people: Passage[] = []
  for (const match of slice.matchAll(PERSON)) {
    if (NOT_A_NAME.test(match[0])) continue
    const start = span.start + from + match.index
    people.push(passage(source, { start, end: start + match[0].replace(/[.’'-]+$/u, '').length }))
  }
  return people
}

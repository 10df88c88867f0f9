import { POSSESSIVES } from '../../text/word-classes.ts'
import { ended, objectEnd } from './extents.ts'
import type { Item, Line } from './lines.ts'
import { phraseBefore, type Range } from './noun-phrase.ts'
import type { Saying } from './saying.ts'

/** Nouns for what somebody says, thinks or means to do. */
const SAYINGS = new Set(
  `claim allegation assertion statement belief view argument suggestion accusation promise pledge vow threat warning
   contention insistence prediction announcement conclusion opinion assurance remark comment assessment denial complaint
   finding declaration admission acknowledgment acknowledgement position claims allegations assertions statements accusations
   promises warnings threats assurances predictions complaints hope fear suspicion theory hint concern concerns fears hopes`.split(
    /\s+/u
  )
)
const INTENTIONS = new Set(
  'promise pledge vow threat offer plan proposal refusal demand call commitment plans promises threats'.split(
    ' '
  )
)
const LONGEST = 150

/** "Lee's claim that …", "her promise to …". */
export function nounSayings(line: Line): Saying[] {
  const { items } = line
  return items.flatMap((item, at) => {
    const next = items[at + 1]?.lower
    const isClause = next === 'that' && SAYINGS.has(item.lower)
    if (!isClause && !(next === 'to' && INTENTIONS.has(item.lower))) return []
    const owner = ownerOf(items, at)
    const from = isClause ? at + 2 : at + 1
    const content = owner && ended(items, from, objectEnd(items, from, Math.min(items.length, at + LONGEST)))
    if (!content || content.to - content.from < 3) return []
    return [
      {
        parts: [{ line, range: content }],
        speaker: { line, range: owner },
        cue: { line, range: { from: at, to: at + 1 } }
      }
    ]
  })
}

/** Whose it is: the phrase before a possessive ending, or a possessive pronoun, at most two words before the noun. */
function ownerOf(items: readonly Item[], noun: number): Range | null {
  for (let i = noun - 1; i >= Math.max(0, noun - 3); i--) {
    const item = items[i]
    if (!item || item.kind === 'mark') return null
    if (/^['’]s$/u.test(item.lower)) return phraseBefore(items, i)
    if (POSSESSIVES.has(item.lower)) return item.lower === 'whose' ? null : { from: i, to: i + 1 }
  }
  return null
}

import { isCapitalized, isDeterminer, POSSESSIVES } from '../../text/word-classes.ts'
import { ended, objectEnd } from './extents.ts'
import { isVerbAt } from './line-verbs.ts'
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
    const isText = TEXTS.has(item.lower)
    const isClause =
      next === 'that' && (isText || SAYINGS.has(item.lower)) && !(isText && isVerbAt(items, at + 2))
    if (!isClause && !(next === 'to' && INTENTIONS.has(item.lower))) return []
    const owner = ownerOf(items, at) ?? (isText ? publisherOf(items, at) : null)
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
    if (/^['’]s$/u.test(item.lower)) return behindLink(items, phraseBefore(items, i))
    if (POSSESSIVES.has(item.lower)) return item.lower === 'whose' ? null : { from: i, to: i + 1 }
  }
  return null
}

/** What a body publishes: "a Norda Times report that …". */
const TEXTS = new Set('report study survey poll analysis'.split(' '))

const isNameWord = (item: Item | undefined): boolean =>
  item !== undefined && isCapitalized(item.text) && !isDeterminer(item.lower)

/** The name between an article and the noun. */
function publisherOf(items: readonly Item[], noun: number): Range | null {
  let from = noun
  while (from > 0 && isNameWord(items[from - 1])) from--
  return from < noun && /^(?:an?|the)$/u.test(items[from - 1]?.lower ?? '') ? { from, to: noun } : null
}

const LINK = /^(?:on|about|over|against|with|to|by)$/u

/** "a report on | Lee's claim"; the claim of "the mayor of Lyon" is the mayor's. */
function behindLink(items: readonly Item[], owner: Range | null): Range | null {
  if (!owner) return null
  const link = items.findLastIndex(({ lower }, i) => i > owner.from && i < owner.to - 1 && LINK.test(lower))
  return link < 0 ? owner : { from: link + 1, to: owner.to }
}

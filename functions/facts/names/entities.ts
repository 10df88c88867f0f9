import type { Entity } from '../../fact-sheet.ts'
import { fold, spanLike } from '../../text/span.ts'
import type { NameMention } from '../analysis.ts'
import type { Group } from './groups.ts'
import { type Found, textOf } from './mentions.ts'
import { salienceOf } from './salience.ts'

/** The listed entity of a group; its roles are found later. */
export function entityOf(group: Group): Entity {
  const texts = new Map<string, number>()
  for (const mention of group.mentions) {
    const text = fold(textOf(mention))
    texts.set(text, (texts.get(text) ?? 0) + 1)
  }
  const [name = '', ...others] = [...texts.keys()].sort(
    (a, b) =>
      wordCount(b) - wordCount(a) ||
      loudness(a) - loudness(b) ||
      Number(isShortened(b, a)) - Number(isShortened(a, b)) ||
      (texts.get(b) ?? 0) - (texts.get(a) ?? 0)
  )
  return {
    name,
    aliases: withoutRepeats(name, others),
    roles: [],
    salience: salienceOf(group),
    mentions: group.mentions.map(spanOf)
  }
}

const wordCount = (text: string): number => text.split(/[\s-]/u).length
/** A name in capitals came from a headline. */
const loudness = (text: string): number => (/^[\p{Lu}\s]{5,}$/u.test(text) ? 1 : 0)

/** "Philip Lindt" is fuller than "Phil Lindt". */
function isShortened(fuller: string, shorter: string): boolean {
  const [given = ''] = shorter.split(' ', 1)
  return fuller.length > shorter.length && fuller.startsWith(given) && given.length > 1
}

function withoutRepeats(name: string, others: readonly string[]): string[] {
  const seen = new Set([name.toLowerCase()])
  return others.filter((other) => {
    const lower = other.toLowerCase()
    return !seen.has(lower) && seen.add(lower)
  })
}

export function spanOf({ sentence, from, to }: Found) {
  const start = sentence.tokens[from]?.start ?? sentence.start
  return spanLike(sentence, start, sentence.tokens[to - 1]?.end ?? start)
}

export const mentionsOf = (group: Group, entity: Entity): NameMention[] =>
  group.mentions.map((found) => ({
    span: spanOf(found),
    type: group.type,
    sentence: found.sentence.index,
    from: found.from,
    to: found.to,
    entity
  }))

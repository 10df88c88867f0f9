import { remembering } from './remembering.ts'

/** What stands for a character that takes two bytes; letters are letters still, and capitals capitals. */
const STAND_INS: readonly [RegExp, string][] = [
  [/[‘’‚‛′]/u, "'"],
  [/[“”„‟″]/u, '"'],
  [/[‐‑‒–—―−]/u, '-'],
  // Its place in Windows-1252: three full stops would take more room.
  [/…/u, '\x85'],
  [/[•●▪]/u, '·'],
  [/[→▶►]/u, '>'],
  [/€/u, '£'],
  [/\s/u, ' '],
  [/\p{Lu}/u, 'X'],
  [/\p{L}/u, 'x']
]

const standIn = remembering((character) => STAND_INS.find(([kind]) => kind.test(character))?.[1] ?? '¤')

/**
 * The text, place for place, in characters of one byte: quotation marks and dashes in their plain form, other scripts by
 * letters that stand for theirs. A pattern is compiled in a fraction of the time for such a text, and most are only run
 * a few times for an article.
 */
export const narrowed = (text: string): string =>
  Buffer.from(text.replace(/[^\0-\xff]/g, standIn), 'latin1').toString('latin1')

import { bareWords, isTitleCase } from '../masthead/title.ts'
import type { Unit } from '../units.ts'
import type { Stretch } from './page.ts'
import { isProse } from './prose.ts'

/** Copies of a gallery's caption lie no further apart; a list of the story may say a thing again further down. */
const NEAR = 6

/**
 * Inside the story: running text that stood right above word for word, as a gallery's captions do, the headline, and all
 * from where the lead stands again: a copy of the story for printing or mailing it.
 */
export function saidAgain(units: readonly Unit[], { from, to }: Stretch): Set<number> {
  const seen = new Map<string, number>()
  const top = bareWords(units[0]?.text ?? '')
  const copy = copyFrom(units, { from, to })
  const again = new Set<number>()
  for (const [i, { text, words }] of units.entries()) {
    const isCopy = words >= 10 && i - (seen.get(text) ?? Number.NEGATIVE_INFINITY) <= NEAR
    seen.set(text, i)
    const bare = bareWords(text)
    const isHeadline = i > from && bare.length > top.length / 2 && top.startsWith(bare)
    if (i >= from && i < to && (isCopy || isHeadline || i >= copy)) again.add(i)
  }
  return again
}

/** So many words are no refrain. */
const FEWEST_LEAD_WORDS = 25

/** Index of the unit where the lead stands again, or of the headline right above it; `to` for none. */
function copyFrom(units: readonly Unit[], { from, to }: Stretch): number {
  const lead = units[units.slice(0, to).findIndex((unit, i) => i >= from && isProse(unit))]
  if (!lead || lead.words < FEWEST_LEAD_WORDS) return to
  const again = units.slice(0, to).findLastIndex(({ text }) => text === lead.text)
  const told = new Set(units.slice(from, again).map(({ text }) => text))
  if (units[again] === lead || units.slice(again, to).some((unit) => isProse(unit) && !told.has(unit.text)))
    return to
  return isTitleCase(units[again - 1]?.text ?? '') ? again - 1 : again
}

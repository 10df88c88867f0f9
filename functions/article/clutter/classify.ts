import type { Unit } from '../units.ts'
import { isWholePage, linkLists, storyStretch } from './page.ts'
import { clutterReason } from './rules.ts'

/** Folded characters of one word that a rule will look at; what is longer is no line of a menu. */
const LONGEST_WORD = 25

const CLOSED = /[.!?…]["”’')\]]*$/u

/** True for running text: long enough and closed like a sentence. */
export const isProse = ({ words, text }: Unit): boolean => words >= 25 || (words >= 10 && CLOSED.test(text))

/** Why each unit is no part of the story, null for those that are. */
export function classify(units: readonly Unit[]): (string | null)[] {
  const prose = units.map(isProse)
  const firstProse = Math.max(0, prose.indexOf(true))
  const lastProse = prose.lastIndexOf(true)
  const reasons = units.map((unit, index) =>
    unit.text.length > unit.words * LONGEST_WORD
      ? null
      : clutterReason(unit, { index, firstProse, lastProse })
  )
  return isWholePage(units, reasons) ? outsideStory(units, reasons) : reasons
}

/** On a whole page, all that stands before and after the story's own stretch is left out too. */
function outsideStory(units: readonly Unit[], reasons: readonly (string | null)[]): (string | null)[] {
  const stretch = storyStretch(units, reasons)
  if (!stretch) return [...reasons]
  const links = linkLists(units, stretch)
  return reasons.map((reason, i) => {
    const isOutside = i < stretch.from || i >= stretch.to
    return reason ?? (isOutside ? outsideReason(units[i]) : (links[i] ?? null))
  })
}

const outsideReason = (unit: Unit | undefined): string =>
  unit && isProse(unit) ? 'other text' : 'navigation'

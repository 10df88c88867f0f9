import type { Unit } from '../units.ts'
import { endMatterFrom } from './end-matter.ts'
import { isWholePage, linkLists, storyStretch } from './page.ts'
import { isProse } from './prose.ts'
import { clutterReason } from './rules.ts'

/** Folded characters of one word that a rule will look at; what is longer is no line of a menu. */
const LONGEST_WORD = 25

/** Why each unit is no part of the story, null for those that are; `mayBePage` where no reader looked for it before. */
export function classify(units: readonly Unit[], mayBePage: boolean): (string | null)[] {
  const prose = units.map(isProse)
  const firstProse = Math.max(0, prose.indexOf(true))
  const lastProse = prose.lastIndexOf(true)
  const reasons = units.map((unit, index) => {
    if (!/[\p{L}\p{N}]/u.test(unit.text)) return 'separator'
    return unit.text.length > unit.words * LONGEST_WORD
      ? null
      : clutterReason(unit, { index, firstProse, lastProse })
  })
  if (mayBePage && isWholePage(units, reasons)) return outsideStory(units, reasons)
  const end = endMatterFrom(units)
  return reasons.map((reason, i) => reason ?? (i >= end ? 'end matter' : null))
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

/** Lines of a page around its story; its headline may be among them. */
export const MENU = 'menu'

const outsideReason = (unit: Unit | undefined): string => (unit && isProse(unit) ? 'other text' : MENU)

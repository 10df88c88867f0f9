import type { Unit } from '../units.ts'
import { endMatterFrom, pageEndMatterFrom } from './end-matter.ts'
import { linkLists } from './link-lists.ts'
import { isWholePage, type Stretch, storyStretch } from './page.ts'
import { leadAbove } from './page-lead.ts'
import { CLOSED, isProse } from './prose.ts'
import { saidAgain } from './repetition.ts'
import { clutterReason } from './rules.ts'

/** Folded characters of one word that a rule will look at; what is longer is no line of a menu. */
const LONGEST_WORD = 25

/** Why each unit is no part of the story, null for those that are; `mayBePage` where no reader looked for it before. */
export function classify(units: readonly Unit[], mayBePage: boolean): (string | null)[] {
  const reasons = knownReasons(units, { from: 0, to: units.length })
  if (mayBePage && isWholePage(units, reasons)) return outsideStory(units, reasons)
  const end = endMatterFrom(units)
  return reasons.map((reason, i) => reason ?? (i >= end ? 'end matter' : null))
}

/** What the rules say of each unit; the top and the bottom of the story are those of the stretch. */
function knownReasons(units: readonly Unit[], { from, to }: Stretch): (string | null)[] {
  const prose = units.flatMap((unit, i) => (i >= from && i < to && isProse(unit) ? [i] : []))
  const [firstProse, lastProse] = [prose[0] ?? 0, prose.at(-1) ?? -1]
  const reasons = units.map((unit, index) => {
    if (!/[\p{L}\p{N}]/u.test(unit.text)) return 'separator'
    return unit.text.length > unit.words * LONGEST_WORD
      ? null
      : clutterReason(unit, { index, firstProse, lastProse })
  })
  for (const [i, unit] of units.entries())
    if (
      (unit.opensBlock || (reasons[i - 1] ?? null) !== null) &&
      isAboveCredit(unit, units[i + 1], reasons[i + 1])
    )
      reasons[i] = 'caption'
  return reasons
}

const LONGEST_CAPTION = 45

/** The line right below it, in its own block, says whose picture it is. */
const isAboveCredit = (unit: Unit, next: Unit | undefined, reason: string | null | undefined): boolean =>
  unit.words <= LONGEST_CAPTION &&
  next !== undefined &&
  !next.opensBlock &&
  (reason === 'credit' || (reason === 'caption' && next.words <= 8))

const LONGEST_SOURCE = 4

/** A sentence and, right below it in its block, a name alone: a picture and whom it is from. */
function unmarkedCaptions(units: readonly Unit[]): Set<number> {
  return new Set(
    units.flatMap((unit, i) => {
      const [below, after] = [units[i + 1], units[i + 2]]
      const isOne = unit.opensBlock && unit.words <= LONGEST_CAPTION && CLOSED.test(unit.text)
      if (!isOne || !below || below.opensBlock || (after && !after.opensBlock)) return []
      return below.words <= LONGEST_SOURCE && IS_NAME.test(below.text) ? [i, i + 1] : []
    })
  )
}
const IS_NAME = /^(?:\p{Lu}[\p{L}\d.’'&-]*(?: |$))+$/u

/** On a whole page, all that stands before and after the story's own stretch is left out too. */
function outsideStory(units: readonly Unit[], reasons: readonly (string | null)[]): (string | null)[] {
  const stretch = storyStretch(units, reasons)
  if (!stretch) return [...reasons]
  const known = knownReasons(units, stretch)
  const links = linkLists(units, known, stretch)
  const again = saidAgain(units, stretch)
  const captions = unmarkedCaptions(units)
  const lead = leadAbove(units, reasons, stretch)
  const end = pageEndMatterFrom(units.slice(0, stretch.to))
  return units.map((unit, i) => {
    const isOutside = !lead.has(i) && (i < stretch.from || i >= stretch.to)
    if (isOutside) return reasons[i] ?? outsideReason(unit)
    return (
      known[i] ??
      links[i] ??
      (captions.has(i) ? 'caption' : again.has(i) ? 'repetition' : i >= end ? 'end matter' : null)
    )
  })
}

/** Lines of a page around its story; its headline may be among them. */
export const MENU = 'menu'

export const OTHER = 'other text'

const outsideReason = (unit: Unit): string => (isProse(unit) ? OTHER : MENU)

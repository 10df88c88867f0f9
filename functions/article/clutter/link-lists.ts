import { isTitleCase } from '../masthead/title.ts'
import type { Unit } from '../units.ts'
import { isLoose, promisesList, type Stretch } from './page.ts'
import { endsStory } from './page-lines.ts'
import { CLOSED, isProse } from './prose.ts'

/** Links in capitals, or in a row of headlines, have at least so many words. */
const FEWEST_LINK_WORDS = 5
/** A heading of the story may stand in capitals too; a link is longer. */
const FEWEST_SHOUTED_WORDS = 8

/**
 * Inside the story: lists of links under a heading such as "Related articles", up to the next running text, and rows
 * of headlines. Gives a reason for each unit, null for those that stay.
 */
export function linkLists(
  units: readonly Unit[],
  reasons: readonly (string | null)[],
  { from, to }: Stretch
): (string | null)[] {
  let [inList, hasBlocks] = [false, false]
  if (promisesList(units)) return units.map(() => null)
  const heads = tableHeads(units.slice(from, to))
  return units.map((unit, i) => {
    if (i < from || i >= to) return null
    if (endsStory(unit) || (reasons[i] === 'related link' && isLoose(unit))) {
      inList = true
      hasBlocks = unit.opensBlock
    } else if (isProse(unit) && (unit.opensBlock || !hasBlocks) && !headsLines(unit, units[i + 1]))
      inList = false
    const inRow =
      isHeadline(unit) && (isHeadline(units[i - 1]) || isHeadline(units[i + 1])) && !heads.has(unit.text)
    return inList || inRow || isInCapitals(unit) || isCountRow(units, i) || isLoneHeadline(unit)
      ? 'related link'
      : null
  })
}

/** A headline closed like a sentence, with more of them right below it. */
const headsLines = ({ words }: Unit, next: Unit | undefined): boolean =>
  words < 15 && next !== undefined && !next.opensBlock && isLoose(next)

const isInCapitals = ({ words, text }: Unit): boolean =>
  !/\d/u.test(text) &&
  words >= FEWEST_SHOUTED_WORDS &&
  !CLOSED.test(text) &&
  text === text.toUpperCase() &&
  /\p{Lu}{3}/u.test(text)

const isHeadline = (unit: Unit | undefined): boolean =>
  unit !== undefined &&
  isLoose(unit) &&
  unit.words >= FEWEST_LINK_WORDS &&
  !/[\d,]/u.test(unit.text) &&
  isTitleCase(unit.text)

/** A heading of the story is shorter than this; a link to another story says what that one is about. */
const FEWEST_LONE_WORDS = 10
const ANSWERS = /^[QA]:/u
const isLoneHeadline = (unit: Unit): boolean =>
  isHeadline(unit) && unit.words >= FEWEST_LONE_WORDS && !ANSWERS.test(unit.text)

const COUNTED = /^(?:The )?\d{1,3} \p{Lu}/u
/** "10 Strangest Cases", "The 5 Biggest Finds": a link to a list where no list is promised, and not alone. */
const isCounted = (unit: Unit | undefined): boolean =>
  unit !== undefined && isLoose(unit) && unit.words >= 4 && COUNTED.test(unit.text) && isTitleCase(unit.text)
const isCountRow = (units: readonly Unit[], i: number): boolean =>
  isCounted(units[i]) && (isCounted(units[i - 1]) || isCounted(units[i + 1]))

/** A line that comes back so often heads the tables of the story. */
const FEWEST_TABLES = 3
function tableHeads(units: readonly Unit[]): Set<string> {
  const counts = new Map<string, number>()
  for (const unit of units) if (isLoose(unit)) counts.set(unit.text, (counts.get(unit.text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= FEWEST_TABLES).map(([text]) => text))
}

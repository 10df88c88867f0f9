import type { Span, Statement } from '../fact-sheet.ts'
import { within } from '../text/span.ts'
import type { Material } from './material.ts'

/** A line that holds more than this share of another one says the same. */
const SAME = 0.8

/** What the page tells first: the bottom line and the key facts. */
const told = ({ sheet, lead }: Material): Statement[] => [
  ...(lead ? [lead] : []),
  ...sheet.keyFacts.filter((fact) => fact !== lead)
]

const lengthOf = ({ spans }: Statement): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Whether all of it stands in the other one. */
export const isPartOf = (part: Pick<Statement, 'spans'>, whole: Pick<Statement, 'spans'>): boolean =>
  part.spans.every((span) => whole.spans.some((other) => within(span, other)))

/** Whether the words stand in the bottom line or a key fact. */
export const isTold = (material: Material, words: Pick<Statement, 'spans'>): boolean =>
  told(material).some((statement) => isPartOf(words, statement))

/** Whether a line would say what another one says, word for word or nearly so. */
export function repeats(statement: Statement, other: Statement): boolean {
  if (statement.text === other.text) return true
  const [shorter, longer] = lengthOf(statement) < lengthOf(other) ? [statement, other] : [other, statement]
  return isPartOf(shorter, longer) && lengthOf(shorter) > lengthOf(longer) * SAME
}

/** Whether the shorter of two lines adds next to nothing to the other: they are cut out of the same words. */
export function overlaps(statement: Statement, other: Statement): boolean {
  const shared = statement.spans.reduce(
    (sum, span) => sum + other.spans.reduce((inner, one) => inner + sharedLength(span, one), 0),
    0
  )
  return shared > Math.min(lengthOf(statement), lengthOf(other)) * SAME
}

const sharedLength = (a: Span, b: Span): number =>
  (a.in ?? 'text') === (b.in ?? 'text') ? Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)) : 0

/** Whether the line stands on the page already as its bottom line or a key fact. */
export const isRepeated = (material: Material, statement: Statement): boolean =>
  told(material).some((other) => repeats(statement, other))

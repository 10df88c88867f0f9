import type { FactSheet, Statement } from '../fact-sheet.ts'
import { stack } from './box.ts'
import { STEPS, scaled } from './headline.ts'
import { statementRuns } from './marks.ts'
import type { Material } from './material.ts'
import type { Box } from './page.ts'
import type { Style } from './text/measure.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

/** The statement that leads the page, and the box that tells it. */
export interface Lead {
  statement: Statement | null
  box: Box
}

/** The bar at the left of the bottom line, and the room around its text, in points. */
const BAR = 2.5
const INSET = { x: 18, top: 9, bottom: 10.5 }
const ABOVE_BOX = 11
const LABEL_GAP = 2.5
/** A long bottom line is set smaller, by these shares, to need no more than so many lines. */
const BOX_STEPS = [
  { share: 1, lines: 5 },
  { share: 0.93, lines: 7 },
  { share: 0.86, lines: Number.POSITIVE_INFINITY }
]
/** A bottom line that stands for the headline is set smaller than one: it is a whole sentence. */
const INSTEAD = 0.86

const NOTHING: Box = { elements: [], shapes: [], height: 0 }

/** The bottom line; behind it the key facts that take its place, in their order, where it is too long for the page. */
function candidates({ bottomLine, keyFacts }: FactSheet): Statement[] {
  if (bottomLine === null) return []
  return [bottomLine, ...keyFacts.filter(({ text }) => text.length < bottomLine.text.length)]
}

/** What leads the page within `room` points: a box under the headline, or the headline's place where there is no title. */
export function lead(material: Material, width: number, room: number): Lead {
  const draw = material.sheet.article.title === null ? insteadOfHeadline : boxed
  const { labels } = material.template
  for (const statement of candidates(material.sheet)) {
    const isFirst = statement === material.sheet.bottomLine
    const label = (isFirst ? labels.bottomLine : labels.keyFact).toUpperCase()
    const box = draw(material, statement, label, width)
    if (box.height <= room) return { statement, box }
  }
  return { statement: null, box: NOTHING }
}

/** The first size at which the text needs no more lines than it may. */
function firstFitting(
  steps: { share: number; lines: number }[],
  style: Style,
  least: number,
  set: (style: Style) => Paragraph
): Paragraph {
  const sizes = steps.map(({ share, lines }) => ({
    lines,
    style: scaled(style, Math.max(share, least / style.size))
  }))
  for (const size of sizes) {
    const box = set(size.style)
    if (box.lines <= size.lines) return box
  }
  return set(sizes.at(-1)?.style ?? style)
}

function boxed(material: Material, statement: Statement, label: string, width: number): Box {
  const { styles, colours, minimum } = material.template
  const inner = width - 2 * INSET.x
  const text = firstFitting(BOX_STEPS, styles.bottomLine, minimum, (style) =>
    paragraph(statementRuns(material, statement, style), inner, { x: INSET.x, ending: 'full' })
  )
  const box = stack([
    gap(ABOVE_BOX + INSET.top),
    paragraph([{ text: label, style: styles.heading }], inner, { tag: 'H2', x: INSET.x }),
    gap(LABEL_GAP),
    text,
    gap(INSET.bottom)
  ])
  const frame = { kind: 'fill' as const, x: 0, y: ABOVE_BOX, height: box.height - ABOVE_BOX }
  return {
    ...box,
    shapes: [
      { ...frame, width, colour: colours.tint },
      { ...frame, width: BAR, colour: colours.accent }
    ]
  }
}

function insteadOfHeadline(material: Material, statement: Statement, label: string, width: number): Box {
  const { styles, minimum } = material.template
  const steps = STEPS.map(({ share, lines }) => ({ share: share * INSTEAD, lines: lines + 1 }))
  const text = firstFitting(steps, styles.headline, minimum, (style) =>
    paragraph(statementRuns(material, statement, style), width, { tag: 'H1', ending: 'even' })
  )
  return stack([paragraph([{ text: label, style: styles.heading }], width), text], 3)
}

const gap = (height: number): Box => ({ ...NOTHING, height })

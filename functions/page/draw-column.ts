import { joined, moved, stack } from './box.ts'
import type { Column } from './columns.ts'
import type { Part } from './flow.ts'
import type { Box, Rule } from './page.ts'
import type { Template } from './template.ts'
import { paragraph } from './text/paragraph.ts'

/** Above a heading's words, its rule; below them, its entries. */
const ABOVE = 7
const BELOW = 3

export const headingHeight = (template: Template): number => ABOVE + template.styles.heading.leading + BELOW

/** So much of the room left in a column may go between two entries, and between two sections, in points. */
const LOOSEST = { item: 3, section: 10 }

/** How many of a section's entries stand somewhere on the page. */
export type Shown = Map<Part['section'], number>

/** The sections under each other; room up to `height` is shared out between them, within reason. */
export function drawColumn(
  { parts, width, height: natural }: Column,
  template: Template,
  height: number,
  shown: Shown
): Box {
  const left = Math.max(0, height - natural)
  const inner = parts.reduce((sum, { items }) => sum + items.length - 1, 0)
  const outer = parts.length - 1
  const looseItems = inner > 0 ? Math.min(LOOSEST.item, (left * (outer > 0 ? 0.6 : 1)) / inner) : 0
  const looseSections = outer > 0 ? Math.min(LOOSEST.section, (left - looseItems * inner) / outer) : 0
  return stack(
    parts.map((part) => drawPart(part, width, template, template.gaps.item + looseItems, shown)),
    template.gaps.section + looseSections
  )
}

function drawPart(
  { section, items, continued }: Part,
  width: number,
  template: Template,
  gap: number,
  shown: Shown
): Box {
  const { styles, colours } = template
  const list = stack(
    items.map((entry) => entry.box(width)),
    gap
  )
  const entries = section.finish?.(list) ?? list
  const line: Rule = { kind: 'rule', x: 0, y: 0, toX: width, toY: 0, thickness: 0.7, colour: colours.line }
  const left = section.items.length - (shown.get(section) ?? 0)
  const label = continued ? [] : [{ text: section.heading.toUpperCase(), style: styles.heading }]
  const rest = left > 0 && !continued ? [{ text: `+${left} more in the fact sheet`, style: styles.more }] : []
  const box = joined([
    moved(paragraph(label, width, { tag: 'H2' }), 0, ABOVE),
    moved(
      { ...entries, elements: [{ kind: 'element', tag: 'L', children: entries.elements }] },
      0,
      headingHeight(template)
    ),
    moved(paragraph(rest, width, { align: 'right' }), 0, ABOVE)
  ])
  return { ...box, shapes: [line, ...box.shapes], height: headingHeight(template) + list.height }
}

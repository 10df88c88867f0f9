import { stack } from './box.ts'
import type { Column } from './columns.ts'
import type { Part } from './flow.ts'
import { heading, type Note } from './heading.ts'
import type { Box } from './page.ts'
import type { Template } from './template.ts'

/** So much of the room left in a column may go between two entries, and between two sections, in points. */
const LOOSEST = { item: 5, section: 15 }

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
  const list = stack(
    items.map((entry) => entry.box(width)),
    gap
  )
  const entries = section.finish?.(list) ?? list
  const left = section.items.length + (section.beyond ?? 0) - (shown.get(section) ?? 0)
  const note: Note = continued ? 'continued' : { count: left, where: 'fact sheet' }
  const above = heading(template.labels[section.id], note, width, template)
  return stack([above, { ...entries, elements: [{ kind: 'element', tag: 'L', children: entries.elements }] }])
}

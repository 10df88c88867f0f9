import { articleBand } from './article-band.ts'
import { joined, moved } from './box.ts'
import { arrange, type Column } from './columns.ts'
import { drawColumn, type Shown } from './draw-column.ts'
import type { Spacing } from './fit.ts'
import { headingHeight } from './heading.ts'
import type { Material } from './material.ts'
import type { Content } from './page.ts'
import { figures } from './sections/figures.ts'
import { fiveWs } from './sections/five-ws.ts'
import { names } from './sections/names.ts'
import { people } from './sections/people.ts'
import { quotes } from './sections/quotes.ts'
import { withAssured, worthiest } from './sections/section.ts'
import { keyFacts, unknowns } from './sections/statements.ts'
import { timeline } from './sections/timeline.ts'

export const SECTIONS = { keyFacts, timeline, people, figures, quotes, unknowns, names, fiveWs }

/** With less than this left under the columns, they are spread to the foot of the page instead, in points. */
const WORTH_A_BAND = 84
/** So much may go into the columns above the band, to spread their entries. */
const MOST_SPARE = 24

export interface Body extends Content {
  /** How much of the capacity stays white under it, in points. */
  left: number
  /** How many entries and paragraphs of the article it shows. */
  shown: number
  /** What of the sheet has no place on the page at all, in words. */
  absent: string[]
}

/** What stands between the bottom line and the footer, fitted into `capacity` points. */
export function body(material: Material, width: number, capacity: number): Body {
  const { template } = material
  const all = Object.values(SECTIONS).map((make) => {
    const section = worthiest(make(material))
    return withAssured(section, template.assured[section.id] ?? 0)
  })
  const sections = template.sections.flatMap((id) =>
    all.filter((section) => section.id === id && section.items.length > 0)
  )
  const spacing: Spacing = {
    heading: headingHeight(template),
    section: template.gaps.section,
    item: template.gaps.item,
    line: Math.min(...Object.values(template.styles).map(({ leading }) => leading))
  }
  const columns = arrange(sections, template, width, capacity, spacing)
  const longest = Math.max(0, ...columns.map(({ height }) => height))
  const top = longest === 0 ? 0 : longest + template.gaps.section
  const room = capacity - top
  const band = room >= WORTH_A_BAND ? articleBand(material, width, room) : null
  const standing = new Set(columns.flatMap(({ parts }) => parts.map(({ section }) => section)))
  const absent = all.filter((section) => !standing.has(section)).flatMap((section) => section.absent)
  const entries = columns.flatMap(({ parts }) => parts).reduce((sum, { items }) => sum + items.length, 0)
  if (band === null) {
    return { ...drawColumns(columns, material, capacity), left: capacity - longest, shown: entries, absent }
  }
  const spare = Math.min(room - band.height, MOST_SPARE)
  return {
    ...joined([drawColumns(columns, material, longest + spare), moved(band, 0, top + spare)]),
    left: room - band.height - spare,
    shown: entries + band.shown,
    absent
  }
}

function drawColumns(columns: Column[], { template }: Material, height: number): Content {
  const shown: Shown = new Map()
  for (const { section, items } of columns.flatMap(({ parts }) => parts)) {
    shown.set(section, (shown.get(section) ?? 0) + items.length)
  }
  return joined(columns.map((column) => moved(drawColumn(column, template, height, shown), column.x, 0)))
}

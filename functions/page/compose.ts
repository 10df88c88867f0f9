import type { Article } from '../article/article.ts'
import type { FactSheet } from '../fact-sheet.ts'
import type { PageOptions } from '../options.ts'
import { attachmentsOf } from './attachments.ts'
import { joined, moved, stack } from './box.ts'
import { arrange } from './columns.ts'
import type { Chosen, Fitted, Spacing } from './fit.ts'
import { footer, head } from './head.ts'
import { metadataOf } from './metadata.ts'
import type { Box, Content, Page } from './page.ts'
import { figures } from './sections/figures.ts'
import { people } from './sections/people.ts'
import { quotes } from './sections/quotes.ts'

import { keyFacts, unknowns } from './sections/statements.ts'
import { timeline } from './sections/timeline.ts'
import { type Template, templateNamed } from './template.ts'
import { paragraph } from './text/paragraph.ts'

export type { Page } from './page.ts'

const SIZES = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const
/** Above the heading's words, its rule; below them, the entries. */
const HEADING = { above: 7, below: 3 }

const SECTIONS = [keyFacts, people, timeline, figures, quotes, unknowns]

/** FactSheet → Page: everything measured and placed, nothing drawn. The article lends its text to the attachment. */
export function compose(sheet: FactSheet, article: Article, options: PageOptions): Page {
  const template = templateNamed(options.template ?? 'briefing')
  const size = SIZES[options.pageSize ?? 'a4']
  const { margins } = template
  const width = size.width - 2 * margins.side
  const top = head(sheet, template, width)
  const foot = footer(sheet, template, width, [])
  const bodyTop = margins.top + top.height + template.gaps.section
  const capacity = size.height - margins.bottom - foot.height - template.gaps.section - bodyTop
  const body = columns(sheet, template, width, capacity)
  return {
    ...size,
    ...joined([
      moved(top, margins.side, margins.top),
      moved(body, margins.side, bodyTop),
      moved(foot, margins.side, size.height - margins.bottom - foot.height)
    ]),
    metadata: metadataOf(sheet),
    attachments: attachmentsOf(sheet, article)
  }
}

function columns(sheet: FactSheet, template: Template, width: number, capacity: number): Content {
  const sections = SECTIONS.map((section) => section(sheet, template)).filter(({ items }) => items.length > 0)
  const gap = template.columns.gap
  const rail = Math.round(width * template.columns.rail)
  const widths = rail === 0 ? [width] : [width - rail - gap, rail]
  const spacing: Spacing = {
    heading: HEADING.above + template.styles.heading.leading + HEADING.below,
    section: template.gaps.section,
    item: template.gaps.item
  }
  const fitted = arrange(sections, widths, capacity, spacing)
  const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, part) => sum + part + gap, 0))
  return joined(
    fitted.map((column, index) =>
      moved(draw(column, widths[index] ?? width, template, capacity), offsets[index] ?? 0, 0)
    )
  )
}

/** So much of the room left in a column may go between two entries, and between two sections, in points. */
const LOOSEST = { item: 3, section: 12 }

function draw(column: Fitted, width: number, template: Template, capacity: number): Box {
  const left = capacity - column.height
  const items = column.chosen.reduce((sum, { items }) => sum + items.length - 1, 0)
  const sections = Math.max(1, column.chosen.length - 1)
  const looserItems = Math.min(LOOSEST.item, items > 0 ? (left * 0.6) / items : 0)
  const looserSections = Math.min(LOOSEST.section, (left - looserItems * items) / sections)
  return stack(
    column.chosen.map((chosen) => drawSection(chosen, width, template, template.gaps.item + looserItems)),
    template.gaps.section + looserSections
  )
}

function drawSection({ section, items }: Chosen, width: number, template: Template, gap: number): Box {
  const list = stack(
    items.map((entry) => entry.box(width)),
    gap
  )
  const joinedList = section.finish?.(list) ?? list
  const left = section.items.length - items.length
  const { heading, more } = template.styles
  const label = paragraph([{ text: section.heading.toUpperCase(), style: heading }], width, { tag: 'H2' })
  const rest = paragraph(left > 0 ? [{ text: `+${left} more in the fact sheet`, style: more }] : [], width, {
    align: 'right'
  })
  const entries: Box = {
    ...joinedList,
    elements: [{ kind: 'element', tag: 'L', children: joinedList.elements }]
  }
  const box = joined([
    moved(label, 0, HEADING.above),
    moved(entries, 0, HEADING.above + label.height + HEADING.below),
    moved(rest, 0, HEADING.above)
  ])
  const line = {
    kind: 'rule' as const,
    x: 0,
    y: 0,
    toX: width,
    toY: 0,
    thickness: 0.7,
    colour: template.colours.line
  }
  return {
    ...box,
    shapes: [line, ...box.shapes],
    height: HEADING.above + label.height + HEADING.below + list.height
  }
}

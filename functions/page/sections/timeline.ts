import type { FactSheet, TimelineEntry } from '../../fact-sheet.ts'
import { dateRange } from '../dates.ts'
import { statementRuns } from '../marks.ts'
import type { Box, Dot, Rule } from '../page.ts'
import type { Template } from '../template.ts'
import { widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { item, type Section } from './section.ts'

/** Between the dates and the line, and between the line and what happened. */
const GUTTER = 8
const RADIUS = 2.5

export function timeline(sheet: FactSheet, template: Template): Section {
  const entries = sheet.timeline
  const importance = ranks(sheet)
  const dates = entries.map(({ date, end }) => dateRange(date, end))
  const dateWidth = Math.max(0, ...dates.map((date) => widthOf(date, template.styles.date)))
  return {
    id: 'timeline',
    heading: 'Timeline',
    least: 2,
    items: entries.map((timelineEntry, index) =>
      item(86 - (importance.get(timelineEntry) ?? index) * 3, (width) =>
        entry(sheet, timelineEntry, dates[index] ?? '', Math.min(dateWidth, width * 0.34), template, width)
      )
    ),
    finish: (box) => connected(box, template)
  }
}

/** What stands early in the article matters most; what is planned next matters too. */
function ranks(sheet: FactSheet): Map<TimelineEntry, number> {
  const told = (entry: TimelineEntry): number =>
    entry.statement.sentence - (entry.statement.status === 'planned' ? 5 : 0)
  const ordered = [...sheet.timeline].sort((a, b) => told(a) - told(b))
  return new Map(ordered.map((entry, rank) => [entry, rank]))
}

function entry(
  sheet: FactSheet,
  { date, end, statement }: TimelineEntry,
  shown: string,
  dateWidth: number,
  template: Template,
  width: number
): Box {
  const { styles, colours } = template
  const axis = dateWidth + GUTTER
  const left = axis + GUTTER + RADIUS
  const label = paragraph([{ text: shown, style: styles.date }], dateWidth, { tag: 'Lbl', align: 'right' })
  const text = paragraph(statementRuns(sheet, statement, template, styles.event), width - left, {
    x: left,
    tag: 'LBody'
  })
  const published = sheet.article.published?.date.slice(0, 10)
  const isToday = published !== undefined && date.slice(0, 10) === published && end === undefined
  const dot: Dot = {
    kind: 'dot',
    x: axis,
    y: styles.event.leading / 2 + 0.4,
    radius: RADIUS,
    colour: colours.accent,
    look: statement.status === 'planned' ? 'dashed' : isToday ? 'full' : 'hollow'
  }
  return {
    height: Math.max(label.height, text.height),
    elements: [{ kind: 'element', tag: 'LI', children: [...label.elements, ...text.elements] }],
    shapes: [dot]
  }
}

/** The line that leads from each dot to the next. */
function connected(box: Box, { colours }: Template): Box {
  const dots = box.shapes.filter((shape): shape is Dot => shape.kind === 'dot')
  const lines = dots.slice(1).map((dot, index): Rule => {
    const above = dots[index] ?? dot
    return {
      kind: 'rule',
      x: dot.x,
      y: above.y + RADIUS + 1,
      toX: dot.x,
      toY: dot.y - RADIUS - 1,
      thickness: 0.7,
      colour: colours.line
    }
  })
  return { ...box, shapes: [...lines, ...box.shapes] }
}

import type { TimelineEntry } from '../../fact-sheet.ts'
import { moved } from '../box.ts'
import { dateRange } from '../dates.ts'
import { statementRuns } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box, Dot, Rule } from '../page.ts'
import type { Template } from '../template.ts'
import { baselineOf, widthOf } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { isRepeated, overlaps, repeats } from '../told.ts'
import { counted, item, labelledItem, type Section } from './section.ts'

/** Between the dates and the line, and between the line and what happened, in the dates' size. */
const GUTTER = 1
const RADIUS = 0.26
/** The dates take no more of the width than this. */
const WIDEST = 0.36
/** Fewer are a date and no event. */
const LEAST_WORDS = 3

export function timeline(material: Material): Section {
  const { sheet, template } = material
  const events = sheet.timeline.filter(
    ({ statement }, index, all) =>
      statement.text.split(' ').length >= LEAST_WORDS &&
      !isRepeated(material, statement) &&
      !all.slice(0, index).some((other) => repeats(statement, other.statement))
  )
  const importance = ranks(events)
  const dates = events.map(({ date, end }) => dateRange(date, end))
  const widest = Math.max(0, ...dates.map((date) => widthOf(date, template.styles.date))) + 0.1
  return {
    id: 'timeline',
    least: 2,
    beyond: sheet.timeline.length - events.length,
    absent: counted(sheet.timeline.length, 'event'),
    items: events.map((told, index) =>
      item(86 - (importance.get(told) ?? index) * 3, (width) =>
        entry(material, told, dates[index] ?? '', Math.min(widest, width * WIDEST), width)
      )
    ),
    finish: (box) => connected(box, template)
  }
}

/** What stands early in the article matters most; what is planned next matters too; the same words twice matter least. */
function ranks(entries: TimelineEntry[]): Map<TimelineEntry, number> {
  const told = (entry: TimelineEntry): number =>
    entry.statement.sentence - (entry.statement.status === 'planned' ? 5 : 0)
  const ordered = [...entries].sort((a, b) => told(a) - told(b))
  const isFresh = (entry: TimelineEntry, index: number): boolean =>
    !ordered.slice(0, index).some((earlier) => overlaps(entry.statement, earlier.statement))
  const fresh = ordered.filter(isFresh)
  return new Map(
    [...fresh, ...ordered.filter((entry) => !fresh.includes(entry))].map((entry, rank) => [entry, rank])
  )
}

function entry(material: Material, told: TimelineEntry, date: string, dateWidth: number, width: number): Box {
  const { styles } = material.template
  const axis = dateWidth + styles.date.size * GUTTER
  const left = axis + styles.date.size * (GUTTER + RADIUS)
  const label = paragraph([{ text: date, style: styles.date }], dateWidth, { tag: 'Lbl', align: 'right' })
  // On the baseline of what happened, not on one of its own a hair off.
  const aligned = moved(label, 0, baselineOf(styles.event) - baselineOf(styles.date))
  const text = paragraph(statementRuns(material, told.statement, styles.event), width - left, {
    x: left,
    tag: 'LBody'
  })
  return {
    height: Math.max(label.height, text.height),
    elements: labelledItem(aligned.elements, text.elements),
    shapes: [dotOf(material, told, axis)]
  }
}

function dotOf({ sheet, template }: Material, { date, end, statement }: TimelineEntry, x: number): Dot {
  const { event, date: style } = template.styles
  const published = sheet.article.published?.date.slice(0, 10)
  const isDay = published !== undefined && date.slice(0, 10) === published && end === undefined
  return {
    kind: 'dot',
    x,
    y: baselineOf(event) - style.size * 0.36,
    radius: style.size * RADIUS,
    colour: template.colours.accent,
    look: statement.status === 'planned' ? 'dashed' : isDay ? 'full' : 'hollow'
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
      y: above.y + above.radius + 1,
      toX: dot.x,
      toY: dot.y - dot.radius - 1,
      thickness: 0.7,
      colour: colours.line,
      isDashed: dot.look === 'dashed'
    }
  })
  return { ...box, shapes: [...lines, ...box.shapes] }
}

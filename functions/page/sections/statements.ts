import type { FactSheet, Statement } from '../../fact-sheet.ts'
import { statementRuns, statusOf } from '../marks.ts'
import type { Box } from '../page.ts'
import type { Template } from '../template.ts'
import type { Style } from '../text/measure.ts'
import { paragraph } from '../text/paragraph.ts'
import { item, type Section } from './section.ts'

const INDENT = 1.15

/** An entry of a list with a small square before it. */
function bulleted(
  sheet: FactSheet,
  statement: Statement,
  template: Template,
  style: Style,
  width: number
): Box {
  const indent = style.size * INDENT
  const text = paragraph(statementRuns(sheet, statement, template, style), width - indent, {
    x: indent,
    tag: 'LBody'
  })
  const side = style.size * 0.42
  const bullet = {
    kind: 'fill' as const,
    x: 0,
    y: style.leading / 2 - side / 2 + style.size * 0.04,
    width: side * 0.9,
    height: side,
    colour: template.colours.accent
  }
  return { ...text, elements: [{ kind: 'element', tag: 'LI', children: text.elements }], shapes: [bullet] }
}

export const keyFacts = (sheet: FactSheet, template: Template): Section => ({
  id: 'keyFacts',
  heading: 'Key facts',
  least: 1,
  items: sheet.keyFacts.map((statement, rank) =>
    item(100 - rank * 3, (width) => bulleted(sheet, statement, template, template.styles.fact, width))
  )
})

/** The heading says that it isn't known; a claim or denial still says whose it is. */
const unknownStatus = (statement: Statement): string =>
  statement.status === 'unknown' ? '' : statusOf(statement)

export const unknowns = (sheet: FactSheet, template: Template): Section => ({
  id: 'unknowns',
  heading: 'Not known',
  least: 1,
  items: sheet.unknowns.map((statement, rank) =>
    item(88 - rank * 9, (width) => questioned(sheet, statement, template, width))
  )
})

function questioned(sheet: FactSheet, statement: Statement, template: Template, width: number): Box {
  const style = template.styles.rail
  const indent = style.size * 1.2
  const runs = statementRuns(sheet, statement, template, style, unknownStatus(statement))
  const text = paragraph(runs, width - indent, { x: indent, tag: 'LBody' })
  const label = paragraph(
    [{ text: '?', style: { ...template.styles.status, size: style.size, leading: style.leading } }],
    width,
    {
      tag: 'Lbl'
    }
  )
  return {
    ...text,
    elements: [{ kind: 'element', tag: 'LI', children: [...label.elements, ...text.elements] }]
  }
}

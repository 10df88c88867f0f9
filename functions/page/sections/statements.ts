import type { Statement } from '../../fact-sheet.ts'
import { statementRuns, statusOf } from '../marks.ts'
import type { Material } from '../material.ts'
import type { Box, Fill } from '../page.ts'
import { paragraph } from '../text/paragraph.ts'
import { isRepeated } from '../told.ts'
import { counted, item, labelledItem, type Section } from './section.ts'

/** Where the text begins behind the mark of an entry, in its own size. */
const INDENT = 1.15

/** The bottom line is among them where the head of the page had no room for it. */
export function keyFacts(material: Material): Section {
  const { sheet, lead } = material
  const facts = [...(sheet.bottomLine ? [sheet.bottomLine] : []), ...sheet.keyFacts].filter(
    (statement) => statement !== lead
  )
  return {
    id: 'keyFacts',
    least: 1,
    absent: counted(facts.length, 'key fact'),
    items: facts.map((statement, rank) =>
      item(100 - rank * 3, (width) => bulleted(material, statement, width))
    )
  }
}

/** An entry of a list with a small square before it. */
function bulleted(material: Material, statement: Statement, width: number): Box {
  const { styles, colours } = material.template
  const style = styles.fact
  const indent = style.size * INDENT
  const text = paragraph(statementRuns(material, statement, style), width - indent, {
    x: indent,
    tag: 'LBody'
  })
  const side = style.size * 0.4
  const bullet: Fill = {
    kind: 'fill',
    x: 0,
    y: style.leading / 2 - side / 2 + style.size * 0.06,
    width: side,
    height: side,
    colour: colours.accent
  }
  return { ...text, elements: labelledItem([], text.elements), shapes: [bullet] }
}

export function unknowns(material: Material): Section {
  const open = material.sheet.unknowns.filter((statement) => !isRepeated(material, statement))
  return {
    id: 'unknowns',
    least: 1,
    absent: counted(open.length, 'open question'),
    items: open.map((statement, rank) =>
      item(88 - rank * 9, (width) => questioned(material, statement, width))
    )
  }
}

function questioned(material: Material, statement: Statement, width: number): Box {
  const { styles } = material.template
  const style = styles.rail
  const indent = style.size * INDENT
  // The heading says that it isn't known; a claim or denial still says whose it is.
  const status = statement.status === 'unknown' ? '' : statusOf(material.sheet, statement)
  const runs = statementRuns(material, statement, style, status)
  const text = paragraph(runs, width - indent, { x: indent, tag: 'LBody' })
  const sign = { ...styles.status, size: style.size, leading: style.leading }
  const label = paragraph([{ text: '?', style: sign }], width, { tag: 'Lbl' })
  return { ...text, elements: labelledItem(label.elements, text.elements) }
}

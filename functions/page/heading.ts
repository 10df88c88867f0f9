import { joined, moved } from './box.ts'
import type { Box, Rule } from './page.ts'
import type { Template } from './template.ts'
import { fitting, widthOf } from './text/measure.ts'
import { paragraph } from './text/paragraph.ts'

/** Above a heading's words, its rule; below them, its entries. */
const ABOVE = 7
const BELOW = 3
/** Between the heading and the note at its right, in the note's size. */
const APART = 1

export const headingHeight = (template: Template): number => ABOVE + template.styles.heading.leading + BELOW

/** What the note at a heading's right says: how much was left out, or that the section began in the column before. */
export type Note = { count: number; where: string } | 'continued'

function wordings(note: Note): string[] {
  if (note === 'continued') return [note]
  return note.count > 0 ? [`+${note.count} more in the ${note.where}`, `+${note.count} more`] : ['']
}

/**
 * A rule, the heading, and at its right a note. Always one line: the note is said shorter, and the heading set
 * smaller, where both have no room beside each other.
 */
export function heading(label: string, said: Note, width: number, template: Template): Box {
  const { styles, colours } = template
  const text = label.toUpperCase()
  const notes = wordings(said)
  const roomBeside = (note: string): number =>
    note === '' ? width : width - widthOf(note, styles.more) - styles.more.size * APART
  const note = notes.find((words) => widthOf(text, styles.heading) <= roomBeside(words)) ?? notes.at(-1) ?? ''
  const style = fitting(text, styles.heading, roomBeside(note))
  const rule: Rule = { kind: 'rule', x: 0, y: 0, toX: width, toY: 0, thickness: 0.7, colour: colours.line }
  const box = joined([
    moved(paragraph(text === '' ? [] : [{ text, style }], width, { tag: 'H2' }), 0, ABOVE),
    moved(
      paragraph(note === '' ? [] : [{ text: note, style: styles.more }], width, { align: 'right' }),
      0,
      ABOVE
    )
  ])
  return { ...box, shapes: [rule, ...box.shapes], height: headingHeight(template) }
}

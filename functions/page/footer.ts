import { stack } from './box.ts'
import type { Material } from './material.ts'
import type { Box } from './page.ts'
import { SUBSTITUTE } from './text/characters.ts'
import { paragraph } from './text/paragraph.ts'

const HOW_TO_READ =
  'Every line is cut from the article; ¶ is its paragraph. The article and the whole fact sheet are attached to this file.'

const missing = (count: number): string =>
  count === 1
    ? ` One character that no font here has is drawn as ${SUBSTITUTE}.`
    : ` ${count} characters that no font here has are drawn as ${SUBSTITUTE}.`

/** How to read the marks, what was replaced, and what the page was made from. */
export function footer({ sheet, template }: Material, width: number, substitutes: number): Box {
  const { styles, colours } = template
  const { sha256 } = sheet.article
  const source = `${sheet.engine.replace('@', ' ')} · sha256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`
  const right = paragraph([{ text: source, style: styles.footer }], width, { align: 'right' })
  const text = `${HOW_TO_READ}${substitutes > 0 ? missing(substitutes) : ''}`
  const left = paragraph([{ text, style: styles.footer }], width - right.width - 20)
  const height = Math.max(left.height, right.height)
  const box = stack([
    { elements: [], shapes: [], height: 6 },
    { elements: [...left.elements, ...right.elements], shapes: [], height }
  ])
  return {
    ...box,
    shapes: [{ kind: 'rule', x: 0, y: 0, toX: width, toY: 0, thickness: 0.7, colour: colours.line }]
  }
}

import type { Statement } from '../fact-sheet.ts'
import { stack } from './box.ts'
import { statementRuns } from './marks.ts'
import type { Material } from './material.ts'
import type { Box } from './page.ts'
import type { Style } from './text/measure.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

/** The first of these shares of the template's size at which the headline needs no more than so many lines. */
const STEPS: { share: number; lines: number }[] = [
  { share: 1, lines: 2 },
  { share: 0.86, lines: 3 },
  { share: 0.74, lines: 4 },
  { share: 0.64, lines: 6 }
]
const SMALLEST = 0.64
const MOST_LINES = 6

const scaled = (style: Style, share: number): Style => ({
  ...style,
  size: style.size * share,
  leading: style.leading * share
})

/** The title, in lines of about the same length. One that no size can hold ends with a visible sign. */
export function headline(title: string, { template }: Material, width: number): Paragraph {
  const set = (text: string, share: number): Paragraph =>
    paragraph([{ text, style: scaled(template.styles.headline, share) }], width, { tag: 'H1', even: true })
  for (const { share, lines } of STEPS) {
    const box = set(title, share)
    if (box.lines <= lines) return box
  }
  return shortened(title, (text) => set(text, SMALLEST))
}

/** As many whole words as there is room for. */
function shortened(text: string, set: (text: string) => Paragraph): Paragraph {
  const words = text.split(/\s+/u)
  let [low, high] = [1, words.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (set(`${words.slice(0, middle).join(' ')} …`).lines <= MOST_LINES) low = middle
    else high = middle - 1
  }
  return set(`${words.slice(0, low).join(' ')} …`)
}

/** Without a title the bottom line leads the page. */
export function leadStatement(statement: Statement, material: Material, width: number): Box {
  const { headline: style, heading } = material.template.styles
  const label = paragraph([{ text: 'BOTTOM LINE', style: heading }], width)
  const sizes = STEPS.map(({ share, lines }) => ({ share: share * 0.86, lines: lines + 1 }))
  const set = (share: number): Paragraph =>
    paragraph(statementRuns(material, statement, scaled(style, share)), width, { tag: 'H1' })
  const fitting = sizes
    .map(({ share, lines }) => ({ box: set(share), lines }))
    .find(({ box, lines }) => box.lines <= lines)
  return stack([label, fitting?.box ?? set(SMALLEST * 0.86)], 3)
}

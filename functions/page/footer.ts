import { joined, stack } from './box.ts'
import type { Material } from './material.ts'
import type { Box, Rule } from './page.ts'
import { SUBSTITUTE } from './text/characters.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

const ABOVE = 6
/** Between what the page says and what it was made from, in points. */
const APART = 20

/** The first that needs no second line. */
export const HOW_TO_READ = [
  'Every line is cut from the article; ¶ is its paragraph. The article and the whole fact sheet are attached to this file.',
  'Every line is cut from the article; ¶ is its paragraph. Article and fact sheet are attached.'
]

/** What a page has to confess at its foot. */
export interface Confession {
  /** How many characters are drawn as something else. */
  substitutes: number
  /** What of the fact sheet is not on the page at all, in words: '5 events'. */
  absent: string[]
}

const missing = (count: number): string =>
  `${count} ${count === 1 ? 'character that no font here has is' : 'characters that no font here has are'} drawn as ${SUBSTITUTE}.`

function notes({ substitutes, absent }: Confession): string {
  const left = absent.length > 0 ? [`Only in the fact sheet: ${absent.join(', ')}.`] : []
  return [...left, ...(substitutes > 0 ? [missing(substitutes)] : [])].join(' ')
}

/** How to read the marks, what the page doesn't show, and what it was made from. */
export function footer({ sheet, template }: Material, width: number, confession: Confession): Box {
  const { styles, colours } = template
  const { sha256 } = sheet.article
  const set = (text: string, align: 'left' | 'right' = 'left'): Paragraph =>
    paragraph([{ text, style: styles.footer }], width, { align })
  const said = notes(confession)
  const engine = sheet.engine.replace('@', ' ')
  // The whole digest where there is room for it; a page that has none still names its source.
  const sources = [
    `${engine} · sha256 ${sha256}`,
    `${engine} · sha256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`
  ]
  const room = width - (said === '' ? 0 : set(said).width + APART)
  const source = sources.find((text) => set(text).width <= room)
  const last = set(source ?? sources.at(-1) ?? '', 'right')
  const beside = source === undefined ? stack([set(said), last]) : besideEachOther(set(said), last)
  const guides = HOW_TO_READ.map((text) => set(text))
  const guide = guides.find(({ lines }) => lines === 1) ?? guides.at(-1) ?? gap(0)
  const box = stack([gap(ABOVE), guide, beside])
  const rule: Rule = { kind: 'rule', x: 0, y: 0, toX: width, toY: 0, thickness: 0.7, colour: colours.line }
  return { ...box, shapes: [rule] }
}

const gap = (height: number): Box => ({ elements: [], shapes: [], height })

const besideEachOther = (left: Box, right: Box): Box => ({
  ...joined([left, right]),
  height: Math.max(left.height, right.height)
})

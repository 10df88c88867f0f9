import type { Template } from '../../functions/page/template.ts'

/** A text as the PDF places it: points from the top left corner, `y` its baseline. */
export interface Placed {
  text: string
  x: number
  y: number
  width: number
  size: number
}

interface Size {
  width: number
  height: number
}

/** Half a point for what a glyph leans over its box. */
const TOLERANCE = 0.6
/** Parts of one word are drawn so far into each other, in their size: a point after a 7. */
const KERNED = 0.35
/** So much of a letter's height two lines may share before they touch. */
const TOUCHING = 0.5

export function faultsOf(texts: Placed[], { width, height }: Size, { margins, styles }: Template): string[] {
  const smallest = Math.min(...Object.values(styles).map(({ size }) => size))
  const outside = texts.filter(
    ({ x, y, width: length, size }) =>
      x < margins.side - TOLERANCE ||
      x + length > width - margins.side + TOLERANCE ||
      y - size * 0.7 < margins.top - TOLERANCE ||
      y + size * 0.25 > height - margins.bottom + TOLERANCE
  )
  const small = texts.filter(({ size }) => size < smallest - 0.05)
  return [
    ...outside.map(({ text }) => `outside the margins: ${text}`),
    ...small.map(({ text, size }) => `set in ${size.toFixed(1)} points: ${text}`),
    ...overlaps(texts).map(([a, b]) => `one over the other: ${a} / ${b}`)
  ]
}

function overlaps(texts: Placed[]): [string, string][] {
  const down = [...texts].sort((a, b) => a.y - b.y)
  return down.flatMap((a, index) => {
    const found: [string, string][] = []
    for (let next = index + 1; next < down.length; next++) {
      const b = down[next]
      if (b === undefined || b.y - a.y >= Math.min(a.size, b.size) * TOUCHING) break
      const kerned = TOLERANCE + (b.y - a.y < 0.1 ? a.size * KERNED : 0)
      if (a.x + a.width > b.x + kerned && b.x + b.width > a.x + kerned) found.push([a.text, b.text])
    }
    return found
  })
}

/** How far down the columns reach, both counted where there are two. */
export function fillOf(texts: Placed[], { width }: Size, { margins, gaps, columns }: Template): number {
  const guide = texts.find(({ text }) => text.startsWith('Every line is cut'))
  const bottom = (guide?.y ?? 0) - (guide?.size ?? 0) - 6 - gaps.section
  const body = texts.filter(({ y }) => y < bottom + gaps.section)
  const lowest = (side: Placed[]): number => Math.max(0, ...side.map(({ y, size }) => y + size * 0.25))
  const left = lowest(body.filter(({ x }) => x < width / 2))
  // Where there is one column, short lines don't reach the right half of the page, and nothing is missing there.
  const right =
    columns.rail === 0 ? left : lowest(body.filter(({ x, width: length }) => x + length > width * 0.7))
  const reach = ((left + right) / 2 - margins.top) / (bottom - margins.top)
  return Math.min(1, reach)
}

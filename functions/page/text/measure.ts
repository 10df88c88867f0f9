import { advanceOf, capitalsOf, type Face, unitsOf } from './faces.ts'

/** How a text is set; sizes in points. */
export interface Style {
  face: Face
  size: number
  /** From one baseline to the next. */
  leading: number
  colour: string
  tracking?: number
}

/** The width that pdfkit gives the text, which shapes it word by word, each with the space behind it. */
export function widthOf(text: string, { face, size, tracking = 0 }: Style): number {
  let units = 0
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from)
    const to = space < 0 ? text.length : space + 1
    units += advanceOf(face, from === 0 && to === text.length ? text : text.slice(from, to))
    from = to
  }
  const width = (units / unitsOf(face)) * size
  return tracking === 0 ? width : width + tracking * [...text].length
}

/** The style, smaller where the text is too wide for its place. */
export function fitting(text: string, style: Style, width: number): Style {
  const natural = widthOf(text, style)
  if (natural <= width) return style
  const size = Math.floor((style.size * width * 10) / natural) / 10
  const tracking = style.tracking === undefined ? {} : { tracking: (style.tracking * size) / style.size }
  return { ...style, size, ...tracking }
}

/** From the top of a line to its baseline: the letters stand in the middle of their leading. */
export const baselineOf = ({ face, size, leading }: Style): number => {
  const middle = capitalsOf(face) * size
  return (leading + middle) / 2
}

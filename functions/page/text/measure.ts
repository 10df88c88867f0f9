import { type Face, fontOf } from './faces.ts'

/** How a text is set; sizes in points. */
export interface Style {
  face: Face
  size: number
  /** From one baseline to the next. */
  leading: number
  colour: string
  tracking?: number
}

const UNITS = / |[^ ]+ ?/g

/** The width that pdfkit gives the text, which shapes it word by word, each with the space behind it. */
export function widthOf(text: string, { face, size, tracking = 0 }: Style): number {
  const font = fontOf(face)
  let units = 0
  for (const [unit] of text.matchAll(UNITS)) units += font.layout(unit).advanceWidth
  return (units / font.unitsPerEm) * size + tracking * [...text].length
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
  const font = fontOf(face)
  const middle = (font.capHeight / font.unitsPerEm) * size
  return (leading + middle) / 2
}

import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { draw } from './pdfkit.mjs'

/** pdfkit by itself, given fonts that were parsed once and are kept. */
export async function start(drawing) {
  const fonts = Object.fromEntries(
    Object.entries(drawing.fonts).map(([face, path]) => [face, create(readFileSync(path))])
  )
  const names = new Map(Object.values(fonts).map((font) => [font, font.postscriptName]))
  return { task: () => draw({ ...drawing, fonts, names }) }
}

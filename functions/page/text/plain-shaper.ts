import type { Font, Glyph, GlyphRun } from 'fontkit'
import { readKerning } from './kerning.ts'

/**
 * Letters and marks of which the page's own faces draw each by itself: no accents to place, … At least one is a letter: what
 * has none is of no script, and may be kerned otherwise.
 */
const PLAIN = /^(?=.*[A-Za-z])[A-Za-z0-9 .,;:!?()'"’‘“”-]+$/
/** … and none are joined. */
const JOINED = /f[bfhijklt]/

/**
 * Shapes words of plain Latin letters, which most are, as fontkit would, but for a tenth of its time: a glyph a letter, and
 * kerning. Null for other words, and always where the font's kerning is not that simple. For the page's own faces only:
 * other fonts may have more features for these letters.
 */
export function plainShaper(font: Font, bytes: Uint8Array): (text: string) => GlyphRun | null {
  const kerning = readKerning(bytes)
  if (kerning === null) return () => null
  const template = font.layout('n')
  const glyphs = new Map<string, Glyph>()
  const glyphOf = (letter: string): Glyph => {
    const known = glyphs.get(letter)
    if (known) return known
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    glyphs.set(letter, glyph)
    return glyph
  }
  return (text) => {
    if (!PLAIN.test(text) || JOINED.test(text)) return null
    const run = Array.from(text, glyphOf)
    let advanceWidth = 0
    const positions = run.map((glyph, index) => {
      const next = run[index + 1]
      const xAdvance = glyph.advanceWidth + (next ? kerning(glyph.id, next.id) : 0)
      advanceWidth += xAdvance
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }
    })
    return { ...template, glyphs: run, positions, advanceWidth }
  }
}

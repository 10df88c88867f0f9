import { type Face, shapedIn } from './faces.ts'

/** What pdfkit 0.20 keeps of a font for one document. */
export interface EmbeddedFont {
  id: string
  /** Thousandths of an em for a unit of the font. */
  scale: number
  subset: { includeGlyph(id: number): number }
  /** By the glyph's number in the subset: how far it runs in thousandths of an em, and the characters that it stands for. */
  widths: number[]
  unicode: number[][]
  ref(): unknown
}

/** pdfkit shapes word by word, each with the space behind it. */
const WORD = /[^ \t]*[ \t]|[^ \t]+/gu

/**
 * A text as the operator TJ takes it (ISO 32000-1, 9.4.3): the glyphs' numbers in the document's subset of the font, and
 * how far a pair is kerned. Null where a glyph stands off the line, as marks of some scripts do.
 */
export function glyphsOf(face: Face, text: string, font: EmbeddedFont): string | null {
  let shown = ''
  for (const word of text.match(WORD) ?? []) {
    const { glyphs, positions } = shapedIn(face, word)
    for (const [i, glyph] of glyphs.entries()) {
      const position = positions[i]
      if (position?.xOffset !== 0 || position.yOffset !== 0) return null
      const number = font.subset.includeGlyph(glyph.id)
      font.widths[number] ??= glyph.advanceWidth * font.scale
      font.unicode[number] ??= glyph.codePoints
      shown += number.toString(16).padStart(4, '0')
      const kerned = position.xAdvance - glyph.advanceWidth
      if (kerned !== 0) shown += `>${decimal(-kerned * font.scale)}<`
    }
  }
  return `[<${shown}>]`
}

/** Finer than any printer draws. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000)

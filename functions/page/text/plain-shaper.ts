import type { Font, Glyph, GlyphRun } from 'fontkit'
import { readKerning } from './kerning.ts'
import { type Ligatures, readLigatures } from './ligatures.ts'

/** Letters, digits and marks of which the page's own faces draw each by itself, or some as a ligature: no accents to place. */
const PLAIN = /^[A-Za-z0-9À-ÖØ-öø-ÿ .,;:!?()'"’‘“”/$%&+@#*¶·£€–—-]+$/
/** What has none is of no script, and may be kerned otherwise. */
const LETTER = /[A-Za-zÀ-ÖØ-öø-ÿ]/

/** Glyphs that one ligature stands for at most. */
const LONGEST = 6

/** What a shaped word says of itself besides its glyphs; the page reads none of it. */
const PLAINLY = { script: 'latn', language: '', direction: 'ltr', features: {}, advanceHeight: 0 }

/**
 * Shapes plain words, which nearly all are, as fontkit would, but for a tenth of its time: a glyph a letter, ligatures and
 * kerning. Null for other words, and always where the font is not that simple. For the page's own faces only: other fonts
 * may have more features for these letters.
 */
export function plainShaper(font: Font, bytes: Uint8Array): (text: string) => GlyphRun | null {
  const kerningFor = readKerning(bytes)
  const [latin, none] = [kerningFor('latn'), kerningFor('DFLT')]
  const ligatures = readLigatures(bytes)
  if (latin === null || none === null || ligatures === null) return () => null
  // No page asks for a word's own box.
  const { bbox } = font
  const glyphs = new Map<string, Glyph>()
  const glyphOf = (letter: string): Glyph => {
    const known = glyphs.get(letter)
    if (known) return known
    const glyph = font.glyphForCodePoint(letter.codePointAt(0) ?? 0)
    glyphs.set(letter, glyph)
    return glyph
  }
  return (text) => {
    if (!PLAIN.test(text)) return null
    const kerning = LETTER.test(text) ? latin : none
    const run = joined(Array.from(text, glyphOf), ligatures, font)
    let advanceWidth = 0
    const positions = run.map((glyph, index) => {
      const next = run[index + 1]
      const xAdvance = glyph.advanceWidth + (next ? kerning(glyph.id, next.id) : 0)
      advanceWidth += xAdvance
      return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 }
    })
    return { ...PLAINLY, bbox, glyphs: run, positions, advanceWidth }
  }
}

/** With ligatures in the place of what they stand for. */
function joined(glyphs: Glyph[], ligatures: Ligatures, font: Font): Glyph[] {
  if (!glyphs.some(({ id }) => ligatures.has(id))) return glyphs
  const run: Glyph[] = []
  for (let at = 0; at < glyphs.length; ) {
    const [first, ...behind] = glyphs.slice(at, at + LONGEST)
    if (!first) break
    const found = ligatures
      .get(first.id)
      ?.find(({ rest }) => rest.every((id, index) => behind[index]?.id === id))
    const parts = [first, ...behind.slice(0, found?.rest.length ?? 0)]
    run.push(
      found
        ? font.getGlyph(
            found.glyph,
            parts.flatMap(({ codePoints }) => codePoints)
          )
        : first
    )
    at += parts.length
  }
  return run
}

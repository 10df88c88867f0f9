import { describe, expect, it } from 'vitest'
import { FACES, fontOf } from '../../../functions/page/text/faces.ts'

describe('a font', () => {
  it.each(FACES)('knows the character of a glyph that came as a part of another: %s', (face) => {
    const font = fontOf(face)
    const fresh = '»'
    const { id } = font.glyphForCodePoint(fresh.codePointAt(0) ?? 0)
    font.getGlyph(id).codePoints.length = 0
    expect(font.layout(fresh).glyphs.map(({ codePoints }) => codePoints)).toEqual([[fresh.codePointAt(0)]])
  })
})

import { describe, expect, it } from 'vitest'
import { drawable, pieces, SUBSTITUTE } from '../../../functions/page/text/characters.ts'
import { FACES, fontOf } from '../../../functions/page/text/faces.ts'

const PLAIN = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i))

describe('pieces', () => {
  // Plain text is not looked at character by character.
  it.each(FACES)('leaves plain characters as they are, all of which %s has', (face) => {
    expect(PLAIN.filter((character) => !fontOf(face).hasGlyphForCodePoint(character.charCodeAt(0)))).toEqual(
      []
    )
    expect(drawable(PLAIN.join(''))).toBe(PLAIN.join(''))
    expect(pieces(PLAIN.join(''), face)).toEqual([{ text: PLAIN.join(''), face, replaced: 0 }])
  })

  it.each([
    ['Haifa, חיפה', ['serif', 'hebrew']],
    ['أمل', ['arabic']],
    ['می\u200cخواهم', ['arabic']],
    ['\ufef3\ufeee\ufee1', ['arabic']],
    ['Երևան', ['armenian']],
    ['(თბილისი)', ['serif', 'georgian', 'serif']],
    ['मुंबई', ['devanagari']],
    ['กรุงเทพ', ['thai']]
  ])('draws %s with the fonts of its scripts', (text, faces) => {
    const found = pieces(text, 'serif')
    expect(found.map(({ face }) => face)).toEqual(faces)
    expect(found.every(({ replaced }) => replaced === 0)).toBe(true)
  })

  it('keeps what joins letters where the script wants it, and nowhere else', () => {
    expect(drawable('می\u200cخواهم a\u200cb')).toBe('می\u200cخواهم ab')
  })

  it('replaces what no face has, and counts it', () => {
    expect(pieces('a𒀀', 'serif')).toEqual([
      { text: 'a', face: 'serif', replaced: 0 },
      { text: SUBSTITUTE, face: 'sans', replaced: 1 }
    ])
  })
})

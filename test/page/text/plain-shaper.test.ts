import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { readKerning } from '../../../functions/page/text/kerning.ts'
import { plainShaper } from '../../../functions/page/text/plain-shaper.ts'

const FILES = [
  'BriefingSerif-Regular',
  'BriefingSerif-Italic',
  'BriefingSerif-SemiBold',
  'BriefingSerif-Bold',
  'Inter-Regular',
  'Inter-SemiBold'
]
const LETTERS = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÀÇÉÑÖØßàçéíñöøüÿ0123456789 .,;:!?()'"’‘“”/$%&+@#*¶·£€–—-`
/** What is joined, and what is kerned most, more often than chance would have it. */
const JOINING = 'fffijltbhkTVA7.,'

function fontOf(file: string): { font: Font; bytes: Buffer } {
  const bytes = readFileSync(new URL(`../../../templates/fonts/${file}.ttf`, import.meta.url))
  const font = create(bytes)
  if (!('layout' in font)) throw new TypeError(file)
  return { font, bytes }
}

const shown = (run: ReturnType<Font['layout']> | null) =>
  run && {
    glyphs: run.glyphs.map(({ id }) => id),
    positions: run.positions.map(({ xAdvance, yAdvance, xOffset, yOffset }) => [
      xAdvance,
      yAdvance,
      xOffset,
      yOffset
    ]),
    width: run.advanceWidth
  }

describe.each(FILES)('plain words in %s', (file) => {
  const { font, bytes } = fontOf(file)
  const plain = plainShaper(font, bytes)

  it('are shaped as fontkit shapes them, each pair of letters', () => {
    for (const left of LETTERS)
      for (const right of LETTERS) {
        const word = left + right
        const quick = shown(plain(word))
        if (quick) expect([word, quick]).toEqual([word, shown(font.layout(word))])
      }
  }, 60_000)

  it('are shaped as fontkit shapes them, whatever the word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...LETTERS, ...JOINING, ...JOINING), minLength: 1, maxLength: 14 }),
        (word) => {
          const quick = shown(plain(word))
          if (quick) expect(quick).toEqual(shown(font.layout(word)))
        }
      )
    )
  })

  it('keep the letters that a ligature stands for', () => {
    const letters = plain('offices')?.glyphs.flatMap(({ codePoints }) => codePoints)
    expect(String.fromCodePoint(...(letters ?? []))).toBe('offices')
  })

  it('are all that it shapes', () => {
    for (const word of ['Valletta, ', 'café', '$1,200', '–']) expect(plain(word)).not.toBeNull()
    for (const word of ['Ωμέγα', 'a\u0301', '1…', '']) expect(plain(word)).toBeNull()
  })
})

describe('kerning', () => {
  it('is of no font without its table', () => {
    expect(readKerning(new Uint8Array(12))('latn')).toBeNull()
  })
})

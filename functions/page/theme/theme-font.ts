import { create, type Font } from 'fontkit'
import { BadTheme } from './theme-errors.ts'

const LARGEST_FONT = 1_000_000
const PLAIN = Array.from({ length: 0x7e - 0x20 }, (_, index) => 0x21 + index)

/** A font that pages may be set in. Throws BadTheme. */
export function checkFont(bytes: Uint8Array, path: string): void {
  if (bytes.length > LARGEST_FONT)
    throw new BadTheme(
      path,
      `has ${bytes.length.toLocaleString('en')} bytes, which every cold start would read`,
      `Cut it to the characters that are needed: at most ${LARGEST_FONT.toLocaleString('en')} bytes.`
    )
  const font = parsed(bytes, path)
  const lacking = PLAIN.filter((character) => !font.hasGlyphForCodePoint(character))
  if (lacking.length > 0)
    throw new BadTheme(
      path,
      `lacks the characters ${String.fromCodePoint(...lacking.slice(0, 10))}`,
      'Use a font with all letters, digits and signs of plain English.'
    )
  const rights = font['OS/2']?.fsType
  if (rights && (rights.noEmbedding || rights.noSubsetting || rights.bitmapOnly))
    throw new BadTheme(
      path,
      'may not be embedded in documents and cut, as the font itself says',
      'Use a font whose licence allows that, such as the SIL Open Font License.'
    )
}

function parsed(bytes: Uint8Array, path: string): Font {
  const remedy = 'Use a TrueType file (.ttf) with one font in it.'
  try {
    const font = create(Buffer.from(bytes))
    if ('layout' in font) return font
  } catch (cause) {
    throw new BadTheme(path, 'is no font that can be read', remedy, { cause })
  }
  throw new BadTheme(path, 'holds more than one font', remedy)
}

import { readAsset } from '../../assets.ts'
import { type Face, fontOf } from './faces.ts'

/** Drawn, and counted, where no font of the page has the character. */
export const SUBSTITUTE = '□'

export interface Piece {
  text: string
  face: Face
  /** How many characters of it were replaced. */
  replaced: number
}

/** Characters that no font draws because they only steer what is around them: joiners, marks of direction, selectors. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu
const COMBINING = /^\p{M}$/u
const SPECIAL_SPACE = /[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu

let aliases: Map<string, string> | null = null

/** A character whose glyph belongs to another one that looks the same: 'µ' (micro) is drawn as 'μ' (mu). */
function aliasOf(character: string): string {
  aliases ??= new Map(Object.entries(JSON.parse(readAsset('templates/fonts/aliases.json').toString('utf8'))))
  return aliases.get(character) ?? character
}

const LIGATURE = /[ﬀ-ﬆ]/gu
const HYPHENS = /[\u2010\u2011]/gu

/** As it is drawn: composed, ordinary spaces and hyphens, nothing invisible. */
export const drawable = (text: string): string =>
  text
    .replace(SPECIAL_SPACE, ' ')
    .replace(HYPHENS, '-')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .normalize('NFC')

const covers = (face: Face, character: string): boolean =>
  fontOf(face).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)

/** The fonts to ask for a character, the wanted one first. */
const fallbacks = (face: Face): Face[] => [face, face.endsWith('bold') ? 'sans-semibold' : 'sans']

/** Every face has these, and none of them is replaced by another. */
const PLAIN = /^[!-~]*$/

/** A text cut where the font has to change; what none has becomes a visible substitute. */
export function pieces(text: string, face: Face): Piece[] {
  if (text !== '' && PLAIN.test(text)) return [{ text, face, replaced: 0 }]
  const found: Piece[] = []
  let base = true
  for (const character of drawable(text)) {
    const drawn = aliasOf(character)
    const last = found.at(-1)
    // A mark on a letter that was replaced goes with it.
    if (!base && COMBINING.test(character)) continue
    const able = fallbacks(face).find((candidate) => covers(candidate, drawn))
    base = able !== undefined
    const next = { text: able ? drawn : SUBSTITUTE, face: able ?? 'sans', replaced: able ? 0 : 1 }
    if (last?.face === next.face) {
      last.text += next.text
      last.replaced += next.replaced
    } else found.push(next)
  }
  return found
}

import { readAsset } from '../../assets.ts'
import { type Face, fontOf, ownFace } from './faces.ts'
import { isJoiner, scriptOf } from './scripts.ts'

/** Drawn, and counted, where no font of the page has the character. */
export const SUBSTITUTE = '□'

export interface Piece {
  text: string
  face: Face
  /** How many characters of it were replaced. */
  replaced: number
}

/** Characters that no font draws because they only steer what is around them: joiners, marks of direction, selectors. */
const INVISIBLE =
  /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Cc}]|(?<![\u0600-\u097f])[\u200c\u200d]/gu
const COMBINING = /^\p{M}$/u
const SPECIAL_SPACE = /[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu

let aliases: Map<string, string> | null = null

/** A character whose glyph belongs to another one that looks the same: 'µ' (micro) is drawn as 'μ' (mu). */
function aliasOf(character: string): string {
  aliases ??= new Map(Object.entries(JSON.parse(readAsset('templates/fonts/aliases.json').toString('utf8'))))
  return aliases.get(character) ?? character
}

/** Latin ligatures, and the shapes that Hebrew and Arabic letters take: the fonts shape the letters themselves. */
const LIGATURE = /[ﬀ-ﬆ\ufb1d-\ufdff\ufe70-\ufefc]/gu
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

/** The face that draws a character, the wanted one if it can; null when none has it. */
function faceFor(character: string, wanted: Face, before: Face | undefined): Face | null {
  if (before && isJoiner(character)) return before
  const script = scriptOf(character)
  const sans: Face = wanted.endsWith('bold') ? 'sans-semibold' : 'sans'
  const candidates: Face[] = script ? [script] : [wanted, ownFace(wanted), sans]
  return candidates.find((face) => covers(face, character)) ?? null
}

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
    const able = faceFor(drawn, face, last?.face)
    base = able !== null
    const next = { text: able ? drawn : SUBSTITUTE, face: able ?? 'sans', replaced: able ? 0 : 1 }
    if (last?.face === next.face) {
      last.text += next.text
      last.replaced += next.replaced
    } else found.push(next)
  }
  return found
}

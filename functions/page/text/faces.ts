import { create, type Font, type GlyphRun } from 'fontkit'
import { readAsset } from '../../assets.ts'

export const FACES = [
  'serif',
  'serif-italic',
  'serif-semibold',
  'serif-bold',
  'sans',
  'sans-semibold'
] as const
export type Face = (typeof FACES)[number]

const FILES: Record<Face, string> = {
  serif: 'BriefingSerif-Regular',
  'serif-italic': 'BriefingSerif-Italic',
  'serif-semibold': 'BriefingSerif-SemiBold',
  'serif-bold': 'BriefingSerif-Bold',
  sans: 'Inter-Regular',
  'sans-semibold': 'Inter-SemiBold'
}

/** So many different words are kept shaped; then the memory is begun anew. */
const MAX_RUNS = 20_000

const fonts = new Map<Face, Font>()

/** A font of the page, parsed once a process: parsing costs more than drawing a page. */
export function fontOf(face: Face): Font {
  const known = fonts.get(face)
  if (known !== undefined) return known
  const font = create(readAsset(`templates/fonts/${FILES[face]}.ttf`))
  if (!('layout' in font)) throw new TypeError(`${FILES[face]}.ttf holds more than one font.`)
  const remembering = rememberRuns(font)
  fonts.set(face, remembering)
  return remembering
}

/**
 * Measuring and drawing shape the same words, so each is shaped once. What is handed out are copies of the positions:
 * pdfkit scales them in place.
 */
function rememberRuns(font: Font): Font {
  const runs = new Map<string, GlyphRun>()
  const shape = font.layout.bind(font)
  font.layout = (text: string): GlyphRun => {
    let run = runs.get(text)
    if (run === undefined) {
      if (runs.size >= MAX_RUNS) runs.clear()
      run = shape(text)
      runs.set(text, run)
    }
    return copyOf(run)
  }
  return font
}

function copyOf(run: GlyphRun): GlyphRun {
  const positions = run.positions.map((position) => ({ ...position }))
  return {
    ...run,
    glyphs: run.glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    }
  }
}

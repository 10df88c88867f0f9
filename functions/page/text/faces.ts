import { create, type Font, type Glyph, type GlyphRun } from 'fontkit'
import { readAsset } from '../../assets.ts'
import { remembering } from '../../text/remembering.ts'
import { plainShaper } from './plain-shaper.ts'

export const FACES = [
  'serif',
  'serif-italic',
  'serif-semibold',
  'serif-bold',
  'sans',
  'sans-semibold'
] as const
/** For what those lack; each is only read when the first such character comes. */
export const SCRIPT_FACES = ['hebrew', 'arabic', 'armenian', 'georgian', 'devanagari', 'thai'] as const
export type TextFace = (typeof FACES)[number]
export type ScriptFace = (typeof SCRIPT_FACES)[number]
/** A theme's own, by the digest of its font and the face that it stands for. */
export type ThemeFace = `theme:${string}:${TextFace}`
export type Face = TextFace | ScriptFace | ThemeFace

const FILES: Record<TextFace | ScriptFace, string> = {
  serif: 'BriefingSerif-Regular',
  'serif-italic': 'BriefingSerif-Italic',
  'serif-semibold': 'BriefingSerif-SemiBold',
  'serif-bold': 'BriefingSerif-Bold',
  sans: 'Inter-Regular',
  'sans-semibold': 'Inter-SemiBold',
  hebrew: 'NotoSansHebrew-Regular',
  arabic: 'NotoNaskhArabic-Regular',
  armenian: 'NotoSansArmenian-Regular',
  georgian: 'NotoSansGeorgian-Regular',
  devanagari: 'NotoSansDevanagari-Regular',
  thai: 'NotoSansThai-Regular'
}

interface Cut {
  font: Font
  unitsPerEm: number
  capHeight: number
  /** Shapes a word, or remembers it; not to be changed. */
  shape(text: string): GlyphRun
  /** How far a word runs in the font's units, or what it remembers of it. */
  advance(text: string): number
}

const cuts = new Map<Face, Cut>()
const themeFonts = new Map<ThemeFace, Uint8Array>()

/** Takes a theme's font in; `digest` tells fonts apart. */
export function addFace(digest: string, face: TextFace, bytes: Uint8Array): ThemeFace {
  const name: ThemeFace = `theme:${digest}:${face}`
  themeFonts.set(name, bytes)
  return name
}

/** The page's own face that a theme's stands for. */
export const ownFace = (face: Face): Face => FACES.find((own) => face.endsWith(`:${own}`)) ?? face

const isThemeFace = (face: Face): face is ThemeFace => face.startsWith('theme:')

function bytesOf(face: Face): Buffer {
  if (!isThemeFace(face)) return readAsset(`templates/fonts/${FILES[face]}.ttf`)
  const bytes = themeFonts.get(face)
  if (bytes === undefined) throw new TypeError(`No theme brought the face ${face}.`)
  return Buffer.from(bytes)
}

/** A font of the page, parsed once a process: parsing costs more than drawing a page. */
export const fontOf = (face: Face): Font => cutOf(face).font

export const unitsOf = (face: Face): number => cutOf(face).unitsPerEm

/** How high a capital letter stands, as a share of the font's size. */
export function capitalsOf(face: Face): number {
  const { capHeight, unitsPerEm } = cutOf(face)
  return capHeight / unitsPerEm
}

/** A word's glyphs and how they follow each other, in the font's units; not to be changed. */
export const shapedIn = (face: Face, word: string): GlyphRun => cutOf(face).shape(word)

/** How far the text runs in the font's units, shaped as one word. */
export const advanceOf = (face: Face, text: string): number => cutOf(face).advance(text)

function cutOf(face: Face): Cut {
  const known = cuts.get(face)
  if (known !== undefined) return known
  const bytes = bytesOf(face)
  const font = create(bytes)
  if (!('layout' in font)) throw new TypeError(`The file of ${face} holds more than one font.`)
  rememberGlyphs(font)
  const shape = remembering(shaperOf(face, font, bytes))
  // Measuring and drawing shape the same words. pdfkit scales the positions it gets in place, so it gets copies.
  font.layout = (text: string): GlyphRun => copyOf(shape(text))
  // fontkit looks up its tables anew whenever it is asked.
  const { unitsPerEm, capHeight } = font
  const advance = remembering((text) => shape(text).advanceWidth)
  const cut = { font, unitsPerEm, capHeight, shape, advance }
  cuts.set(face, cut)
  return cut
}

/** fontkit's, or a quicker one for the words that it is enough for. */
function shaperOf(face: Face, font: Font, bytes: Uint8Array): Cut['shape'] {
  const layout = font.layout.bind(font)
  if (!isTextFace(face)) return (text) => layout(text)
  const plain = plainShaper(font, bytes)
  return (text) => plain(text) ?? layout(text)
}

const isTextFace = (face: Face): face is TextFace => FACES.some((own) => own === face)

/**
 * fontkit keeps a glyph as it first came: one that came as a part of another (the dots of '…') would have no character for
 * the life of the process, and the text copied from a page would lack it. And it unpacks an outline for each document that
 * embeds it, which takes longer than all else in embedding.
 */
function rememberGlyphs(font: Font): void {
  const get = font.getGlyph.bind(font)
  const unpacked = new Set<Glyph>()
  font.getGlyph = (id: number, characters: number[] = []) => {
    const glyph = get(id, characters)
    if (glyph.codePoints.length === 0) glyph.codePoints.push(...characters)
    if (!unpacked.has(glyph)) {
      unpacked.add(glyph)
      unpackOnce(glyph)
    }
    return glyph
  }
}

function unpackOnce(glyph: Glyph): void {
  if (!('_decode' in glyph) || typeof glyph._decode !== 'function') return
  const decode: () => unknown = glyph._decode.bind(glyph)
  let outline: unknown
  glyph._decode = () => {
    if (outline === undefined) outline = decode()
    return outline
  }
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

import type { ScriptFace } from './faces.ts'

/** What the fonts of other scripts hold (templates/fonts/cut.py), by code points from and to. */
const SCRIPTS: readonly (readonly [number, number, ScriptFace])[] = [
  [0x0531, 0x058f, 'armenian'],
  [0x0591, 0x05f4, 'hebrew'],
  [0x0600, 0x06ff, 'arabic'],
  [0x0900, 0x097f, 'devanagari'],
  [0x0e01, 0x0e5b, 'thai'],
  [0x10a0, 0x10ff, 'georgian'],
  [0x1c90, 0x1cbf, 'georgian']
]

/** The face of the script that a character belongs to, where the page's own faces never have it. */
export function scriptOf(character: string): ScriptFace | null {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x0531) return null
  return SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2] ?? null
}

/** Joins letters, or keeps them from it: drawn as nothing, but shaping needs it. */
export const isJoiner = (character: string): boolean => character === '\u200c' || character === '\u200d'

import type { Face } from './faces.ts'

/** A stretch of a line in one style, in reading order. */
export interface Stretch {
  text: string
  face: Face
  x: number
  /** Without a space at its end. */
  width: number
}

export const isRightToLeft = (face: Face): boolean => face === 'hebrew' || face === 'arabic'

/** What may stand between words that run from right to left without ending their run. */
const NEUTRAL = /^[^\p{L}]*$/u

/**
 * Where the stretches of a line stand when those in Hebrew and Arabic run from right to left, several of them in a row
 * as one run; the line itself goes on from left to right (the cases of the Unicode Bidirectional Algorithm, UAX #9, that
 * a foreign name in an English text meets). Returns the places in the order given.
 */
export function placesOf(stretches: readonly Stretch[]): number[] {
  const places = stretches.map(({ x }) => x)
  for (let from = 0; from < stretches.length; from++) {
    const to = lastOfRun(stretches, from)
    const [first, last] = [stretches[from], stretches[to]]
    if (to < from || !first || !last) continue
    const ends = first.x + last.x + last.width
    for (let at = from; at <= to; at++) {
      const { x, width } = stretches[at] ?? first
      places[at] = ends - x - width
    }
    from = to
  }
  return places
}

/** The last stretch of the run that begins here; before `from` where none does. */
function lastOfRun(stretches: readonly Stretch[], from: number): number {
  let last = from - 1
  for (let at = from; at < stretches.length; at++) {
    const { face, text } = stretches[at] ?? { face: 'sans', text: 'x' }
    if (isRightToLeft(face)) last = at
    else if (at === from || !NEUTRAL.test(text)) break
  }
  return last
}

import { SEED, step } from './hash.ts'
import type { Word } from './word.ts'

/** A run of capitalised words, small words between them allowed; `to` is exclusive. */
export interface Run {
  from: number
  to: number
  /** 1 with a small word such as "of" inside. */
  connected: number
  /** Hash of the first letters of its capitalised words, where there are three or more; 0 otherwise. */
  initials: number
}

const CONNECTORS = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'la',
  'le',
  'du',
  'da',
  'do',
  'dos',
  'del',
  'di',
  'al',
  'el'
])
for (const word of [
  'bin',
  'ibn',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'y',
  'e',
  '&',
  'des',
  'on',
  'in',
  "'s",
  '’s',
  '.'
])
  CONNECTORS.add(word)
const LINKED = 2

const OPENERS = new Set(
  'The A An In On At But And For From As By With To Of It He She They We This That When While After Before If'.split(
    ' '
  )
)

/** For each capitalised token the run that it stands in; a small word that only opens the sentence begins none. */
export function runsIn(words: readonly Word[]): (Run | null)[] {
  const runs = new Array<Run | null>(words.length).fill(null)
  let from = OPENERS.has(words[0]?.text ?? '') ? 1 : 0
  while (from < words.length) {
    if (!words[from]?.isCapital) {
      from++
      continue
    }
    let to = from + 1
    let connected = 0
    for (let next = to; next < words.length && next - to < LINKED; next++) {
      if (words[next]?.isCapital) {
        if (next > to) connected = 1
        to = next + 1
      } else if (!CONNECTORS.has(words[next]?.text ?? '')) break
    }
    const run = { from, to, connected, initials: initialsOf(words, from, to) }
    runs.fill(run, from, to)
    from = to
  }
  return runs
}

function initialsOf(words: readonly Word[], from: number, to: number): number {
  if (to - from < 3) return 0
  let hash = SEED
  let counted = 0
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word?.isCapital) continue
    hash = step(hash, word.text.charCodeAt(0))
    counted++
  }
  return counted < 3 ? 0 : hash | 0
}

import { foldName } from './fold-name.ts'

const INITIALISM = /^(?:\p{Lu}\.){2,}$/u
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/

const known = new WeakMap<readonly string[], readonly string[]>()

/** The parts of a name that are compared; those of one form with those of every other. */
function parts(words: readonly string[]): readonly string[] {
  const before = known.get(words)
  if (before) return before
  const found = words
    .flatMap((word) => word.split(/[-‐‑]/u))
    .map(foldName)
    .filter((word) => word !== '' && !SUFFIX.test(word))
  known.set(words, found)
  return found
}

/** Whether the shorter name may stand for the person of the fuller one. */
export function samePerson(fuller: readonly string[], shorter: readonly string[]): boolean {
  const full = parts(fuller)
  const short = parts(shorter)
  if (short.length === 0 || short.length > full.length) return false
  // "U.N." is nobody's "Un".
  if (short.length === 1) return !INITIALISM.test(shorter.join('')) && standsAlone(full, short[0] ?? '')
  if (full.join('') === short.join('')) return true
  return endsWith(full, short) || firstAndLast(full, short)
}

/** A surname, at the end or, as in East Asia, at the beginning; a given name too. */
const standsAlone = (full: readonly string[], word: string): boolean =>
  word.length > 1 && (full.at(-1) === word || full[0] === word)

const endsWith = (full: readonly string[], short: readonly string[]): boolean =>
  short.every((word, i) => full[full.length - short.length + i] === word)

/** "Robert E. Kelly" and "Robert Kelly", "R. Kelly"; what lies between may be missing. */
function firstAndLast(full: readonly string[], short: readonly string[]): boolean {
  const [first = '', given = ''] = [full[0], short[0]]
  if (full.at(-1) !== short.at(-1)) return false
  // "Alexander Boris de Lindt" and "Boris Lindt"
  const isMiddle = given.length > 1 && full.indexOf(given) > 0 && full.indexOf(given) < full.length - 1
  const isGiven =
    first === given || (given.length === 1 && first.startsWith(given)) || isShortened(first, given)
  if (!isGiven && !isMiddle) return false
  return short.slice(1, -1).every((word) => full.some((other) => other.startsWith(word)))
}

/** "Phil Lindt" is Philip Lindt, "Joe Lindt" Joseph. */
const isShortened = (a: string, b: string): boolean =>
  (Math.min(a.length, b.length) >= SHORT && (a.startsWith(b) || b.startsWith(a))) ||
  NICKNAMES.get(a) === b ||
  NICKNAMES.get(b) === a
const SHORT = 3

/** Short forms that are no beginning of the name. */
const NICKNAMES: ReadonlyMap<string, string> = new Map(
  `joe joseph, bill william, will william, bob robert, rob robert, jim james, jimmy james, mike michael, mick michael, dick richard,
  rick richard, jack john, johnny john, tony anthony, ted edward, ed edward, chuck charles, charlie charles, larry lawrence, harry henry,
  hank henry, kate katherine, kathy katherine, liz elizabeth, beth elizabeth, betsy elizabeth, peggy margaret, meg margaret, maggie margaret,
  jenny jennifer, steve stephen, greg gregory, andy andrew, drew andrew, tom thomas, tommy thomas, sandy alexandra, sasha alexander,
  bernie bernard, jerry gerald, jeff jeffrey, geoff geoffrey, nick nicholas, pat patrick, terry terence, vince vincent, ron ronald`
    .split(',')
    .map((pair): [string, string] => {
      const [short = '', long = ''] = pair.trim().split(' ')
      return [short, long]
    })
)

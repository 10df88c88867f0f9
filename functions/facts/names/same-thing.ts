import { foldName, foldWords } from './fold-name.ts'

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'des', 'du', 'del', 'a', ''])

/** Ways to write what every article writes in several ways. */
const ONE = [
  ['unitedstates', 'us', 'usa', 'unitedstatesofamerica', 'america'],
  ['unitedkingdom', 'uk', 'britain', 'greatbritain'],
  ['unitedarabemirates', 'uae', 'emirates'],
  ['unitednations', 'un'],
  ['europeanunion', 'eu'],
  ['democraticrepublicofcongo', 'democraticrepublicofthecongo', 'drc', 'drcongo'],
  ['unitednationssecuritycouncil', 'unsecuritycouncil', 'securitycouncil']
]
const canonical = new Map(ONE.flatMap(([first = '', ...rest]) => rest.map((form) => [form, first])))

const keyOf = (words: readonly string[]): string => {
  const key = foldWords(words).join('')
  return canonical.get(key) ?? key
}

/** Legal forms and kinds that are left out when a company is named again. */
const TAIL =
  /^(?:inc|corp|corporation|co|company|ltd|limited|plc|llc|group|holdings|holding|ag|sa|nv|gmbh|motors?|industries|airlines?|airways|bank|newspaper|agency|university|party|movement)$/

/** Whether the shorter name may stand for the organisation of the fuller one. */
export function sameOrganization(fuller: readonly string[], shorter: readonly string[]): boolean {
  if (keyOf(fuller) === keyOf(shorter)) return true
  if (isAcronymOf(shorter, fuller)) return true
  const full = foldWords(fuller)
  const short = foldWords(shorter)
  if (short.length >= full.length) return false
  const isEnd = short.every((word, i) => full[full.length - short.length + i] === word)
  if (isEnd && (short.length > 1 || CLUB.test(short[0] ?? ''))) return true
  if (!short.every((word, i) => full[i] === word)) return false
  return full.slice(short.length).every((word) => TAIL.test(word)) || isHead(short, full[short.length])
}

/** What a club is called for short: "Rovers" of "Lund Rovers". */
const CLUB = /^(?:albion|athletic|city|rangers|rovers|town|united|wanderers)$/
const BODY =
  /^(?:church|court|ministry|department|university|bank|senate|parliament|council|committee|commission|institute|agency|union|academy|federation|association|society|office|bureau|house|party)$/

/** "Supreme Court" of "Supreme Court of Appeal", "Church" of "Church of the Lake": the body without what it is of. */
const isHead = (short: readonly string[], next: string | undefined): boolean =>
  BODY.test(short.at(-1) ?? '') && /^(?:of|for)$/.test(next ?? '')

/** Whether the letters of one word are the first letters of the other's: "KCNA", "U.N." */
export function isAcronymOf(words: readonly string[], fuller: readonly string[]): boolean {
  const [word = ''] = words
  const letters = word.replace(/\./g, '')
  if (words.length !== 1 || letters.length < 2 || !/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(letters)) return false
  const all = fuller.flatMap((part) => part.split(/[-‐‑]/u)).map((part) => part.slice(0, 1).toUpperCase())
  const main = fuller
    .flatMap((part) => part.split(/[-‐‑]/u))
    .filter((part) => !SMALL.has(foldName(part)))
    .map((part) => part.slice(0, 1).toUpperCase())
  return fuller.length > 1 && (all.join('') === letters || main.join('') === letters)
}

const PLACE_TAIL = /^(?:city|province|state|county|island|islands|region|district|governorate|prefecture)$/

/** Whether the shorter name may stand for the place of the fuller one. */
export function samePlace(fuller: readonly string[], shorter: readonly string[]): boolean {
  if (keyOf(fuller) === keyOf(shorter)) return true
  const full = foldWords(fuller)
  const short = foldWords(shorter)
  if (short.length >= full.length) return false
  return (
    short.every((word, i) => full[i] === word) && full.slice(short.length).every((w) => PLACE_TAIL.test(w))
  )
}

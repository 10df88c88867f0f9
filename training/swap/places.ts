import { readLines } from '../lists.ts'
import { inCaseOf, pick, type Random } from './random.ts'

interface Country {
  name: string
  people: string[]
  towns: string[]
  regions: string[]
}

const commaList = (text = ''): string[] => text.split(',').map((word) => word.trim())

const COUNTRIES: Country[] = readLines(new URL('../lists/swap-places.txt', import.meta.url).pathname).map(
  (line) => {
    const [name = '', people, towns, regions] = line.split('|')
    return {
      name: name.trim(),
      people: commaList(people),
      towns: commaList(towns),
      regions: commaList(regions)
    }
  }
)

type Kind = 'country' | 'people' | 'towns' | 'regions'
interface Known {
  country: Country
  kind: Kind
  at: number
}

const KNOWN = new Map<string, Known>()
for (const country of COUNTRIES) {
  KNOWN.set(country.name.toLowerCase(), { country, kind: 'country', at: 0 })
  for (const kind of ['people', 'towns', 'regions'] as const) {
    country[kind].forEach((name, at) => {
      if (!KNOWN.has(name.toLowerCase())) KNOWN.set(name.toLowerCase(), { country, kind, at })
    })
  }
}

/** The lists hold letters, spaces, hyphens and apostrophes alone: nothing to escape. */
const listed = (kinds: readonly Kind[]): string =>
  [...KNOWN]
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')
const pattern = (kinds: readonly Kind[]): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}'’-])(?:${listed(kinds)})(?![\p{L}\p{N}-])`, 'giu')
const ANYWHERE = pattern(['country', 'people', 'towns', 'regions'])
const PEOPLES = pattern(['people'])
/** Behind a listed place, these make another name of it. */
const ROAD_OR_WATER =
  /(?: (?:Street|Road|Airport|International Airport|County|Province|State|River|Bay|District|Stadium))$/

/** Puts other places and peoples for those of a text, the same for the same, towns with their country. */
export interface PlaceSwap {
  /** A marked place. */
  place(name: string): string
  /** Places and peoples inside the name of an organisation. */
  inside(name: string): string
  /** Peoples in unmarked text. */
  peoples(text: string): string
}

export function placeSwap(random: Random): PlaceSwap {
  const countries = new Map<Country, Country>()
  const names = new Map<string, string>()
  const another = (country: Country): Country => {
    const old = countries.get(country)
    if (old) return old
    const used = new Set(countries.values())
    const chosen = pick(
      COUNTRIES.filter((one) => one !== country && !used.has(one)),
      random,
      country
    )
    countries.set(country, chosen)
    return chosen
  }
  const swap = (name: string): string => {
    const key = name.toLowerCase()
    const found = KNOWN.get(key)
    if (!found || !/^\p{Lu}/u.test(name)) return name
    const to = another(found.country)
    if (!names.has(key)) names.set(key, counterpart(to, found, new Set(names.values()), random))
    return inCaseOf(name, names.get(key) ?? name)
  }
  return {
    place: (name) => {
      const tail = ROAD_OR_WATER.exec(name)?.[0] ?? ''
      return KNOWN.has(name.toLowerCase())
        ? swap(name)
        : swap(name.slice(0, name.length - tail.length)) + tail
    },
    inside: (name) => name.replace(ANYWHERE, swap),
    peoples: (text) => text.replace(PEOPLES, swap)
  }
}

/** The same word for a people (one or several of them), any of the towns or regions not yet taken. */
function counterpart(to: Country, { kind, at }: Known, taken: Set<string>, random: Random): string {
  if (kind === 'country') return to.name
  if (kind === 'people') return to.people[at] ?? to.people[0] ?? to.name
  const free = to[kind].filter((name) => !taken.has(name))
  return pick(free.length > 0 ? free : to[kind], random, to.name)
}

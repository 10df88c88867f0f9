import { swapOrganizations } from './organizations.ts'
import { swapPeople } from './people.ts'
import { placeSwap } from './places.ts'
import { seededRandom } from './random.ts'

const MARK = /\[(PER|ORG|LOC) ([^[\]]+)\]/g
const MARK_OR_TEXT = /\[(PER|ORG|LOC) ([^[\]]+)\]|[^[\]]+/g

/** A marked piece with its names swapped for others of their kind: the same for the same `variant`. */
export function swapNames(piece: string, variant: number): string {
  const random = seededRandom(`${variant} ${piece}`)
  const places = placeSwap(random)
  const people = swapPeople(namesOf(piece, 'PER'), random)
  const organizations = swapOrganizations(namesOf(piece, 'ORG'), places, random)
  const other = (tag: string, name: string): string => {
    if (tag === 'PER') return people.get(name) ?? name
    return tag === 'ORG' ? (organizations.get(name) ?? name) : places.place(name)
  }
  return piece.replace(MARK_OR_TEXT, (text: string, tag?: string, name?: string) =>
    tag && name ? `[${tag} ${other(tag, name)}]` : places.peoples(text)
  )
}

const namesOf = (piece: string, tag: string): string[] => [
  ...new Set([...piece.matchAll(MARK)].filter(([, type]) => type === tag).map(([, , name = '']) => name))
]

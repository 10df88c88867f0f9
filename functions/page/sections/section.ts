import type { Box, Element } from '../page.ts'

export const SECTION_IDS = [
  'keyFacts',
  'timeline',
  'people',
  'figures',
  'quotes',
  'unknowns',
  'names',
  'fiveWs'
] as const
export type SectionId = (typeof SECTION_IDS)[number]

/** One entry of a section, measured for the width that it gets. */
export interface Item {
  /** The higher, the later it is left out. */
  worth: number
  box(width: number): Box
}

/** What could stand under one heading, in the order of the page. */
export interface Section {
  id: SectionId
  items: Item[]
  /** How many more the fact sheet has: told elsewhere on the page, scraps, or more than any page holds. */
  beyond?: number
  /** What the footer says is not on the page, when no entry is: '5 events'. */
  absent: string[]
  /** Fewer than these look lost under a heading of their own. */
  least: number
  /** Draws what joins the entries, once they stand under each other. */
  finish?(box: Box): Box
}

/** No column holds more. */
const MOST = 40

/** The section with as many entries as are worth measuring. */
export function worthiest(section: Section): Section {
  const beyond = section.items.length - MOST
  if (beyond <= 0) return section
  const kept = new Set([...section.items].sort((a, b) => b.worth - a.worth).slice(0, MOST))
  return {
    ...section,
    items: section.items.filter((entry) => kept.has(entry)),
    beyond: beyond + (section.beyond ?? 0)
  }
}

/** More than any entry is worth by itself. */
const ASSURED = 100

/** The section with the worthiest of its entries before all that no section is assured of. */
export function withAssured(section: Section, count: number): Section {
  const assured = new Set([...section.items].sort((a, b) => b.worth - a.worth).slice(0, count))
  const items = section.items.map((entry) =>
    assured.has(entry) ? { ...entry, worth: entry.worth + ASSURED } : entry
  )
  return { ...section, items }
}

/** '1 event', '5 events'; nothing for none. */
export const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** Measures each width once. */
export function item(worth: number, measure: (width: number) => Box): Item {
  const boxes = new Map<number, Box>()
  return {
    worth,
    box(width) {
      const known = boxes.get(width)
      if (known) return known
      const box = measure(width)
      boxes.set(width, box)
      return box
    }
  }
}

/** A list's entry of which everything is its body. */
export const listItem = (box: Box): Box => ({
  ...box,
  elements: [
    { kind: 'element', tag: 'LI', children: [{ kind: 'element', tag: 'LBody', children: box.elements }] }
  ]
})

/** A list's entry with a label: a date, a numeral. */
export const labelledItem = (label: Element[], body: Element[]): Element[] => [
  { kind: 'element', tag: 'LI', children: [...label, ...body] }
]

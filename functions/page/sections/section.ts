import type { Box, Element } from '../page.ts'

export type SectionId =
  | 'keyFacts'
  | 'people'
  | 'timeline'
  | 'figures'
  | 'quotes'
  | 'unknowns'
  | 'names'
  | 'fiveWs'

/** One entry of a section, measured for the width that it gets. */
export interface Item {
  /** The higher, the later it is left out. */
  worth: number
  box(width: number): Box
}

/** What could stand under one heading, in the order of the page. */
export interface Section {
  id: SectionId
  heading: string
  items: Item[]
  /** Fewer than these look lost under a heading of their own. */
  least: number
  /** Draws what joins the entries, once they stand under each other. */
  finish?(box: Box): Box
}

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

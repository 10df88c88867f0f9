import type { Box } from '../page.ts'

export const SECTIONS = [
  'keyFacts',
  'people',
  'timeline',
  'figures',
  'quotes',
  'unknowns',
  'names',
  'fiveWs'
] as const
export type SectionId = (typeof SECTIONS)[number]

/** One entry of a section, measured for the width that it gets. */
export interface Item {
  /** The higher, the later it is left out. */
  value: number
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
export function item(value: number, measure: (width: number) => Box): Item {
  const boxes = new Map<number, Box>()
  return {
    value,
    box(width) {
      const known = boxes.get(width)
      if (known) return known
      const box = measure(width)
      boxes.set(width, box)
      return box
    }
  }
}

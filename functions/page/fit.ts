import type { Item, Section } from './sections/section.ts'

/** An entry, with its section and that section's place among the others. */
export interface Ranked {
  section: Section
  entry: Item
  order: number
}

/** A column to fill: its width, how much stands in it, and what may stand there, falling in worth. */
export interface Column {
  width: number
  capacity: number
  entries: readonly Ranked[]
}

/** The entries of these sections, falling in worth; sorted once for all ways to share them out. */
export const byWorth = (sections: readonly Section[]): Ranked[] =>
  sections
    .flatMap((section, order) => section.items.map((entry) => ({ section, entry, order })))
    .sort((a, b) => b.entry.worth - a.entry.worth || a.order - b.order)

export interface Spacing {
  heading: number
  section: number
  item: number
  /** Nothing is lower than one line of the smallest style. */
  line: number
}

/** A section with the entries that the page has room for. */
export interface Chosen {
  section: Section
  items: Item[]
}

export interface Fitted {
  chosen: Chosen[]
  height: number
  worth: number
}

/**
 * Takes entries in order of their worth as long as they fit. One that doesn't is left out and counted; a smaller one of
 * less worth may still find room. A section opens only when its first entries fit under its heading.
 */
export function fitColumn(column: Column, spacing: Spacing): Fitted {
  const picked = new Map<Section, Set<Item>>()
  let height = 0
  for (const { section, entry } of column.entries) {
    const already = picked.get(section)
    const opening =
      already === undefined ? spacing.heading + (picked.size > 0 ? spacing.section : 0) : spacing.item
    // Most entries of a long article come when their column is full: they need not be measured.
    if (height + opening + spacing.line > column.capacity) continue
    const wanted = opening + entry.box(column.width).height
    if (height + wanted > column.capacity) continue
    height += wanted
    if (already) already.add(entry)
    else picked.set(section, new Set([entry]))
  }
  const enough = new Set(
    [...picked].filter(([section, { size }]) => size >= section.least).map(([section]) => section)
  )
  if (enough.size < picked.size) {
    return fitColumn(
      { ...column, entries: column.entries.filter(({ section }) => enough.has(section)) },
      spacing
    )
  }
  const inOrder = [...new Map(column.entries.map(({ section, order }) => [section, order]))].sort(
    ([, a], [, b]) => a - b
  )
  return {
    chosen: inOrder.flatMap(([section]) => {
      const items = picked.get(section)
      return items ? [{ section, items: section.items.filter((entry) => items.has(entry)) }] : []
    }),
    height,
    worth: [...picked.values()].flatMap((items) => [...items]).reduce((sum, { worth }) => sum + worth, 0)
  }
}

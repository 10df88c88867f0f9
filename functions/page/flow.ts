import type { Chosen, Spacing } from './fit.ts'
import type { Item, Section } from './sections/section.ts'

/** Part of a section: where it goes on in the next column, the heading says so. */
export interface Part extends Chosen {
  continued: boolean
}

export interface Flowed {
  columns: { parts: Part[]; height: number }[]
  worth: number
}

interface Entry {
  section: Section
  entry: Item
}

/**
 * The sections one after another through two columns of the same width, as a newspaper sets them, cut where the columns
 * come out equally long. For sheets that have nothing for a rail, or far too much of one kind.
 */
export function flow(sections: Section[], width: number, capacity: number, spacing: Spacing): Flowed {
  let entries: Entry[] = sections.flatMap((section) => {
    const fitting = section.items.filter((entry) => spacing.heading + entry.box(width).height <= capacity)
    return fitting.length < section.least ? [] : fitting.map((entry) => ({ section, entry }))
  })
  // What two columns can't hold however they are cut goes first: cheaper than trying every cut.
  const heightOf = ({ entry }: Entry): number => entry.box(width).height
  while (entries.reduce((sum, entry) => sum + heightOf(entry), 0) > 2 * capacity)
    entries = withoutLeast(entries)
  while (entries.length > 0) {
    const best = balanced(entries, width, spacing)
    if (Math.max(...best.map(({ height }) => height)) <= capacity) {
      return { columns: best, worth: entries.reduce((sum, { entry }) => sum + entry.worth, 0) }
    }
    entries = withoutLeast(entries)
  }
  return { columns: [], worth: 0 }
}

/** Without the entry that matters least, or the section that would be left with too few. */
function withoutLeast(entries: Entry[]): Entry[] {
  const least = entries.reduce((a, b) => (b.entry.worth < a.entry.worth ? b : a))
  const left = entries.filter((candidate) => candidate !== least)
  const same = left.filter(({ section }) => section === least.section)
  return same.length < least.section.least ? left.filter(({ section }) => section !== least.section) : left
}

function balanced(entries: Entry[], width: number, spacing: Spacing): Flowed['columns'] {
  let best: Flowed['columns'] = []
  let longest = Number.POSITIVE_INFINITY
  for (let cut = 1; cut <= entries.length; cut++) {
    const columns = [column(entries.slice(0, cut), width, spacing, null)]
    if (cut < entries.length) {
      columns.push(column(entries.slice(cut), width, spacing, entries[cut - 1]?.section ?? null))
    }
    const height = Math.max(...columns.map((part) => part.height))
    // On a tie the first column is the longer one.
    if (height <= longest) [best, longest] = [columns, height]
  }
  return best
}

function column(
  entries: Entry[],
  width: number,
  spacing: Spacing,
  before: Section | null
): Flowed['columns'][number] {
  const parts: Part[] = []
  let height = 0
  for (const { section, entry } of entries) {
    const last = parts.at(-1)
    if (last?.section === section) {
      last.items.push(entry)
      height += spacing.item
    } else {
      height += spacing.heading + (parts.length > 0 ? spacing.section : 0)
      parts.push({ section, items: [entry], continued: parts.length === 0 && section === before })
    }
    height += entry.box(width).height
  }
  return { parts, height }
}

import { type Chosen, type Fitted, fitColumn, type Spacing } from './fit.ts'
import type { Section, SectionId } from './sections/section.ts'

export interface Layout {
  /** Widths of the columns from left to right. */
  widths: number[]
  columns: Fitted[]
}

/** Where a section stands by nature: in the column (0) or the rail (1); and whether it may stand in the other. */
const HOMES: Record<SectionId, { home: 0 | 1; moves: boolean }> = {
  keyFacts: { home: 0, moves: false },
  timeline: { home: 0, moves: false },
  quotes: { home: 0, moves: true },
  people: { home: 1, moves: true },
  figures: { home: 1, moves: true },
  unknowns: { home: 1, moves: true },
  names: { home: 1, moves: true },
  fiveWs: { home: 1, moves: true }
}

/** What a point of unequal columns costs, measured in the value of what they hold. */
const UNEVEN = 0.35
const MOVED = 12

/** The arrangement of the sections in columns that shows most, in columns about equally long. */
export function arrange(sections: Section[], widths: number[], capacity: number, spacing: Spacing): Fitted[] {
  const [first] = widths
  if (first === undefined) return []
  if (widths.length === 1) return [fitColumn({ width: first, capacity, sections }, spacing)]
  let best: { columns: Fitted[]; score: number } | null = null
  const movable = sections.filter(({ id }) => HOMES[id].moves)
  for (let choice = 0; choice < 2 ** movable.length; choice++) {
    const moves = new Set(movable.filter((_, index) => (choice >> index) % 2 === 1))
    const place = (section: Section): number => (HOMES[section.id].home + (moves.has(section) ? 1 : 0)) % 2
    const columns = widths.map((width, index) =>
      fitColumn(
        { width, capacity, sections: sections.filter((section) => place(section) === index) },
        spacing
      )
    )
    const score = scoreOf(columns) - moves.size * MOVED
    if (best === null || score > best.score) best = { columns, score }
  }
  return best?.columns ?? []
}

function scoreOf(columns: Fitted[]): number {
  const heights = columns.map(({ height }) => height)
  const value = columns.reduce((sum, column) => sum + column.value, 0)
  return value - UNEVEN * (Math.max(...heights) - Math.min(...heights))
}

export const countOf = (columns: Fitted[]): Chosen[] => columns.flatMap(({ chosen }) => chosen)

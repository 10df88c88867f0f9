import { byWorth, fitColumn, type Spacing } from './fit.ts'
import { flow, type Part } from './flow.ts'
import type { Section, SectionId } from './sections/section.ts'
import type { Template } from './template.ts'

export interface Column {
  x: number
  width: number
  height: number
  parts: Part[]
}

interface Layout {
  columns: Column[]
  /** The worth of what it shows … */
  worth: number
  /** … and what speaks against it. */
  cost: number
}

/** Where a section stands by nature: in the column (0) or the rail (1); and whether it may stand in the other. */
const HOMES: Record<SectionId, { home: 0 | 1; moves: boolean }> = {
  keyFacts: { home: 0, moves: false },
  timeline: { home: 0, moves: false },
  quotes: { home: 0, moves: true },
  people: { home: 1, moves: false },
  figures: { home: 1, moves: true },
  unknowns: { home: 1, moves: true },
  names: { home: 1, moves: true },
  fiveWs: { home: 1, moves: true }
}

/** What a point of height that one column has less than the other costs, in the worth of entries. */
const UNEVEN = 0.5
const MOVED = 22
/** Columns of the same width show less order than a column and a rail do; they are no gain where these stand well. */
const FLOWED = 60
/** A column with nothing beside it. */
const ALONE = 400

/** The arrangement of the sections that shows most, in columns about equally long. */
export function arrange(
  sections: Section[],
  template: Template,
  width: number,
  capacity: number,
  spacing: Spacing
): Column[] {
  const { rail: share, gap } = template.columns
  if (share === 0) return [{ x: 0, width, ...only(sections, width, capacity, spacing) }]
  const rail = Math.round(width * share)
  const half = (width - gap) / 2
  const widths: [number, number] = [width - rail - gap, rail]
  const natural = railed(sections, widths, gap, capacity, spacing).reduce(better)
  if (natural.cost < FLOWED / 2) return natural.columns
  return better(natural, flowing(sections, half, gap, capacity, spacing)).columns
}

const better = (one: Layout, other: Layout): Layout =>
  other.worth - other.cost > one.worth - one.cost ? other : one

function only(
  sections: Section[],
  width: number,
  capacity: number,
  spacing: Spacing
): { parts: Part[]; height: number } {
  const { chosen, height } = fitColumn({ width, capacity, entries: byWorth(sections) }, spacing)
  return { parts: chosen.map((part) => ({ ...part, continued: false })), height }
}

/** Every way to put the sections that may move into the column or the rail. */
function railed(
  sections: Section[],
  [wide, narrow]: [number, number],
  gap: number,
  capacity: number,
  spacing: Spacing
): Layout[] {
  const entries = byWorth(sections)
  const movable = sections.filter(({ id }) => HOMES[id].moves)
  return Array.from({ length: 2 ** movable.length }, (_, choice): Layout => {
    const moves = new Set(movable.filter((_section, index) => (choice >> index) % 2 === 1))
    const inRail = (section: Section): boolean => (HOMES[section.id].home === 1) !== moves.has(section)
    const left = fitColumn(
      { width: wide, capacity, entries: entries.filter(({ section }) => !inRail(section)) },
      spacing
    )
    const right = fitColumn(
      { width: narrow, capacity, entries: entries.filter(({ section }) => inRail(section)) },
      spacing
    )
    const columns = [
      { x: 0, width: wide, fitted: left },
      { x: wide + gap, width: narrow, fitted: right }
    ].map(({ x, width, fitted }) => ({
      x,
      width,
      height: fitted.height,
      parts: fitted.chosen.map((part) => ({ ...part, continued: false }))
    }))
    return { columns, worth: left.worth + right.worth, cost: unevenness(columns) + moves.size * MOVED }
  })
}

function flowing(
  sections: Section[],
  width: number,
  gap: number,
  capacity: number,
  spacing: Spacing
): Layout {
  const flowed = flow(sections, width, capacity, spacing)
  const columns = flowed.columns.map((column, index) => ({ ...column, x: index * (width + gap), width }))
  return { columns, worth: flowed.worth, cost: unevenness(columns) + FLOWED }
}

function unevenness(columns: Column[]): number {
  const [first = 0, second = 0] = columns.map(({ height }) => height)
  return UNEVEN * Math.abs(first - second) + (first === 0 || second === 0 ? ALONE : 0)
}

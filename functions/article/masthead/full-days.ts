import { parseDay, type StatedDay } from '../../time/day.ts'

/** Every day with its year that the line states, in order. */
export function fullDays(line: string): StatedDay[] {
  const days: StatedDay[] = []
  for (let from = 0; from < line.length; ) {
    const day = parseDay(line.slice(from))
    if (!day) break
    days.push({ date: day.date, start: from + day.start, end: from + day.end })
    from += day.end
  }
  return days
}

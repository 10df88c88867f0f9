const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const LONG = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
const ISO = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2}))?/u
const SEASONS: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }

/** '2017-11-15' as '15 Nov 2017', '2017-11' as 'Nov 2017'; what is no such date stays as it is. */
function shortDate(iso: string, names: readonly string[] = MONTHS): string {
  const season = /^(\d{4})-(SP|SU|FA|WI)/u.exec(iso)
  if (season) return `${SEASONS[season[2] ?? '']} ${season[1]}`
  const quarter = /^(\d{4})-(Q[1-4]|H[12])/u.exec(iso)
  if (quarter) return `${quarter[2]} ${quarter[1]}`
  const [, year, month, day, time] = ISO.exec(iso) ?? []
  if (year === undefined) return iso
  const named = names[Number(month) - 1]
  const parts = [time, day === undefined ? undefined : String(Number(day)), named, year]
  return parts.filter((part) => part !== undefined).join(' ')
}

export const longDate = (iso: string): string => shortDate(iso.slice(0, 10), LONG)

/** 'Oct – Nov 2017', '3 – 5 Nov 2017': what both have in common is said once. */
export function dateRange(from: string, to: string | undefined): string {
  const start = shortDate(from)
  if (to === undefined || to === from) return start
  const end = shortDate(to)
  const [a, b] = [start.split(' '), end.split(' ')]
  let common = 0
  while (common < Math.min(a.length, b.length) - 1 && a.at(-1 - common) === b.at(-1 - common)) common++
  return `${a.slice(0, a.length - common).join(' ')} – ${end}`
}

/** A row of a table: its name, and its cells. */
export type Row = readonly [string, ...string[]]

/** A table in Markdown, its columns aligned. */
export function table(title: string, head: Row, rows: readonly Row[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [`\n## ${title}`, line(head), rule, ...rows.map(line)].join('\n')
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ms`
export const times = (value: number): string => `${value.toFixed(2)} ×`
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

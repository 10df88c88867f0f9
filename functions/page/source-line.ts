import type { FactSheet, Published } from '../fact-sheet.ts'
import { fold } from '../text/span.ts'
import { longDate } from './dates.ts'
import type { Material } from './material.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

const MOST_LINES = 2
const MOST_NAMES = 12
const BASIS: Record<Published['basis'], string> = {
  metadata: '',
  stated: '',
  dateline: ' (dateline)',
  inferred: ' (inferred)'
}

/** Publisher, date, authors; the last of them are left out, and counted, where they need more than two lines. */
export function sourceLine(material: Material, width: number): Paragraph {
  const { publisher, byline } = material.sheet.article
  const set = (parts: string[]): Paragraph =>
    paragraph([{ text: parts.join(' · '), style: material.template.styles.source }], width)
  const date = published(material)
  const names = byline.map(({ text }) => text)
  const front = publisher === null ? [date] : [publisher.text, date]
  for (let count = Math.min(names.length, MOST_NAMES); count >= 0; count--) {
    const left = names.length - count
    const by = [...names.slice(0, count), ...(left > 0 ? [`+${left} more`] : [])].join(', ')
    const line = set(by === '' ? front : [...front, by])
    if (line.lines <= MOST_LINES) return line
  }
  return set([day(material.sheet)])
}

const day = ({ article }: FactSheet): string =>
  article.published === null ? 'Date not stated' : longDate(article.published.date)

/** The date, and how it is known when nobody states it. */
function published({ sheet, slice }: Material): string {
  const { published: when } = sheet.article
  if (when === null) return day(sheet)
  if (when.basis !== 'inferred' || when.span === null) return `${day(sheet)}${BASIS[when.basis]}`
  return `${day(sheet)} (inferred from “${fold(slice(when.span))}”)`
}

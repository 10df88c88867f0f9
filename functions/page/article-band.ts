import type { FactSheet, Span } from '../fact-sheet.ts'
import { fold, within } from '../text/span.ts'
import { joined } from './box.ts'
import { heading, headingHeight } from './heading.ts'
import type { Material } from './material.ts'
import type { Box, Element } from './page.ts'
import { breakLines, type Line } from './text/lines.ts'
import { baselineOf } from './text/measure.ts'
import { LONGEST_TEXT, setLine } from './text/paragraph.ts'
import { wordsOf } from './text/words.ts'

/** Between two paragraphs, in points. */
const GAP = 3.5
/** Room for less than so many lines is left white. */
const LEAST_LINES = 4

export interface Band extends Box {
  /** How many of the article's paragraphs it shows, the last one whole or its first sentences. */
  shown: number
}

/** Part of a paragraph that the band may show: all of it, or whole sentences from its beginning. */
interface Opening {
  paragraph: number
  span: Span
  isWhole: boolean
}

interface Setting {
  columns: SetLine[][]
  height: number
  last: Opening
}

interface SetLine {
  line: Line
  paragraph: number
  isLast: boolean
}

/**
 * The article's own paragraphs, numbered as the marks count them, where the page has room for all or the first of them:
 * white space that would say nothing becomes evidence. Of the first one that is too long it shows whole sentences. Null when
 * there is no room worth using.
 */
export function articleBand(material: Material, width: number, room: number): Band | null {
  const { template, sheet } = material
  const { gap, rail } = template.columns
  const count = rail === 0 ? 1 : 2
  const measure = (width - gap * (count - 1)) / count
  const most = room - headingHeight(template)
  const { leading } = template.styles.article
  if (most < LEAST_LINES * leading || sheet.article.sentences.length < 2) return null
  const setting = (before: SetLine[], opening: Opening): (Setting & { lines: SetLine[] }) | null => {
    if (opening.span.end - opening.span.start > LONGEST_TEXT) return null
    const lines = [...before, ...linesOf(material, opening, measure)]
    const columns = inColumns(lines, count)
    const height = Math.max(...columns.map((column) => heightOf(column, leading)))
    return height > most ? null : { lines, columns, height, last: opening }
  }
  let best: ReturnType<typeof setting> = null
  for (let index = 0; index < sheet.article.paragraphs.length; index++) {
    const before: SetLine[] = best?.lines ?? []
    const next = firstOf(openings(sheet, index), (opening) => setting(before, opening))
    best = next ?? best
    if (!next?.last.isWhole) break
  }
  return best === null ? null : drawBand(material, best, measure, width)
}

function firstOf<T, R>(candidates: readonly T[], make: (candidate: T) => R | null): R | null {
  for (const candidate of candidates) {
    const made = make(candidate)
    if (made !== null) return made
  }
  return null
}

/** What the band may show of a paragraph, the longest first. */
export function openings({ article }: FactSheet, index: number): Opening[] {
  const whole = article.paragraphs[index]
  if (whole === undefined) return []
  const ends = article.sentences
    .filter((sentence) => within(sentence, whole) && sentence.end < whole.end)
    .map(({ end }): Opening => ({ paragraph: index, span: { ...whole, end }, isWhole: false }))
  return [{ paragraph: index, span: whole, isWhole: true }, ...ends.reverse()]
}

/** A paragraph's number and words, with a mark where they don't go on to its end. */
export const openingText = ({ paragraph, span, isWhole }: Opening, slice: Material['slice']) => ({
  number: `¶${paragraph + 1} `,
  words: `${fold(slice(span))}${isWhole ? '' : ' …'}`
})

function linesOf(material: Material, opening: Opening, measure: number): SetLine[] {
  const { paragraph } = opening
  const { article, mark } = material.template.styles
  const { number, words } = openingText(opening, material.slice)
  const runs = [
    { text: number, style: { ...mark, leading: article.leading }, expansion: `paragraph ${paragraph + 1}` },
    { text: words, style: article, glued: true }
  ]
  const lines = breakLines(wordsOf(runs), measure)
  return lines.map((line, at) => ({ line, paragraph, isLast: at === lines.length - 1 }))
}

/** Cut where the columns come out equally long, the first one longer by a line at most. */
function inColumns(lines: SetLine[], count: number): SetLine[][] {
  const half = count === 1 ? lines.length : Math.ceil(lines.length / 2)
  const first = isTorn(lines, half) ? (isTorn(lines, half + 1) ? half - 1 : half + 1) : half
  return first < lines.length ? [lines.slice(0, first), lines.slice(first)] : [lines.slice()]
}

/** Whether a cut leaves a single line of a paragraph behind, or takes one along. */
function isTorn(lines: SetLine[], cut: number): boolean {
  const [before, next] = [lines[cut - 1], lines[cut]]
  if (before === undefined || next === undefined || before.paragraph !== next.paragraph) return false
  return next.isLast || lines[cut - 2]?.paragraph !== before.paragraph
}

const heightOf = (lines: SetLine[], leading: number): number =>
  lines.length * leading + (new Set(lines.map(({ paragraph }) => paragraph)).size - 1) * GAP

function drawBand(
  material: Material,
  { columns, height, last }: Setting,
  measure: number,
  width: number
): Band {
  const { template, sheet } = material
  const { styles, columns: grid } = template
  const shown = last.paragraph + 1
  const left = sheet.article.paragraphs.length - (last.isWhole ? shown : shown - 1)
  const paragraphs = new Map<number, Element>()
  columns.forEach((lines, column) => {
    let y = headingHeight(template) + baselineOf(styles.article)
    lines.forEach((set, index) => {
      if (index > 0 && lines[index - 1]?.paragraph !== set.paragraph) y += GAP
      const element = paragraphs.get(set.paragraph) ?? { kind: 'element', tag: 'P', children: [] }
      element.children.push(...setLine(set.line, set.isLast, { x: column * (measure + grid.gap), y }))
      paragraphs.set(set.paragraph, element)
      y += styles.article.leading
    })
  })
  const label = left === 0 ? template.labels.article : template.labels.articleBegins
  return {
    ...joined([
      heading(label, { count: left, where: 'attached article' }, width, template),
      { elements: [...paragraphs.values()], shapes: [] }
    ]),
    height: headingHeight(template) + height,
    shown
  }
}

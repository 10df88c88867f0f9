import type { FactSheet, Span } from '../../functions/fact-sheet.ts'
import type { Evidence } from '../../functions/grounding/ledger.ts'
import { templateNames } from '../../functions/options.ts'
import { openings, openingText } from '../../functions/page/article-band.ts'
import { SECTIONS } from '../../functions/page/body.ts'
import { HOW_TO_READ } from '../../functions/page/footer.ts'
import { headline } from '../../functions/page/headline.ts'
import { statementRuns } from '../../functions/page/marks.ts'
import type { Material } from '../../functions/page/material.ts'
import type { Element } from '../../functions/page/page.ts'
import { sourceLine } from '../../functions/page/source-line.ts'
import { templateNamed } from '../../functions/page/template.ts'
import { drawable } from '../../functions/page/text/characters.ts'
import { paragraph } from '../../functions/page/text/paragraph.ts'
import type { Line } from './read-briefing.ts'

/** Letters drawn in another order or joined: a reader of the PDF gets something else for them than was written, or a number. */
const RESHAPED =
  /[\u0591-\u05f4\u0600-\u06ff\u0900-\u097f\ufb1d-\ufdff\ufe70-\ufefc\p{Join_Control}\p{Cc}]+/gu

/** Without spaces and line breaks: where they fall is the page's business. */
export const packed = (text: string): string => text.replace(RESHAPED, '').replace(/\s+/gu, '')

/** As wide as any page: what a line says doesn't hang on where it is broken, but how many authors it names does. */
const WIDTH = 507.28
const WIDTHS = [WIDTH, 524]

const HEADING = /^[^\n]{1,60}$/u
const OWN = [
  /^continued$/u,
  /^[\d,]+words?(?:·\d+(?:minread|minutes’readinginone))?$/u,
  /^\+\d+more(?:inthe(?:factsheet|attachedarticle))?$/u,
  /^Onlyinthefactsheet:(?:\d+[a-z]+(?:,|\.))+(?:\d+charact.*)?$/u,
  /^\d+characters?thatnofonthere(?:has|have)(?:is|are)drawnas□\.$/u
]

/** Whether the page may say a line: because the fact sheet says it, or because every page does. */
export function sayable(sheet: FactSheet, evidence: Evidence): (line: Line, index: number) => boolean {
  const slice = ({ start, end, in: where }: Span): string =>
    (where === 'title' ? (evidence.title ?? '') : evidence.text).slice(start, end)
  const said = new Set<string>(HOW_TO_READ.map(packed))
  for (const name of templateNames()) {
    const material: Material = { sheet, template: templateNamed(name), lead: null, slice }
    for (const text of saidBy(material)) said.add(packed(text))
  }
  const { article: style } = templateNamed('briefing').styles
  const quoted = sheet.article.paragraphs.flatMap((_, index) =>
    openings(sheet, index).map((opening) => {
      const { number, words } = openingText(opening, slice)
      return packed(textOf(paragraph([{ text: `${number}${words}`, style }], WIDTH).elements))
    })
  )
  const title = packed(drawable(sheet.article.title?.text ?? ''))
  const source = packed(`${sheet.engine.replace('@', ' ')} · sha256 `)
  const { sha256 } = sheet.article
  const digests = [sha256, `${sha256.slice(0, 4)}…${sha256.slice(-4)}`].map((digest) => source + digest)
  return ({ role, text }, index) => {
    const words = packed(text)
    // A theme has headings of its own; they say nothing about the article.
    if (role === 'H2' || index === 0) return HEADING.test(text.trim())
    if (role === 'untagged') return false
    if (said.has(words) || digests.includes(words) || OWN.some((pattern) => pattern.test(words))) return true
    if (role === 'H1') return words.endsWith('…') && title.startsWith(words.slice(0, -1))
    return role === 'P' && quoted.includes(words)
  }
}

/** Every line that the sheet's entries make, whether or not this page had room for it. */
function saidBy(material: Material): string[] {
  const { sheet, template } = material
  const statements = [...(sheet.bottomLine ? [sheet.bottomLine] : []), ...sheet.keyFacts]
  const entries = Object.values(SECTIONS).flatMap((section) => section(material).items)
  const { bottomLine, keyFact } = template.labels
  return [
    // Where there is no headline, what leads the page stands in its place, under its label.
    bottomLine.toUpperCase(),
    keyFact.toUpperCase(),
    ...(sheet.article.title ? [textOf(headline(sheet.article.title.text, material, WIDTH).elements)] : []),
    ...statements.map((told) =>
      textOf(paragraph(statementRuns(material, told, template.styles.fact), WIDTH).elements)
    ),
    ...WIDTHS.map((width) => textOf(sourceLine(material, width).elements)),
    ...entries.map((entry) => textOf(entry.box(WIDTH).elements))
  ]
}

const textOf = (elements: Element[]): string =>
  elements
    .flatMap(({ children }) =>
      children.map((child) =>
        child.kind === 'element' ? textOf([child]) : child.kind === 'text' ? child.text : ''
      )
    )
    .join('')

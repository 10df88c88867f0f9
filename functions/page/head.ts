import type { FactSheet, Published } from '../fact-sheet.ts'
import { fold } from '../text/span.ts'
import { stack } from './box.ts'
import { longDate } from './dates.ts'
import { headline, leadStatement } from './headline.ts'
import { statementRuns } from './marks.ts'
import type { Material } from './material.ts'
import type { Box } from './page.ts'
import { paragraph } from './text/paragraph.ts'

const WORDS_A_MINUTE = 230
/** The bar at the left of the bottom line, and the room around its text, in points. */
const BAR = 2.5
const INSET = { x: 18, top: 9, bottom: 10.5 }

/** What stands above the columns: masthead, headline, where it is from, the bottom line. */
export function head(material: Material, width: number): Box {
  const { article, bottomLine } = material.sheet
  const parts = [masthead(material, width), gap(13)]
  if (article.title !== null) parts.push(headline(article.title.text, material, width), gap(5))
  else if (bottomLine !== null) parts.push(leadStatement(bottomLine, material, width), gap(6))
  parts.push(sourceLine(material, width))
  if (article.title !== null && bottomLine !== null) parts.push(gap(11), bottomLineBox(material, width))
  return stack(parts)
}

const gap = (height: number): Box => ({ elements: [], shapes: [], height })

function masthead({ sheet, template }: Material, width: number): Box {
  const { styles, colours } = template
  const left = paragraph([{ text: 'FACT SHEET', style: styles.masthead }], width)
  const right = paragraph([{ text: reading(sheet.article.words), style: styles.reading }], width, {
    align: 'right'
  })
  const y = left.height + 5
  return {
    height: y + 1,
    elements: [...left.elements, ...right.elements],
    shapes: [{ kind: 'rule', x: 0, y, toX: width, toY: y, thickness: 0.9, colour: colours.accent }]
  }
}

/** How much reading the page stands for: '636 words · 3 minutes’ reading in one'. */
function reading(words: number): string {
  const minutes = Math.round(words / WORDS_A_MINUTE)
  const count = `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`
  return minutes > 1 ? `${count} · ${minutes} minutes’ reading in one` : count
}

function sourceLine(material: Material, width: number): Box {
  const { publisher, byline } = material.sheet.article
  const by = byline.map(({ text }) => text).join(', ')
  const parts = [publisher?.text ?? '', published(material), by].filter((part) => part !== '')
  return paragraph([{ text: parts.join(' · '), style: material.template.styles.source }], width)
}

const BASIS: Record<Published['basis'], string> = {
  metadata: '',
  stated: '',
  dateline: ' (dateline)',
  inferred: ' (inferred)'
}

/** The date, and how it is known when nobody states it. */
function published({ sheet, slice }: { sheet: FactSheet; slice: Material['slice'] }): string {
  const { published: when } = sheet.article
  if (when === null) return 'Date not stated'
  const date = longDate(when.date)
  if (when.basis !== 'inferred' || when.span === null) return `${date}${BASIS[when.basis]}`
  return `${date} (inferred from “${fold(slice(when.span))}”)`
}

function bottomLineBox(material: Material, width: number): Box {
  const { sheet, template } = material
  const statement = sheet.bottomLine
  if (statement === null) return gap(0)
  const { styles, colours } = template
  const inner = width - 2 * INSET.x
  const box = stack([
    gap(INSET.top),
    paragraph([{ text: 'BOTTOM LINE', style: styles.heading }], inner, { tag: 'H2', x: INSET.x }),
    gap(2.5),
    paragraph(statementRuns(material, statement, styles.bottomLine), inner, { x: INSET.x }),
    gap(INSET.bottom)
  ])
  return {
    ...box,
    shapes: [
      { kind: 'fill', x: 0, y: 0, width, height: box.height, colour: colours.tint },
      { kind: 'fill', x: 0, y: 0, width: BAR, height: box.height, colour: colours.accent }
    ]
  }
}

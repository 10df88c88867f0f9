import type { FactSheet, Published } from '../fact-sheet.ts'
import { stack } from './box.ts'
import { longDate } from './dates.ts'
import { statementRuns } from './marks.ts'
import type { Box, Element } from './page.ts'
import type { Template } from './template.ts'
import type { Style } from './text/measure.ts'
import { type Paragraph, paragraph } from './text/paragraph.ts'

const WORDS_A_MINUTE = 230
const BAR = 2.5
const INSET = { x: 18, top: 10, bottom: 11 }

/** What stands above the columns: masthead, headline, where it is from, the bottom line. */
export function head(sheet: FactSheet, template: Template, width: number): Box {
  const title = sheet.article.title
  const lead = title === null ? sheet.bottomLine : null
  const parts = [masthead(sheet, template, width), gap(14)]
  if (title !== null) parts.push(headline(title.text, template, width), gap(5))
  else if (lead !== null) parts.push(leadLine(sheet, template, width), gap(7))
  parts.push(sourceLine(sheet, template, width))
  if (title !== null && sheet.bottomLine !== null) parts.push(gap(11), bottomLine(sheet, template, width))
  return stack(parts)
}

const gap = (height: number): Box => ({ elements: [], shapes: [], height })

function masthead(sheet: FactSheet, template: Template, width: number): Box {
  const { styles, colours } = template
  const { words } = sheet.article
  const minutes = Math.round(words / WORDS_A_MINUTE)
  const count = `${words.toLocaleString('en')} ${words === 1 ? 'word' : 'words'}`
  const left = paragraph([{ text: 'FACT SHEET', style: styles.masthead }], width)
  const right = paragraph(
    [{ text: minutes > 1 ? `${count} · ${minutes} minutes’ reading in one` : count, style: styles.reading }],
    width,
    { align: 'right' }
  )
  const y = left.height + 6
  return {
    height: y + 1,
    elements: [...left.elements, ...right.elements],
    shapes: [{ kind: 'rule', x: 0, y, toX: width, toY: y, thickness: 0.9, colour: colours.accent }]
  }
}

/** The largest of these shares of the template's size that the headline stands in with at most so many lines. */
const HEADLINE_STEPS: { share: number; lines: number }[] = [
  { share: 1, lines: 2 },
  { share: 0.86, lines: 3 },
  { share: 0.72, lines: 4 },
  { share: 0.6, lines: 6 }
]

const scaled = (style: Style, share: number): Style => ({
  ...style,
  size: style.size * share,
  leading: style.leading * share
})

function headline(title: string, template: Template, width: number): Paragraph {
  const style = template.styles.headline
  const set = (text: string, share: number): Paragraph =>
    paragraph([{ text, style: scaled(style, share) }], width, { tag: 'H1', even: true })
  for (const { share, lines } of HEADLINE_STEPS) {
    const box = set(title, share)
    if (box.lines <= lines) return box
  }
  return shortened(title, (text) => set(text, 0.6), 6)
}

/** As many whole words as stand in so many lines, and a visible sign that there are more. */
function shortened(text: string, set: (text: string) => Paragraph, lines: number): Paragraph {
  const words = text.split(/\s+/u)
  let [low, high] = [1, words.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (set(`${words.slice(0, middle).join(' ')} …`).lines <= lines) low = middle
    else high = middle - 1
  }
  return set(`${words.slice(0, low).join(' ')} …`)
}

/** Without a title the bottom line leads the page. */
function leadLine(sheet: FactSheet, template: Template, width: number): Box {
  const statement = sheet.bottomLine
  if (!statement) return gap(0)
  for (const { share, lines } of HEADLINE_STEPS) {
    const style = scaled(template.styles.headline, share * 0.86)
    const runs = statementRuns(sheet, statement, template, style)
    const box = paragraph(runs, width, { tag: 'H1' })
    if (box.lines <= lines + 1 || share === 0.6) return box
  }
  return gap(0)
}

const BASIS: Record<Published['basis'], string> = {
  metadata: '',
  stated: '',
  dateline: ' (from the dateline)',
  inferred: ' (inferred)'
}

function published(sheet: FactSheet): string {
  const { published: when } = sheet.article
  return when === null ? 'date not stated' : `${longDate(when.date)}${BASIS[when.basis]}`
}

function sourceLine(sheet: FactSheet, template: Template, width: number): Box {
  const { publisher, byline } = sheet.article
  const by = byline.map(({ text }) => text).join(', ')
  const parts = [publisher?.text ?? '', published(sheet), by].filter((part) => part !== '')
  return paragraph([{ text: parts.join(' · '), style: template.styles.source }], width)
}

function bottomLine(sheet: FactSheet, template: Template, width: number): Box {
  const statement = sheet.bottomLine
  if (!statement) return gap(0)
  const { styles, colours } = template
  const label = paragraph([{ text: 'BOTTOM LINE', style: styles.heading }], width - 2 * INSET.x, {
    tag: 'H2',
    x: INSET.x
  })
  const runs = statementRuns(sheet, statement, template, styles.bottomLine)
  const text = paragraph(runs, width - 2 * INSET.x, { x: INSET.x })
  const inner = stack([gap(INSET.top), label, gap(3), text, gap(INSET.bottom)])
  const box: Element[] = inner.elements
  return {
    height: inner.height,
    elements: box,
    shapes: [
      { kind: 'fill', x: 0, y: 0, width, height: inner.height, colour: colours.tint },
      { kind: 'fill', x: 0, y: 0, width: BAR, height: inner.height, colour: colours.accent }
    ]
  }
}

/** Kept beside the head because it frames the same page: how to read the marks, and what the page was made from. */
export function footer(sheet: FactSheet, template: Template, width: number, notes: string[]): Box {
  const { styles, colours } = template
  const text =
    'Every line is cut from the article; ¶ is its paragraph. The article and the whole fact sheet are attached to this file.'
  const { sha256 } = sheet.article
  const source = `${sheet.engine.replace('@', ' ')} · sha256 ${sha256.slice(0, 4)}…${sha256.slice(-4)}`
  const right = paragraph([{ text: source, style: styles.footer }], width, { align: 'right' })
  const left = paragraph(
    [{ text: [text, ...notes].join(' '), style: styles.footer }],
    width - right.width - 20
  )
  const y = 6
  const texts = {
    elements: [...left.elements, ...right.elements],
    shapes: [],
    height: Math.max(left.height, right.height)
  }
  const box = stack([gap(y), texts])
  return {
    ...box,
    shapes: [{ kind: 'rule', x: 0, y: 0, toX: width, toY: 0, thickness: 0.7, colour: colours.line }]
  }
}

import type { Box, Element, Tag, Text } from '../page.ts'
import { breakLines, type Ending, type Line } from './lines.ts'
import { baselineOf, type Style, widthOf } from './measure.ts'
import { isRightToLeft, placesOf } from './right-to-left.ts'
import { type Run, wordsOf } from './words.ts'

export interface ParagraphOptions {
  tag?: Tag
  x?: number
  align?: 'left' | 'right'
  ending?: Ending
  /** So far the first line begins left of the others: a quotation mark stands before what it opens. */
  hanging?: number
}

export interface Paragraph extends Box {
  lines: number
  /** The widest line. */
  width: number
  /** How many characters were replaced because no font has them. */
  replaced: number
}

/** No page holds a text longer than this; measuring it would only take time. */
export const LONGEST_TEXT = 6000

const EMPTY: Paragraph = { elements: [], shapes: [], height: 0, lines: 0, width: 0, replaced: 0 }
const ENDLESS: Paragraph = { ...EMPTY, height: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY }

/** Text set to a measure. The first run's style gives the leading. One that fits no page is infinitely high. */
export function paragraph(runs: Run[], measure: number, options: ParagraphOptions = {}): Paragraph {
  const style = runs[0]?.style
  if (!style) return EMPTY
  if (runs.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_TEXT) return ENDLESS
  const words = wordsOf(runs)
  const hanging = options.hanging ?? 0
  if (words[0]) words[0].width -= hanging
  const lines = breakLines(words, measure, options.ending)
  const children = lines.flatMap((line, index) =>
    setLine(line, index === lines.length - 1, {
      x:
        (options.x ?? 0) +
        (options.align === 'right' ? measure - line.width : 0) -
        (index === 0 ? hanging : 0),
      y: index * style.leading + baselineOf(style)
    })
  )
  return {
    elements: [{ kind: 'element', tag: options.tag ?? 'P', children }],
    shapes: [],
    height: lines.length * style.leading,
    lines: lines.length,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    replaced: words.reduce((sum, { replaced }) => sum + replaced, 0)
  }
}

/** One text for each stretch of a line in one style; the space at its end stays, so that copied text keeps it. */
export function setLine(line: Line, isLast: boolean, at: { x: number; y: number }): (Text | Element)[] {
  const texts: { text: Text; style: Style; expansion: string | undefined }[] = []
  let x = at.x
  line.words.forEach((word, index) => {
    // Without a space between them they were measured apart, so they are drawn apart: as one they would be kerned.
    let isApart = line.words[index - 1]?.space === 0
    const isEnd = index === line.words.length - 1
    for (const part of word.parts) {
      const last = texts.at(-1)
      if (isRightToLeft(part.style.face)) isApart = true
      if (last && !isApart && sameStyle(last.style, part.style) && last.expansion === part.expansion)
        last.text.text += part.text
      else
        texts.push({
          text: textAt(part.text, part.style, x, at.y),
          style: part.style,
          expansion: part.expansion
        })
      x += part.width
      isApart = false
    }
    const last = texts.at(-1)
    if (last && word.space > 0 && !(isEnd && isLast)) last.text.text += ' '
    x += word.space
  })
  for (const { text, style } of texts) text.width = widthOf(text.text.trimEnd(), style)
  const places = placesOf(texts.map(({ text }) => text))
  return texts.map(({ text, expansion }, index) => {
    text.x = places[index] ?? text.x
    if (isRightToLeft(text.face)) return rightToLeft(text)
    return expansion === undefined ? text : { kind: 'element', tag: 'Span', expansion, children: [text] }
  })
}

/** Its glyphs are drawn in the order of their places; the space behind it lies on its other side, drawn by nobody. */
const rightToLeft = (text: Text): Element => ({
  kind: 'element',
  tag: 'Span',
  actual: text.text,
  children: [{ ...text, text: text.text.trimEnd() }]
})

const sameStyle = (a: Style, b: Style): boolean =>
  a === b || (a.face === b.face && a.size === b.size && a.colour === b.colour && a.tracking === b.tracking)

export const textAt = (text: string, style: Style, x: number, y: number): Text => ({
  kind: 'text',
  x,
  y,
  width: widthOf(text, style),
  text,
  face: style.face,
  size: style.size,
  colour: style.colour,
  tracking: style.tracking ?? 0
})

import { describe, expect, it } from 'vitest'
import type { Element, Text } from '../../../functions/page/page.ts'
import { templateNamed } from '../../../functions/page/template.ts'
import { paragraph } from '../../../functions/page/text/paragraph.ts'

const style = templateNamed('briefing').styles.fact

const textsOf = (children: Element['children']): Text[] =>
  children.flatMap((child) =>
    child.kind === 'element' ? textsOf(child.children) : child.kind === 'text' ? [child] : []
  )

/** The texts of one line as they stand on it, from left to right. */
const seen = (text: string): string =>
  textsOf(paragraph([{ text, style }], 1000).elements)
    .sort((a, b) => a.x - b.x)
    .map((found) => found.text.trim())
    .join(' ')

describe('words that run from right to left', () => {
  it.each([
    ['one word stays in its place', 'the port of חיפה reopened', 'the port of חיפה reopened'],
    ['several run as one', 'the port of חיפה העליונה reopened', 'the port of העליונה חיפה reopened'],
    ['brackets stay around them', 'Levi (דנה לוי), 41', 'Levi ( לוי דנה ), 41'],
    ['a number between them is one of them', 'the חוק 1920 החדש law', 'the החדש 1920 חוק law'],
    ['a number behind them is not', 'the חוק 1920 law', 'the חוק 1920 law'],
    ['a Latin word parts them', 'חיפה and יפו', 'חיפה and יפו'],
    ['Arabic runs so, too', 'the union لجنة العمال said', 'the union العمال لجنة said'],
    ['Greek does not', 'the νέα πόλη said', 'the νέα πόλη said']
  ])('%s', (_, text, expected) => {
    expect(seen(text)).toBe(expected)
  })

  it('lie beside each other without a gap or an overlap', () => {
    const texts = textsOf(paragraph([{ text: 'a חיפה העליונה 12 חדשה b', style }], 1000).elements).sort(
      (a, b) => a.x - b.x
    )
    for (const [index, { x, width }] of texts.entries()) {
      const next = texts[index + 1]
      if (next) expect(next.x - x - width).toBeGreaterThan(0)
      if (next) expect(next.x - x - width).toBeLessThan(style.size / 2)
    }
  })

  it('are told in reading order to those who listen', () => {
    const spans = paragraph([{ text: 'of חיפה העליונה said', style }], 1000).elements[0]?.children ?? []
    const actual = spans.map((child) => (child.kind === 'element' ? child.actual : null))
    expect(actual).toEqual([null, 'חיפה ', 'העליונה ', null])
  })
})

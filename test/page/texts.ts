import type { Element, Page, Shape, Text } from '../../functions/page/page.ts'
import { templateNamed } from '../../functions/page/template.ts'

export const textsIn = (element: Element): Text[] =>
  element.children.flatMap((child) =>
    child.kind === 'element' ? textsIn(child) : child.kind === 'text' ? [child] : []
  )
export const textsOf = (page: Page): Text[] => page.elements.flatMap(textsIn)

/** What an element says, without its line breaks and spaces. */
export const packed = (text: string): string => text.replace(/\s+/gu, '')
export const wordsIn = (element: Element): string =>
  textsIn(element)
    .map(({ text }) => text)
    .join('')

/** Half a point for what a glyph leans over its box. */
const TOLERANCE = 0.5

/** The texts and shapes that reach into the margins, in words. */
export function outside(page: Page, template: string): string[] {
  const { margins } = templateNamed(template)
  const box = {
    left: margins.side - TOLERANCE,
    right: page.width - margins.side + TOLERANCE,
    top: margins.top - TOLERANCE,
    bottom: page.height - margins.bottom + TOLERANCE
  }
  const texts = textsOf(page).filter(
    ({ x, y, width, size }) =>
      x < box.left || x + width > box.right || y - size * 0.7 < box.top || y + size * 0.25 > box.bottom
  )
  const shapes = page.shapes.filter((shape) => {
    const [left, top, right, bottom] = extent(shape)
    return left < box.left || right > box.right || top < box.top || bottom > box.bottom
  })
  return [...texts.map(({ text }) => text), ...shapes.map(({ kind }) => kind)]
}

function extent(shape: Shape): [number, number, number, number] {
  if (shape.kind === 'rule') return [shape.x, shape.y, shape.toX, shape.toY]
  if (shape.kind === 'dot')
    return [shape.x - shape.radius, shape.y - shape.radius, shape.x + shape.radius, shape.y + shape.radius]
  return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height]
}

const overlap = (a: Text, b: Text): boolean =>
  Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.55 &&
  a.x + a.width > b.x + TOLERANCE &&
  b.x + b.width > a.x + TOLERANCE

/** Pairs of texts that are drawn over each other. */
export function collisions(page: Page): [string, string][] {
  const texts = textsOf(page)
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => overlap(a, b))
      .map((b): [string, string] => [a.text, b.text])
  )
}

/** What stands under each heading: the bodies of its list's entries. */
export function entriesUnder(page: Page, heading: string): Element[] {
  return page.elements.flatMap((element, index) => {
    const before = page.elements[index - 1]
    return element.tag === 'L' && before?.tag === 'H2' && wordsIn(before).trim() === heading
      ? bodiesIn(element)
      : []
  })
}

const bodiesIn = (element: Element): Element[] =>
  element.tag === 'LBody'
    ? [element]
    : element.children.flatMap((child) => (child.kind === 'element' ? bodiesIn(child) : []))

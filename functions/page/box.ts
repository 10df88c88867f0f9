import type { Box, Content, Element, Shape, Text } from './page.ts'

/** The same content somewhere else. */
export const moved = (content: Content, dx: number, dy: number): Content => ({
  elements: content.elements.map((element) => movedElement(element, dx, dy)),
  shapes: content.shapes.map((shape) => movedShape(shape, dx, dy))
})

const movedElement = (element: Element, dx: number, dy: number): Element => ({
  ...element,
  children: element.children.map((child) => {
    if (child.kind === 'element') return movedElement(child, dx, dy)
    return child.kind === 'text' ? movedText(child, dx, dy) : movedShape(child, dx, dy)
  })
})

const movedText = (text: Text, dx: number, dy: number): Text => ({ ...text, x: text.x + dx, y: text.y + dy })

const movedShape = (shape: Shape, dx: number, dy: number): Shape =>
  shape.kind === 'rule'
    ? { ...shape, x: shape.x + dx, y: shape.y + dy, toX: shape.toX + dx, toY: shape.toY + dy }
    : { ...shape, x: shape.x + dx, y: shape.y + dy }

/** Boxes one under the other, `gap` points apart. */
export function stack(boxes: Box[], gap = 0): Box {
  let y = 0
  const parts: Content[] = []
  boxes.forEach((box, index) => {
    if (index > 0) y += gap
    parts.push(moved(box, 0, y))
    y += box.height
  })
  return { ...joined(parts), height: y }
}

/** Boxes beside each other, each at its own x, their tops aligned. */
export const beside = (...boxes: { x: number; box: Box }[]): Box => ({
  ...joined(boxes.map(({ x, box }) => moved(box, x, 0))),
  height: Math.max(0, ...boxes.map(({ box }) => box.height))
})

export const joined = (contents: Content[]): Content => ({
  elements: contents.flatMap(({ elements }) => elements),
  shapes: contents.flatMap(({ shapes }) => shapes)
})

/** The same box, its elements as the children of one. */
export const within = (tag: Element['tag'], box: Box): Box => ({
  ...box,
  elements: [{ kind: 'element', tag, children: box.elements }]
})

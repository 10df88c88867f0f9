import { BriefingDocument } from './document.ts'
import type { Dot, Element, Page, Shape, Text } from './page.ts'

/** Page → PDF: draws what was composed, decides nothing. */
export async function render(page: Page): Promise<Uint8Array> {
  const document = new BriefingDocument(page)
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  drawDecoration(document, page.shapes)
  document.addStructure(structure(document, { kind: 'element', tag: 'Document', children: page.elements }))
  attach(document, page)
  document.end()
  return whole
}

function drawDecoration(document: BriefingDocument, shapes: Shape[]): void {
  if (shapes.length === 0) return
  document.markContent('Artifact', { type: 'Layout' })
  for (const shape of shapes) drawShape(document, shape)
  document.endMarkedContent()
}

/** The structure tree; what an element draws itself is drawn when the tree reaches it, so both have one order. */
function structure(document: BriefingDocument, element: Element): PDFKit.PDFStructureElement {
  const children = groups(element.children).map((group) =>
    Array.isArray(group)
      ? () => {
          for (const mark of group) draw(document, mark)
        }
      : structure(document, group)
  )
  return document.struct(element.tag, optionsOf(element), children)
}

function optionsOf({ alt, expansion, actual }: Element): PDFKit.Mixins.StructureElementOptions {
  return {
    ...(alt === undefined ? {} : { alt }),
    ...(expansion === undefined ? {} : { expanded: expansion }),
    ...(actual === undefined ? {} : { actual })
  }
}

/** Neighbours that an element draws itself become one marked content. */
function groups(children: Element['children']): (Element | (Text | Shape)[])[] {
  const found: (Element | (Text | Shape)[])[] = []
  for (const child of children) {
    const last = found.at(-1)
    if (child.kind === 'element') found.push(child)
    else if (Array.isArray(last)) last.push(child)
    else found.push([child])
  }
  return found
}

const draw = (document: BriefingDocument, mark: Text | Shape): void =>
  mark.kind === 'text' ? document.show(mark) : drawShape(document, mark)

function drawShape(document: BriefingDocument, shape: Shape): void {
  switch (shape.kind) {
    case 'rule':
      document.moveTo(shape.x, shape.y).lineTo(shape.toX, shape.toY).lineWidth(shape.thickness)
      if (shape.isDashed) document.dash(2, { space: 1.6 }).stroke(shape.colour).undash()
      else document.stroke(shape.colour)
      return
    case 'fill':
      document.rect(shape.x, shape.y, shape.width, shape.height).fill(shape.colour)
      return
    case 'dot':
      document.circle(shape.x, shape.y, shape.radius).lineWidth(0.9)
      if (shape.look === 'full') document.fillAndStroke(shape.colour, shape.colour)
      else if (shape.look === 'hollow') document.stroke(shape.colour)
      else dashedCircle(document, shape)
      return
    case 'picture':
      document.image(Buffer.from(shape.bytes), shape.x, shape.y, { width: shape.width, height: shape.height })
  }
}

/** As many dashes as close the circle without a seam. */
function dashedCircle(document: BriefingDocument, { radius, colour }: Dot): void {
  const dashes = Math.max(5, Math.round(radius * 2.4))
  const period = (2 * Math.PI * radius) / dashes
  document
    .dash(period * 0.55, { space: period * 0.45 })
    .stroke(colour)
    .undash()
}

function attach(document: BriefingDocument, { attachments, metadata }: Page): void {
  const date = new Date(metadata.created)
  for (const { name, mediaType, description, relationship, text } of attachments) {
    document.file(Buffer.from(text, 'utf8'), {
      name,
      type: mediaType,
      description,
      relationship,
      creationDate: date,
      modifiedDate: date
    })
  }
}

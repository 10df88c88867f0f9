import { Document, Font, Page, renderToBuffer, Text } from '@react-pdf/renderer'
import { createElement } from 'react'

/** @react-pdf/renderer: embeds, does not tag. */
export async function start({ width, height, texts, fonts }) {
  for (const [family, src] of Object.entries(fonts)) Font.register({ family, src })
  const lines = texts.map(({ text, x, y, face, size, colour }, key) =>
    createElement(
      Text,
      {
        key,
        style: {
          position: 'absolute',
          left: x,
          top: y - size,
          fontFamily: face,
          fontSize: size,
          color: colour
        }
      },
      text
    )
  )
  const page = createElement(Page, { size: [width, height] }, lines)
  return { task: () => renderToBuffer(createElement(Document, null, page)) }
}

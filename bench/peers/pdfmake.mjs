import { createRequire } from 'node:module'

/** pdfmake: embeds, does not tag. */
export async function start({ width, height, texts, fonts }) {
  const pdfmake = createRequire(import.meta.url)('pdfmake')
  pdfmake.setFonts(Object.fromEntries(Object.entries(fonts).map(([face, path]) => [face, { normal: path }])))
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  const content = texts.map(({ text, x, y, face, size, colour }) => ({
    text,
    font: face,
    fontSize: size,
    color: colour,
    noWrap: true,
    absolutePosition: { x, y: y - size }
  }))
  const page = { pageSize: { width, height }, pageMargins: 0, defaultStyle: { font: texts[0].face }, content }
  return { task: () => pdfmake.createPdf(structuredClone(page)).getBuffer() }
}

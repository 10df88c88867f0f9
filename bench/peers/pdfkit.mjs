import PDFDocument from 'pdfkit'

/** pdfkit by itself: embeds, tags, and reads the fonts from their files each time, as its users do. */
export const start = async (drawing) => ({ task: () => draw(drawing) })

export function draw({ width, height, texts, fonts }) {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    font: ''
  })
  const chunks = []
  const whole = new Promise((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
  const root = document.struct('Document')
  document.addStructure(root)
  for (const { text, x, y, face, size, colour, tag } of texts) {
    root.add(
      document.struct(tag, () => {
        document.font(fonts[face]).fontSize(size).fillColor(colour)
        document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      })
    )
  }
  root.end()
  document.end()
  return whole
}

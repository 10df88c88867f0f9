import { readFileSync } from 'node:fs'
import { jsPDF } from 'jspdf'

/** jsPDF: embeds, does not tag, kern or cut the fonts down. */
export async function start({ width, height, texts, fonts }) {
  const files = Object.entries(fonts).map(([face, path]) => [face, readFileSync(path).toString('base64')])
  const task = () => {
    const document = new jsPDF({ unit: 'pt', format: [width, height], compress: true })
    for (const [face, file] of files) {
      document.addFileToVFS(`${face}.ttf`, file)
      document.addFont(`${face}.ttf`, face, 'normal')
    }
    for (const { text, x, y, face, size, colour } of texts) {
      document.setFont(face, 'normal').setFontSize(size).setTextColor(colour)
      document.text(text, x, y)
    }
    return document.output('arraybuffer')
  }
  return { task }
}

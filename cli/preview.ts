/** Draws every kind of article that the tests know as a page: `npm run preview [FOLDER]` writes a PDF and a PNG of each. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { RenderParameters } from 'pdfjs-dist/types/src/display/api.js'
import { compose } from '../functions/page/compose.ts'
import { render } from '../functions/page/render.ts'
import { TEMPLATES } from '../functions/page/template.ts'
import { drafted } from '../test/page/draft.ts'
import { KINDS } from '../test/page/kinds/kinds.ts'

const PIXELS_A_POINT = 1.5

type Context = NonNullable<RenderParameters['canvasContext']>

/** The canvas here is not the browser's, though it can do the same. */
const draws = (context: object): context is Context =>
  ['drawImage', 'fill', 'fillText', 'setTransform', 'stroke'].every((method) => method in context)

async function picture(pdf: Uint8Array): Promise<Buffer> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: PIXELS_A_POINT })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  if (!draws(context)) throw new TypeError('The canvas draws in another way than pdf.js does.')
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  return canvas.toBuffer('image/png')
}

const folder = process.argv[2] ?? '.local/preview'
mkdirSync(folder, { recursive: true })
for (const [kind, draft] of Object.entries(KINDS)) {
  const { sheet, article } = drafted(draft)
  for (const template of TEMPLATES) {
    const pdf = await render(compose(sheet, article, { template }))
    writeFileSync(`${folder}/${kind}.${template}.pdf`, pdf)
    writeFileSync(`${folder}/${kind}.${template}.png`, await picture(pdf))
  }
}
console.log(`${Object.keys(KINDS).length * TEMPLATES.length} pages in ${folder}`)

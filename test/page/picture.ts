import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { RenderParameters } from 'pdfjs-dist/types/src/display/api.js'

type Context = NonNullable<RenderParameters['canvasContext']>

/** The canvas here is not the browser's, though it can do the same. */
const draws = (context: object): context is Context =>
  ['drawImage', 'fill', 'fillText', 'setTransform', 'stroke'].every((method) => method in context)

/** A PDF's first page, drawn. */
export async function picture(pdf: Uint8Array, pixelsAPoint: number): Promise<Canvas> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const viewport = page.getViewport({ scale: pixelsAPoint })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  if (!draws(context)) throw new TypeError('The canvas draws in another way than pdf.js does.')
  await page.render({ canvas: null, canvasContext: context, viewport }).promise
  await document.loadingTask.destroy()
  return canvas
}

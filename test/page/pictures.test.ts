import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'
import { picture } from './picture.ts'

const FOLDER = fileURLToPath(new URL('../golden/pages/', import.meta.url))
const PIXELS_A_POINT = 0.4
/** A pixel counts as another one when it differs by more than this, of 255. */
const VISIBLE = 48
/** So many pixels of a thousand may: edges of letters, where another machine rounds another way. */
const TOLERATED = 2

const pixelsOf = (canvas: Canvas): Uint8ClampedArray =>
  canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data

/** How many pixels of a thousand look different. */
function difference(a: Canvas, b: Canvas): number {
  if (a.width !== b.width || a.height !== b.height) return 1000
  const [one, other] = [pixelsOf(a), pixelsOf(b)]
  let different = 0
  for (let at = 0; at < one.length; at += 4) {
    if (
      [0, 1, 2].some((channel) => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > VISIBLE)
    )
      different++
  }
  return (different * 4000) / one.length
}

async function golden(kind: string): Promise<Canvas> {
  const image = await loadImage(readFileSync(`${FOLDER}${kind}.png`))
  const canvas = createCanvas(image.width, image.height)
  canvas.getContext('2d').drawImage(image, 0, 0)
  return canvas
}

/** `UPDATE_PICTURES=1 npx vitest run test/page/pictures.test.ts` draws them anew: look at each that changed. */
describe('a page looks as it was approved', () => {
  it.each(Object.entries(KINDS))('%s', async (kind, draft) => {
    const { sheet, article } = drafted(draft)
    const drawn = await picture(await render(compose(sheet, article, {})), PIXELS_A_POINT)
    if (process.env.UPDATE_PICTURES) {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(`${FOLDER}${kind}.png`, drawn.toBuffer('image/png'))
    }
    expect(difference(drawn, await golden(kind))).toBeLessThan(TOLERATED)
  })

  it('sees a line that is missing', async () => {
    const { sheet, article } = drafted(KINDS.strike ?? { text: '' })
    const page = compose(sheet, article, {})
    const without = await picture(
      await render({ ...page, elements: page.elements.slice(0, -3) }),
      PIXELS_A_POINT
    )
    expect(difference(without, await golden('strike'))).toBeGreaterThan(TOLERATED)
  })
})

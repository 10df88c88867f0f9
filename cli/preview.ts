/** Draws every kind of article that the tests know as a page: `npm run preview [FOLDER]` writes a PDF and a PNG of each. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { TEMPLATES } from '../functions/options.ts'
import { compose } from '../functions/page/compose.ts'
import { render } from '../functions/page/render.ts'
import { drafted } from '../test/page/draft.ts'
import { KINDS } from '../test/page/kinds/kinds.ts'
import { picture } from '../test/page/picture.ts'

const PIXELS_A_POINT = 1.5

const { positionals } = parseArgs({ allowPositionals: true })
const folder = positionals[0] ?? '.local/preview'
mkdirSync(folder, { recursive: true })
for (const [kind, draft] of Object.entries(KINDS)) {
  const { sheet, article } = drafted(draft)
  for (const template of TEMPLATES) {
    const pdf = await render(compose(sheet, article, { template }))
    writeFileSync(`${folder}/${kind}.${template}.pdf`, pdf)
    writeFileSync(
      `${folder}/${kind}.${template}.png`,
      (await picture(pdf, PIXELS_A_POINT)).toBuffer('image/png')
    )
  }
}
console.log(`${Object.keys(KINDS).length * TEMPLATES.length} pages in ${folder}`)

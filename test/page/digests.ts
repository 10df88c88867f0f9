/** Prints the SHA-256 of every kind of page, for a test that runs it elsewhere on the globe. */
import { createHash } from 'node:crypto'
import { compose } from '../../functions/page/compose.ts'
import { render } from '../../functions/page/render.ts'
import { drafted } from './draft.ts'
import { KINDS } from './kinds/kinds.ts'

for (const [kind, draft] of Object.entries(KINDS)) {
  const { sheet, article } = drafted(draft)
  const pdf = await render(compose(sheet, article, {}))
  console.log(kind, createHash('sha256').update(pdf).digest('hex'))
}

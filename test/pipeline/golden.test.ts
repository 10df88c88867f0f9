import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'

const ROOT = new URL('../../', import.meta.url)
const FOLDERS = ['examples/', 'test/fixtures/articles/']

const files = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(folder, ROOT))
    .filter((name) => /\.(?:txt|md)$/u.test(name))
    .map((name) => [name, folder] as const)
)

/** Whole sheets, as they were read and found right; `npx vitest run test/pipeline -u` takes a change over. */
describe('the fact sheet of each of our articles', () => {
  it.each(files)('%s', async (name, folder) => {
    const bytes = readFileSync(new URL(folder + name, ROOT))
    const { sheet, evidence } = await makeFactSheet({ bytes, name })
    assertGrounded(sheet, evidence)
    await expect(`${JSON.stringify(sheet, null, 1)}\n`).toMatchFileSnapshot(`../golden/sheets/${name}.json`)
  })
})

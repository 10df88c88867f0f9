import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadTheme } from '../../functions/page/theme/load-theme.ts'
import { bundleCommand, bundleFunction, bundlePdfLayer } from '../../infra/bundle.ts'
import { pdf } from '../article/files.ts'
import { startFakeS3 } from './fake-s3.ts'

const run = promisify(execFile)

const ARTICLE = `Harbour bridge to close for repairs

PORT ELLERY, March 3, 2021 - The city will close the harbour bridge on April 12 for repairs that cost $4 million, Mayor
Ana Ruiz said on Wednesday.

"The bridge is safe, but it is old," Ruiz told reporters. It is not known when it will open again.
`

/** A second on an idle machine; milliseconds. */
const BUNDLING = 60_000

/** What a zip of the folder weighs: each file deflated, and the two headers that name it. */
function zippedSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => deflateRawSync(readFileSync(join(folder, file))).length + 30 + 46 + 2 * file.length)
    .reduce((sum, size) => sum + size, 22)
}

describe('bundles, in a folder without node_modules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-bundle-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  describe('the function', () => {
    const lambda = join(folder, 'lambda')
    const layer = join(folder, 'pdf-layer')
    beforeAll(async () => {
      await bundleFunction(lambda)
      await bundlePdfLayer(layer)
    }, BUNDLING)

    test('weighs at most 2 MB zipped', () => {
      expect(zippedSize(lambda)).toBeLessThanOrEqual(2_000_000)
    })

    test('makes a briefing of a PDF, whose reader lies in the layer', async () => {
      const article = await pdf(ARTICLE.split('\n\n'))
      const objects = new Map([['/articles/paper.pdf', article]])
      const s3 = await startFakeS3(objects)
      try {
        const answer = await invoke(lambda, s3.endpoint, 'paper.pdf', {
          NODE_PATH: join(layer, 'nodejs/node_modules')
        })
        expect(answer).toEqual({ batchItemFailures: [] })
      } finally {
        s3.close()
      }
      const sheet = JSON.parse(String(objects.get('/briefings/briefings/paper.pdf.json')))
      expect(sheet.article.sentences.length).toBeGreaterThan(0)
    })

    test('carries the fonts with their licences, and no source', () => {
      const files = readdirSync(lambda, { recursive: true, encoding: 'utf8' })
      const licences = readFileSync(join(lambda, 'LICENCES.txt'), 'utf8')
      for (const font of ['Inter', 'Source Serif 4', 'Noto'])
        expect(licences).toContain(`The ${font} Project Authors`)
      expect(files.filter((file) => file.endsWith('.ts'))).toEqual([])
    })

    test('makes a briefing of an upload', async () => {
      const objects = new Map([['/articles/harbour bridge+ü.txt', Buffer.from(ARTICLE)]])
      const s3 = await startFakeS3(objects)
      try {
        const answer = await invoke(lambda, s3.endpoint, 'harbour bridge+ü.txt')
        expect(answer).toEqual({ batchItemFailures: [] })
      } finally {
        s3.close()
      }
      const pdf = objects.get('/briefings/briefings/harbour bridge+ü.txt.pdf')
      expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-')
      const sheet = JSON.parse(String(objects.get('/briefings/briefings/harbour bridge+ü.txt.json')))
      expect(sheet.article.title.text).toBe('Harbour bridge to close for repairs')
    })
  })

  test(
    'the function makes briefings in the look that the stack was given',
    async () => {
      const lambda = join(folder, 'themed')
      await bundleFunction(lambda, loadTheme('examples/theme/harbour.json'))
      const objects = new Map([['/articles/bridge.txt', Buffer.from(ARTICLE)]])
      const s3 = await startFakeS3(objects)
      try {
        await invoke(lambda, s3.endpoint, 'bridge.txt', { TEMPLATE: 'harbour', THEME: 'harbour@1' })
      } finally {
        s3.close()
      }
      // The theme's picture, named by what it says.
      const pdf = objects.get('/briefings/briefings/bridge.txt.pdf')?.toString('latin1')
      expect(pdf).toContain('/Alt (Harbour News)')
    },
    BUNDLING
  )

  describe('the command', () => {
    const command = join(folder, 'package')
    const factsheet = join(command, 'cli/factsheet.mjs')
    const article = join(folder, 'article.txt')
    beforeAll(async () => {
      await bundleCommand(command)
      // The one package that stays outside; npm installs it with the command.
      cpSync('node_modules/tinypool', join(command, 'node_modules/tinypool'), { recursive: true })
      writeFileSync(article, ARTICLE)
    }, BUNDLING)

    test('makes a briefing of a file', async () => {
      await run(process.execPath, [factsheet, 'make', article, '-o', folder])
      expect(readFileSync(`${article}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
    })

    test('answers JSON lines in threads of its own', async () => {
      const asked = run(process.execPath, [factsheet, 'facts', '--jsonl'])
      asked.child.stdin?.end(`${JSON.stringify({ id: 'bridge', text: ARTICLE })}\n`)
      expect(JSON.parse((await asked).stdout)).toMatchObject({
        id: 'bridge',
        factSheet: { schema: 'fact-sheet/1' }
      })
    })
  })
})

const DRIVER = `
import { writeFileSync } from 'node:fs'
const { handler } = await import('./functions/index.mjs')
const context = { awsRequestId: 'one', getRemainingTimeInMillis: () => 60_000 }
const answer = await handler(JSON.parse(process.env.EVENT), context)
writeFileSync('answer.json', JSON.stringify(answer))
`

/** Calls the handler in a process of its own, as Lambda would. */
async function invoke(
  folder: string,
  endpoint: string,
  key: string,
  look: Record<string, string> = {}
): Promise<unknown> {
  const object = { key, size: ARTICLE.length, etag: '0', 'version-id': 'v1', sequencer: '00A1' }
  const body = {
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'articles' }, object }
  }
  const record = { messageId: 'm1', body: JSON.stringify(body), attributes: { ApproximateReceiveCount: '1' } }
  const driver = join(folder, 'driver.mjs')
  writeFileSync(driver, DRIVER)
  await run(process.execPath, [driver], {
    cwd: folder,
    env: {
      ...look,
      EVENT: JSON.stringify({ Records: [record] }),
      OUTPUT_BUCKET: 'briefings',
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test'
    }
  })
  return JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8'))
}

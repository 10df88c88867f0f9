import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand
} from '@aws-sdk/client-s3'
import { beforeAll, describe, expect, it } from 'vitest'
import { MissingPermission } from '../../../../cli/local/player/errors.ts'
import { asList, type JsonObject } from '../../../../cli/local/player/json.ts'
import { type Player, type PlayOptions, play } from '../../../../cli/local/player/play.ts'
import { readLine } from '../../../../cli/local/run-stack.ts'
import { synthesize } from '../../../../infra/synthesize.ts'
import { pdf } from '../../../article/files.ts'
import { answerTo } from '../../../s3.ts'
import { clientOf, temporaryFolder, USER } from '../s3/endpoint.ts'

const ARTICLE = `Harbour bridge to close for repairs

PORT ELLERY, March 3, 2021 - The city will close the harbour bridge on April 12 for repairs that cost $4 million, Mayor
Ana Ruiz said on Wednesday.
`
const KEY = 'news/a b+ü.txt'

let outdir = ''
let template: JsonObject = {}

beforeAll(async () => {
  outdir = await temporaryFolder()
  const [stack] = (await synthesize({ outdir })).stacks
  template = JSON.parse(readFileSync(stack?.templateFullPath ?? '', 'utf8'))
}, 60_000)

/** The template whose policies don't have an action. */
const without = (action: string): JsonObject =>
  JSON.parse(JSON.stringify(template), (name, value) =>
    name === 'Action' ? asList(value).filter((each) => each !== action) : value
  )

async function run<T>(more: Partial<PlayOptions>, use: (player: Player) => Promise<T>): Promise<T> {
  const player = await play({
    template,
    assetFolder: (key) => join(outdir, `asset.${key.replace(/\.zip$/u, '')}`),
    folder: await temporaryFolder(),
    user: USER,
    ...more
  })
  try {
    return await use(player)
  } finally {
    await player.stop()
  }
}

const upload = ({ endpoint }: Player, Key = KEY, Body: string | Buffer = ARTICLE) =>
  clientOf(endpoint.url).send(new PutObjectCommand({ Bucket: 'articles', Key, Body }))

async function made({ endpoint }: Player): Promise<string[]> {
  const { Contents = [] } = await clientOf(endpoint.url).send(
    new ListObjectsV2Command({ Bucket: 'briefings' })
  )
  return Contents.map(({ Key }) => Key ?? '')
}

const waiting = ({ stack, queues }: Player): Record<string, number> =>
  Object.fromEntries(stack.queues.map(({ name, arn }) => [name, queues.get(arn)?.size ?? 0]))

describe('the stack, played', () => {
  it('makes a briefing of an upload, and still has it after a restart', async () => {
    const folder = await temporaryFolder()
    const lines: string[] = []
    await run({ folder, log: (line) => lines.push(line) }, async (player) => {
      await upload(player)
      await player.idle()
      expect(await made(player)).toEqual([`briefings/${KEY}.json`, `briefings/${KEY}.pdf`])
      expect(waiting(player)).toEqual({ uploads: 0, failed: 0, undelivered: 0 })
    })
    expect(lines.join('\n')).toContain('"outcome":"made"')
    await run({ folder }, async (player) => {
      const client = clientOf(player.endpoint.url)
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: 'briefings', Key: `briefings/${KEY}.json` })
      )
      expect(JSON.parse((await Body?.transformToString()) ?? '').schema).toBe('fact-sheet/1')
      const pdf = new HeadObjectCommand({ Bucket: 'briefings', Key: `briefings/${KEY}.pdf` })
      expect((await client.send(pdf)).ContentType).toBe('application/pdf')
    })
  })

  it('makes a briefing of a PDF, whose reader lies in a layer', async () => {
    const lines: string[] = []
    await run({ log: (line) => lines.push(line) }, async (player) => {
      await upload(player, 'news/bridge.pdf', await pdf(ARTICLE.split('\n\n')))
      await player.idle()
      expect(await made(player)).toEqual(['briefings/news/bridge.pdf.json', 'briefings/news/bridge.pdf.pdf'])
    })
    expect(lines.map(readLine)).toMatchObject([{ outcome: 'made', key: 'news/bridge.pdf' }])
  })

  it('makes none where the role may not read articles; the message waits until it may', async () => {
    const folder = await temporaryFolder()
    const lines: string[] = []
    let ended = () => {}
    const failed = new Promise<void>((resolve) => {
      ended = resolve
    })
    const log = (line: string) => lines.push(line)
    await run({ folder, template: without('s3:GetObject'), log, onBatch: ended }, async (player) => {
      await upload(player)
      await failed
      expect(await made(player)).toEqual([])
      expect(waiting(player)).toEqual({ uploads: 1, failed: 0, undelivered: 0 })
    })
    const outcomes = lines.map(readLine).filter((line) => line !== null)
    expect(outcomes).toMatchObject([{ outcome: 'failed', key: KEY }])
    await run({ folder }, async (player) => {
      await player.idle()
      expect(await made(player)).toHaveLength(2)
    })
  })

  it('brings an event to the dead letters that the queue does not take', async () => {
    const deaf = JSON.parse(JSON.stringify(template), (name, value) =>
      /^QueueUploadsPolicy/u.test(name) ? undefined : value
    )
    await run({ template: deaf }, async (player) => {
      await upload(player)
      expect(waiting(player)).toEqual({ uploads: 0, failed: 0, undelivered: 1 })
    })
  })

  it('tells nobody of what happens to the briefings', async () => {
    await run({}, async (player) => {
      const put = new PutObjectCommand({ Bucket: 'briefings', Key: KEY, Body: ARTICLE })
      expect(await answerTo(clientOf(player.endpoint.url).send(put))).toBe('200')
      expect(waiting(player)).toEqual({ uploads: 0, failed: 0, undelivered: 0 })
    })
  })

  it('does not begin where the role may not read its queue', async () => {
    const begun = run({ template: without('sqs:ReceiveMessage') }, async () => {})
    await expect(begun).rejects.toThrow(MissingPermission)
  })
})

import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { SQSRecord } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { workOff } from '../../functions/briefing/batch.ts'
import { uploadsIn } from '../../functions/briefing/events.ts'
import { S3Store } from '../../functions/briefing/store.ts'
import type { PageOptions } from '../../functions/options.ts'
import { backfillDefinition } from '../../infra/backfill-definition.ts'
import { created } from '../briefing/messages.ts'
import { ARTICLE } from '../briefing/run.ts'
import { clientOf, createBucket, openServer } from '../storage/server.ts'
import { type Entry, runMap } from './state-machine.ts'

const server = await openServer()
const s3 = clientOf(server)
const KEYS = Array.from({ length: 23 }, (_, index) => `news/2017/${index} ü+"{%.txt`).sort()
const DEFAULTS = { template: null, theme: null, pageSize: 'letter' } as const
const machine = JSON.parse(
  JSON.stringify(
    backfillDefinition(
      { articlesBucket: 'articles', briefingsBucket: 'briefings', queueUrl: 'queue', partition: 'aws' },
      DEFAULTS
    )
  )
)

beforeAll(async () => {
  await createBucket(s3, 'articles', true)
  await createBucket(s3, 'briefings', true)
  for (const Key of [...KEYS, 'news/2018/other.txt'])
    await s3.send(new PutObjectCommand({ Bucket: 'articles', Key, Body: Key }))
})
afterAll(() => server.stop())

let queued: string[] = []
beforeEach(() => {
  queued = []
})

type Entries = Entry[]

function take(entries: Entries): string[] {
  expect(entries.length).toBeLessThanOrEqual(10)
  queued.push(...entries.flatMap(({ MessageBody }) => uploadsIn(MessageBody).map(({ key }) => key)))
  return []
}

test('every object under the prefix is queued once, ten at a time', async () => {
  const batches = await runMap(
    machine,
    { prefix: 'news/2017/' },
    { s3, sendMessageBatch: async (all) => take(all) }
  )
  expect(batches).toBe(3)
  expect(queued.sort()).toEqual(KEYS)
})

test('nothing under the prefix is no error', async () => {
  expect(await runMap(machine, { prefix: 'none' }, { s3, sendMessageBatch: async (all) => take(all) })).toBe(
    0
  )
})

test('what the queue did not take, or did not answer, is sent again', async () => {
  let calls = 0
  const sendMessageBatch = async (all: Entries): Promise<string[]> => {
    calls++
    if (calls % 3 === 1) throw new TypeError('ThrottlingException')
    if (calls % 3 === 2) {
      take(all.slice(1))
      return ['0']
    }
    return take(all)
  }
  await runMap(machine, { prefix: 'news/2017/' }, { s3, sendMessageBatch })
  expect([...new Set(queued)].sort()).toEqual(KEYS)
})

test('what has a briefing of its newest version and of these defaults is left out', async () => {
  const prefix = 'desk "ü"/'
  const put = async (name: string, Body = ARTICLE) => {
    const Key = prefix + name
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket: 'articles', Key, Body }))
    return created({
      key: Key,
      ...(VersionId && { versionId: VersionId }),
      sequencer: Body === ARTICLE ? '01' : '02'
    })
  }
  await put('never made.txt')
  await brief([await put('up to date.txt'), await put('corrected.txt'), await put('refused.txt', ' ')])
  await brief([await put('other defaults.txt')], { pageSize: 'a4' })
  await put('corrected.txt', ARTICLE.replace('40', '44'))
  await put(`${'k'.repeat(1000)}.txt`)
  await runMap(machine, { prefix }, { s3, sendMessageBatch: async (all) => take(all) })
  const due = [
    `${'k'.repeat(1000)}.txt`,
    'corrected.txt',
    'never made.txt',
    'other defaults.txt',
    'refused.txt'
  ]
  expect(queued.sort()).toEqual(due.map((name) => prefix + name).sort())
  // Once they are worked off, only what can't become a briefing is left.
  await brief(queued.map((key) => created({ key })))
  queued = []
  await runMap(machine, { prefix }, { s3, sendMessageBatch: async (all) => take(all) })
  expect(queued).toHaveLength(2)
})

/** Works the messages off, with the function's own code. */
async function brief(
  Records: SQSRecord[],
  page: PageOptions = { pageSize: DEFAULTS.pageSize }
): Promise<void> {
  const { batchItemFailures } = await workOff(
    { Records },
    { requestId: 'r', remaining: () => 60_000 },
    {
      store: new S3Store(s3),
      environment: { outputBucket: 'briefings', page, maxReceiveCount: 5 },
      now: Date.now,
      write: () => {},
      functionName: 'briefing'
    }
  )
  expect(batchItemFailures).toEqual([])
}

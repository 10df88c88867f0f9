import { PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { uploadsIn } from '../../functions/briefing/events.ts'
import { backfillDefinition } from '../../infra/backfill-definition.ts'
import { clientOf, createBucket, openServer } from '../storage/server.ts'
import { type Entry, runMap } from './state-machine.ts'

const server = await openServer()
const s3 = clientOf(server)
const KEYS = Array.from({ length: 23 }, (_, index) => `news/2017/${index} ü+"{%.txt`).sort()
const machine = JSON.parse(
  JSON.stringify(backfillDefinition({ articlesBucket: 'articles', queueUrl: 'queue', partition: 'aws' }))
)

beforeAll(async () => {
  await createBucket(s3, 'articles', true)
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

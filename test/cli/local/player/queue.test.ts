import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { type BatchOutcome, pollQueue } from '../../../../cli/local/player/event-source.ts'
import type { Json, JsonObject } from '../../../../cli/local/player/json.ts'
import { Queue } from '../../../../cli/local/player/queue.ts'
import { openMessageFiles } from '../../../../cli/local/player/queue-files.ts'
import { temporaryFolder } from '../s3/endpoint.ts'
import { FakeClock } from './fake-clock.ts'

const VISIBILITY = 720_000
let folder = ''
let clock = new FakeClock()
let failed: Queue
let queue: Queue

async function open(name: string, redrive?: { deadLetter: Queue; maxReceiveCount: number }): Promise<Queue> {
  const settings = { name, arn: `arn:${name}`, visibilityMs: VISIBILITY, redrive }
  return Queue.open(settings, await openMessageFiles(join(folder, name)), clock)
}

beforeEach(async () => {
  folder = await temporaryFolder()
  clock = new FakeClock()
  failed = await open('failed')
  queue = await open('uploads', { deadLetter: failed, maxReceiveCount: 3 })
})

const bodies = async (max = 10): Promise<string[]> => (await queue.receive(max)).map(({ body }) => body)

describe('a queue', () => {
  it('hides what was received, and shows it again when the time is over', async () => {
    await queue.send('one')
    expect(await bodies()).toEqual(['one'])
    clock.advance(VISIBILITY - 1)
    expect(await bodies()).toEqual([])
    clock.advance(1)
    expect(await queue.receive(10)).toMatchObject([{ body: 'one', receives: 2 }])
  })

  it('gives no more than it is asked for, and no message to two receivers at once', async () => {
    for (const body of ['one', 'two', 'three']) await queue.send(body)
    const taken = await Promise.all([bodies(2), bodies(2), bodies(2)])
    expect(taken).toEqual([['one', 'two'], ['three'], []])
  })

  it('forgets what was deleted, but not for a receipt that is too old', async () => {
    await queue.send('one')
    const [first] = await queue.receive(1)
    clock.advance(VISIBILITY)
    const [second] = await queue.receive(1)
    if (!first || !second) expect.unreachable()
    await queue.delete(first)
    expect(queue.size).toBe(1)
    await queue.delete(second)
    expect(queue.size).toBe(0)
  })

  it('moves a message to the dead letters after as many tries as it may have', async () => {
    await queue.send('poison')
    for (let tries = 1; tries <= 3; tries++) {
      expect(await bodies()).toEqual(['poison'])
      clock.advance(VISIBILITY)
    }
    expect(failed.peek()).toEqual([])
    expect(await bodies()).toEqual([])
    expect([queue.size, failed.peek()]).toEqual([0, ['poison']])
  })

  it('has its messages and their tries again after a restart, all of them visible', async () => {
    await queue.send('held')
    await queue.send('deleted')
    const received = await queue.receive(2)
    if (received[1]) await queue.delete(received[1])
    queue = await open('uploads', { deadLetter: failed, maxReceiveCount: 3 })
    expect(await queue.receive(10)).toMatchObject([{ body: 'held', receives: 2 }])
  })

  it('buries nothing because everything was stopped again and again', async () => {
    await queue.send('held')
    for (let restarts = 0; restarts < 5; restarts++) {
      expect(await bodies()).toEqual(['held'])
      queue = await open('uploads', { deadLetter: failed, maxReceiveCount: 3 })
    }
    expect(failed.peek()).toEqual([])
  })

  it('wakes those who wait for a message, for one that becomes visible, and when all is over', async () => {
    const over = new AbortController()
    const arrived = queue.changed(over.signal)
    await queue.send('one')
    await arrived
    await queue.receive(1)
    const visible = queue.changed(over.signal)
    clock.advance(VISIBILITY)
    await visible
    await queue.receive(1)
    const stopped = queue.changed(over.signal)
    over.abort()
    await stopped
  })
})

describe('a function that reads a queue', () => {
  const items = (...ids: unknown[]): Json => ({
    batchItemFailures: ids.map((id) => ({ itemIdentifier: String(id) }))
  })

  /** What became of the two messages "one" and "two" that the function answered so. */
  async function outcomeOf(answer: (ids: string[]) => Json | Error, reportsItems = true) {
    for (const body of ['one', 'two']) await queue.send(body)
    const stop = new AbortController()
    const seen: JsonObject[] = []
    const outcome = await new Promise<BatchOutcome>((resolve) => {
      const invoke = async (event: JsonObject): Promise<Json> => {
        seen.push(event)
        const records: unknown = JSON.parse(JSON.stringify(event.Records))
        const ids = Array.isArray(records) ? records.map(({ messageId }) => String(messageId)) : []
        const answered = answer(ids)
        if (answered instanceof Error) throw answered
        return answered
      }
      const onBatch = (batch: BatchOutcome) => {
        stop.abort()
        resolve(batch)
      }
      pollQueue({ queue, batchSize: 10, reportsItems, concurrency: 1, invoke, onBatch }, stop.signal)
    })
    return {
      done: outcome.done.map(({ body }) => body),
      failed: outcome.failed.map(({ body }) => body),
      seen
    }
  }

  it('hands over records as SQS does', async () => {
    const { seen } = await outcomeOf(() => null)
    expect(seen).toMatchObject([
      {
        Records: [
          {
            body: 'one',
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:uploads',
            attributes: { ApproximateReceiveCount: '1' }
          },
          { body: 'two' }
        ]
      }
    ])
  })

  it.each<[string, (ids: string[]) => Json | Error, string[]]>([
    ['nothing', () => null, []],
    ['no failures', () => items(), []],
    ['one failure', (ids) => items(ids[1]), ['two']],
    ['an unknown message', (ids) => items(ids[1], 'nobody'), ['one', 'two']],
    ['what is no list', () => ({ batchItemFailures: 'x' }), ['one', 'two']],
    ['an error', () => new TypeError('broken'), ['one', 'two']]
  ])('answers %s', async (_, answer, expected) => {
    const { failed: found, done } = await outcomeOf(answer)
    expect(found).toEqual(expected)
    expect(done).toEqual(['one', 'two'].filter((body) => !expected.includes(body)))
    expect(queue.size).toBe(expected.length)
  })

  it('says nothing of single messages unless the mapping lets it', async () => {
    expect((await outcomeOf((ids) => items(ids[0]), false)).failed).toEqual([])
  })
})

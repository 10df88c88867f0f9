import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import type { SQSEvent } from 'aws-lambda'
import { expect } from 'vitest'
import { takeBatch } from '../../cli/local/player/event-source.ts'
import { Queue } from '../../cli/local/player/queue.ts'
import { openMessageFiles } from '../../cli/local/player/queue-files.ts'
import { workOff } from '../../functions/briefing/batch.ts'
import { S3Store, s3Client } from '../../functions/briefing/store.ts'
import { FakeClock } from '../cli/local/player/fake-clock.ts'
import { type Fault, type FaultPlan, startFaultProxy } from './fault-proxy.ts'
import { clientOf, createBucket, openServer, read } from './server.ts'

export const VISIBILITY = 720_000
const MAX_RECEIVE_COUNT = 5

/** A text that stands in its sheet. */
export const article = (cost: string): string => `The rebuilt harbour bridge cost $${cost} million.`

/** The fault for the first so many requests that fit. */
export function first(
  times: number,
  fault: Fault,
  fits: (method: string, key: string) => boolean
): FaultPlan {
  let left = times
  return ({ method, key }) => (fits(method, key) && left-- > 0 ? fault : undefined)
}

/** The function's own code between a queue and a real S3 server, with a place for faults before the server. */
export async function openRig() {
  const server = await openServer()
  const user = clientOf(server)
  const tag = randomBytes(4).toString('hex')
  const articles = `articles-${tag}`
  const briefings = `briefings-${tag}`
  await createBucket(user, articles, true)
  await createBucket(user, briefings, !server.isCeph)
  const folder = await mkdtemp(join(tmpdir(), 'factsheet-rig-'))
  const clock = new FakeClock()
  const open = async (name: string, redrive?: { deadLetter: Queue; maxReceiveCount: number }) =>
    Queue.open(
      { name, arn: `arn:${name}`, visibilityMs: VISIBILITY, redrive },
      await openMessageFiles(join(folder, name)),
      clock
    )
  const failed = await open('failed')
  const uploads = await open('uploads', { deadLetter: failed, maxReceiveCount: MAX_RECEIVE_COUNT })

  const state = { plan: (() => undefined) as FaultPlan, lines: [] as string[], sequence: 0 }
  const proxy = await startFaultProxy(
    () => server.url,
    (passing) => state.plan(passing)
  )
  const store = new S3Store(
    s3Client({
      endpoint: proxy.url,
      region: 'us-east-1',
      credentials: server.credentials,
      forcePathStyle: true,
      // A request that is answered never need not take ten seconds here.
      maxAttempts: 2,
      requestHandler: { requestTimeout: 400, throwOnRequestTimeout: true }
    })
  )
  const invoke = async (event: object) =>
    JSON.parse(
      JSON.stringify(
        await workOff(
          event as SQSEvent,
          { requestId: 'request-1', remaining: () => 60_000 },
          {
            store,
            environment: { outputBucket: briefings, page: {}, maxReceiveCount: MAX_RECEIVE_COUNT },
            now: Date.now,
            write: (line) => void state.lines.push(line),
            functionName: 'briefing'
          }
        )
      )
    )
  const takeOne = (batchSize: number) =>
    takeBatch({ queue: uploads, invoke, batchSize, reportsItems: true, concurrency: 1 })
  return {
    user,
    articles,
    briefings,
    uploads,
    failed,
    state,
    /** How often each output was written, as the proxy counts. */
    written: proxy.written,
    takeOne,
    /** Works off what comes, lets the visibility timeout pass as often as it takes; ends when the queue is empty. */
    settle: async (batchSize = 10) => {
      while (uploads.size > 0) if (!(await takeOne(batchSize))) clock.advance(VISIBILITY)
    },
    /** Puts an article; gives the event that S3 would send. */
    put: async (Key: string, Body: string): Promise<string> => {
      const { VersionId } = await user.send(new PutObjectCommand({ Bucket: articles, Key, Body }))
      const sequencer = String(++state.sequence).padStart(16, '0')
      return JSON.stringify({
        source: 'aws.s3',
        'detail-type': 'Object Created',
        detail: { bucket: { name: articles }, object: { key: Key, 'version-id': VersionId, sequencer } }
      })
    },
    remove: (Key: string) => user.send(new DeleteObjectCommand({ Bucket: articles, Key })),
    /** What became of an article, for whoever uploaded it. */
    outcomeOf: (key: string) => outcomeOf(key, (name) => read(user, briefings, name)),
    expectBriefing: async (key: string, cost: string): Promise<void> => {
      const { agree, sheet, report } = await outcomeOf(key, (name) => read(user, briefings, name))
      expect({ agree, report }).toEqual({ agree: true, report: null })
      expect(sheet).toContain(`$${cost} million`)
    },
    outcomes: () => state.lines.map((line): string => JSON.parse(line).outcome),
    close: async () => {
      proxy.close()
      await server.stop()
      await rm(folder, { recursive: true })
    }
  }
}

/** Whether PDF and sheet agree, and which text they were made of; or why there is none. */
async function outcomeOf(key: string, find: (name: string) => ReturnType<typeof read>) {
  const [pdf, json, error] = await Promise.all(
    [`briefings/${key}.pdf`, `briefings/${key}.json`, `errors/${key}.json`].map(find)
  )
  const source = (found: typeof pdf) => found?.metadata['source-version']
  return {
    agree: source(pdf) === source(json) && (pdf?.body.subarray(0, 5).toString() ?? '%PDF-') === '%PDF-',
    sheet: json ? JSON.stringify(JSON.parse(json.body.toString())) : null,
    report: error ? JSON.parse(error.body.toString()) : null
  }
}

import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  UploadPartCommand
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import type { S3Event } from '../../../../cli/local/s3/events.ts'
import { answerTo } from '../../../s3.ts'
import { start, temporaryFolder } from './endpoint.ts'

const events: S3Event[] = []
const { client, stop } = await start(await temporaryFolder(), { onEvent: (event) => void events.push(event) })
afterAll(stop)

const Bucket = 'plain'
const LARGE = Buffer.alloc(5 * 1024 ** 2, 'large')

/** Uploads the parts under an upload that is not completed yet. */
async function begin(Key: string, bodies: Uint8Array[]) {
  const { UploadId } = await client.send(
    new CreateMultipartUploadCommand({ Bucket, Key, Metadata: { title: 'x' }, ChecksumAlgorithm: 'CRC32' })
  )
  const target = { Bucket, Key, UploadId }
  const Parts: CompletedPart[] = []
  for (const [index, Body] of bodies.entries()) {
    const PartNumber = index + 1
    const { ETag, ChecksumCRC32 } = await client.send(new UploadPartCommand({ ...target, PartNumber, Body }))
    Parts.push({ PartNumber, ETag, ChecksumCRC32 })
  }
  const complete = (chosen = Parts) =>
    client.send(new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts: chosen } }))
  return { target, Parts, complete }
}

describe('an upload in parts', () => {
  it('becomes one object, told of once', async () => {
    const { complete } = await begin('joined', [LARGE, Buffer.from('small')])
    expect(events).toEqual([])
    expect(await answerTo(client.send(new HeadObjectCommand({ Bucket, Key: 'joined' })))).toBe('404 NotFound')
    const { ETag } = await complete()
    expect(ETag).toMatch(/^"[0-9a-f]{32}-2"$/u)
    const { Body, Metadata } = await client.send(new GetObjectCommand({ Bucket, Key: 'joined' }))
    const bytes = (await Body?.transformToByteArray()) ?? Buffer.alloc(0)
    expect(Buffer.concat([LARGE, Buffer.from('small')]).equals(bytes)).toBe(true)
    expect(Metadata).toEqual({ title: 'x' })
    expect(events).toMatchObject([
      { key: 'joined', size: LARGE.length + 5, reason: 'CompleteMultipartUpload' }
    ])
  })

  it('asked to be completed again, later or at once, is the same object', async () => {
    events.length = 0
    const { complete } = await begin('twice', [Buffer.from('once')])
    const [one, two] = await Promise.all([complete(), complete()])
    const three = await complete()
    expect(one.ETag).toBeDefined()
    expect([two.ETag, three.ETag]).toEqual([one.ETag, one.ETag])
    expect(events).toHaveLength(1)
  })

  it('is refused where its parts are too small, unknown or out of order', async () => {
    const { complete, Parts } = await begin('refused', [Buffer.from('one'), Buffer.from('two')])
    expect(await answerTo(complete())).toBe('400 EntityTooSmall')
    expect(await answerTo(complete(Parts.toReversed()))).toBe('400 InvalidPartOrder')
    expect(await answerTo(complete([{ PartNumber: 3, ETag: '"x"' }]))).toBe('400 InvalidPart')
    expect(await answerTo(complete(Parts.slice(0, 1)))).toBe('200')
  })

  it('leaves nothing when it is called off', async () => {
    const { target, complete } = await begin('aborted', [LARGE])
    const list = async () => {
      const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }))
      return Uploads.map(({ Key }) => Key)
    }
    expect(await list()).toEqual(['aborted'])
    await client.send(new AbortMultipartUploadCommand(target))
    expect(await list()).toEqual([])
    expect(await answerTo(complete())).toBe('404 NoSuchUpload')
  })
})

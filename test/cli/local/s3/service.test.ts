import {
  CreateBucketCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketLifecycleConfigurationCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  RestoreObjectCommand
} from '@aws-sdk/client-s3'
import { describe, expect, it } from 'vitest'
import type { S3Event } from '../../../../cli/local/s3/events.ts'
import { answerTo } from '../../../s3.ts'
import { clientOf, start, temporaryFolder, USER } from './endpoint.ts'

const GET = new GetObjectCommand({ Bucket: 'plain', Key: 'k' })
const PUT = new PutObjectCommand({ Bucket: 'plain', Key: 'k', Body: 'x' })

describe('who may', () => {
  it('refuses what is not signed rightly', async () => {
    const { endpoint, stop } = await start(await temporaryFolder())
    const asking = (credentials: typeof USER, more = {}) =>
      answerTo(clientOf(endpoint.url, { credentials, ...more }).send(PUT))
    expect(await asking(USER)).toBe('200')
    expect(await asking({ ...USER, secretAccessKey: 'wrong' })).toBe('403 SignatureDoesNotMatch')
    expect(await asking({ ...USER, accessKeyId: 'nobody' })).toBe('403 InvalidAccessKeyId')
    const unsigned = await fetch(`${endpoint.url}/plain/k`)
    expect([unsigned.status, await unsigned.text()]).toEqual([403, expect.stringContaining('AccessDenied')])
    await stop()
  })

  it('refuses a signature of another time', async () => {
    const { client, stop } = await start(await temporaryFolder(), { now: () => new Date(0) })
    expect(await answerTo(client.send(PUT))).toBe('403 RequestTimeTooSkewed')
    await stop()
  })

  it('asks for each permission, and does not tell what is there without that to list', async () => {
    const asked: string[] = []
    const { client, stop } = await start(await temporaryFolder(), {
      authorize: (accessKeyId, { action, resource }) => {
        asked.push(`${accessKeyId} ${action} ${resource}`)
        return action === 's3:GetObject'
      }
    })
    expect(await answerTo(client.send(PUT))).toBe('403 AccessDenied')
    expect(await answerTo(client.send(GET))).toBe('403 AccessDenied')
    expect(asked).toEqual(
      ['PutObject plain/k', 'GetObject plain/k', 'ListBucket plain'].map(
        (each) => `${USER.accessKeyId} s3:${each}`
      )
    )
    await stop()
  })
})

describe('what is not served', () => {
  it('is refused, never ignored', async () => {
    const { client, stop } = await start(await temporaryFolder())
    const [Bucket, Key] = ['plain', 'k']
    await client.send(PUT)
    const answers = await Promise.all(
      [
        client.send(new GetBucketPolicyCommand({ Bucket })),
        client.send(new PutBucketLifecycleConfigurationCommand({ Bucket })),
        client.send(new PutObjectAclCommand({ Bucket, Key, ACL: 'public-read' })),
        client.send(new RestoreObjectCommand({ Bucket, Key })),
        client.send(new PutObjectCommand({ Bucket, Key, Body: 'y', StorageClass: 'GLACIER' })),
        client.send(new PutObjectCommand({ Bucket, Key, Body: 'y', ServerSideEncryption: 'aws:kms' })),
        client.send(new PutObjectCommand({ Bucket, Key, Body: 'y', WebsiteRedirectLocation: '/x' })),
        client.send(new PutObjectCommand({ Bucket, Key, Body: 'y', IfNoneMatch: '"tag"' }))
      ].map(answerTo)
    )
    expect(answers).toEqual(Array(8).fill('501 NotImplemented'))
    const { Body } = await client.send(GET)
    expect(await Body?.transformToString()).toBe('x')
    await stop()
  })

  it('names a bucket that is missing, there already, or misnamed', async () => {
    const { client, stop } = await start(await temporaryFolder())
    const create = (Bucket: string) => answerTo(client.send(new CreateBucketCommand({ Bucket })))
    const missing = client.send(new GetObjectCommand({ Bucket: 'none', Key: 'k' }))
    expect(await answerTo(missing)).toBe('404 NoSuchBucket')
    expect(await create('plain')).toBe('409 BucketAlreadyOwnedByYou')
    expect(await create('Not_A_Name')).toBe('400 InvalidBucketName')
    expect(await create('another-one')).toBe('200')
    await stop()
  })
})

describe('restarts and events', () => {
  it('finds what was acknowledged before', async () => {
    const folder = await temporaryFolder()
    const first = await start(folder)
    const Metadata = { title: 'one' }
    for (const Bucket of ['plain', 'versioned'])
      for (const Body of ['old', 'new'])
        await first.client.send(new PutObjectCommand({ Bucket, Key: 'a b+ü', Body, Metadata }))
    const before = await first.client.send(new HeadObjectCommand({ Bucket: 'versioned', Key: 'a b+ü' }))
    await first.stop()
    const second = await start(folder)
    const after = await second.client.send(new GetObjectCommand({ Bucket: 'versioned', Key: 'a b+ü' }))
    expect(await after.Body?.transformToString()).toBe('new')
    expect([after.VersionId, after.ETag, after.Metadata]).toEqual([before.VersionId, before.ETag, Metadata])
    await second.stop()
  })

  it('tells of each change in order, with sequencers that grow over a restart and a clock set back', async () => {
    const folder = await temporaryFolder()
    const events: S3Event[] = []
    let offset = 0
    const options = {
      now: () => new Date(Date.now() - offset),
      onEvent: (event: S3Event) => void events.push(event)
    }
    const first = await start(folder, options)
    await first.client.send(PUT)
    await first.stop()
    offset = 60_000
    const second = await start(folder, options)
    await second.client.send(PUT)
    await second.stop()
    expect(events).toMatchObject([
      { type: 'created', bucket: 'plain', key: 'k', size: 1, reason: 'PutObject' },
      { type: 'created' }
    ])
    const [one, two] = events.map(({ sequencer }) => sequencer)
    expect(`${two}` > `${one}`).toBe(true)
  })
})

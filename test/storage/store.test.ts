import { randomBytes } from 'node:crypto'
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { S3Store, s3Client, type Write } from '../../functions/briefing/store.ts'
import { clientOf, createBucket, openServer, read } from './server.ts'

const server = await openServer()
const client = clientOf(server)
const store = new S3Store(
  s3Client({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: server.credentials,
    forcePathStyle: true
  })
)
/** As the stack's two: articles in one that keeps versions, briefings in the other. */
const articles = `articles-${randomBytes(4).toString('hex')}`
const bucket = `briefings-${randomBytes(4).toString('hex')}`
beforeAll(async () => {
  await createBucket(client, articles, true)
  await createBucket(client, bucket, !server.isCeph)
})
afterAll(() => server.stop())

let count = 0
/** A key that no other test has. */
const newKey = (name = 'a b+ü/日本 😀.txt'): string => `${count++}/${name}`
const write = (body: string, metadata: Record<string, string> = {}): Write => ({
  body,
  contentType: 'text/plain',
  metadata
})
const etagOf = async (key: string): Promise<string> => (await store.head(bucket, key))?.etag ?? ''
const textOf = async (key: string): Promise<string | undefined> =>
  (await read(client, bucket, key))?.body.toString()

describe('reading', () => {
  test('what is not there is null', async () => {
    expect(await store.open(articles, newKey(), null)).toBeNull()
    expect(await store.head(articles, newKey())).toBeNull()
  })

  test('a bucket that is not there is a fault', async () => {
    await expect(store.open('no-such-bucket-here', 'a', null)).rejects.toThrow()
  })

  test('gives bytes, metadata and the version', async () => {
    const Key = newKey()
    const Metadata = { title: 'Ferry crews', published: '2026-03-12' }
    const { VersionId = null } = await client.send(
      new PutObjectCommand({ Bucket: articles, Key, Body: 'one', Metadata, ContentType: 'text/markdown' })
    )
    await client.send(new PutObjectCommand({ Bucket: articles, Key, Body: 'two' }))
    const opened = await store.open(articles, Key, VersionId)
    expect(opened).toMatchObject({
      size: 3,
      versionId: VersionId,
      metadata: Metadata,
      contentType: 'text/markdown'
    })
    expect(Buffer.from((await opened?.read()) ?? []).toString()).toBe('one')
    const newest = await store.open(articles, Key, null)
    expect(Buffer.from((await newest?.read()) ?? []).toString()).toBe('two')
  })

  test('a deleted article is gone, its older version is not', async () => {
    const Key = newKey()
    const { VersionId = null } = await client.send(
      new PutObjectCommand({ Bucket: articles, Key, Body: 'one' })
    )
    await client.send(new DeleteObjectCommand({ Bucket: articles, Key }))
    expect(await store.open(articles, Key, null)).toBeNull()
    const opened = await store.open(articles, Key, VersionId)
    expect(opened?.size).toBe(3)
    opened?.discard()
  })
})

describe('writing', () => {
  test('where nothing may be, only where nothing is', async () => {
    const key = newKey()
    expect(await store.put(bucket, key, write('one', { from: 'first' }), null)).toBe(true)
    expect(await store.put(bucket, key, write('two'), null)).toBe(false)
    expect(await read(client, bucket, key)).toMatchObject({ metadata: { from: 'first' } })
    expect(await textOf(key)).toBe('one')
  })

  test('over what is expected, and over nothing else', async () => {
    const key = newKey()
    await store.put(bucket, key, write('one'), null)
    const etag = await etagOf(key)
    expect(await store.put(bucket, key, write('two'), etag)).toBe(true)
    expect(await store.put(bucket, key, write('three'), etag)).toBe(false)
    expect(await store.put(bucket, newKey(), write('three'), etag)).toBe(false)
    expect(await textOf(key)).toBe('two')
  })

  test('ten at once: one wins, and it is what is there', async () => {
    const key = newKey()
    const names = Array.from({ length: 10 }, (_, index) => `writer ${index}`)
    const first = await Promise.all(names.map((name) => store.put(bucket, key, write(name), null)))
    expect(first.filter(Boolean)).toHaveLength(1)
    expect(await textOf(key)).toBe(names[first.indexOf(true)])
    const etag = await etagOf(key)
    const again = names.map((name) => `${name} again`)
    const second = await Promise.all(again.map((name) => store.put(bucket, key, write(name), etag)))
    expect(second.filter(Boolean)).toHaveLength(1)
    expect(await textOf(key)).toBe(again[second.indexOf(true)])
  })
})

describe('removing', () => {
  test('what is expected goes', async () => {
    const key = newKey()
    await store.put(bucket, key, write('one'), null)
    expect(await store.remove(bucket, key, await etagOf(key))).toBe(true)
    expect(await store.head(bucket, key)).toBeNull()
    expect(await store.put(bucket, key, write('two'), null)).toBe(true)
  })

  test.skipIf(server.isCeph)('what has changed meanwhile stays', async () => {
    const key = newKey()
    await store.put(bucket, key, write('one'), null)
    const etag = await etagOf(key)
    await store.put(bucket, key, write('two'), etag)
    expect(await store.remove(bucket, key, etag)).toBe(false)
    expect(await textOf(key)).toBe('two')
  })
})

describe('keys', () => {
  test.each([
    'plain.txt',
    "it's (new) & 100% + more.txt",
    '../../etc/passwd',
    'a//b',
    'line\nbreak',
    'é'.repeat(500)
  ])('%j', async (name) => {
    const key = newKey(name)
    expect(await store.put(bucket, key, write(name), null)).toBe(true)
    expect(await textOf(key)).toBe(name)
  })
})

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand
} from '@aws-sdk/client-s3'
import { afterAll, describe, expect, it } from 'vitest'
import { AWKWARD_KEYS, answerTo } from '../../../s3.ts'
import { start, temporaryFolder } from './endpoint.ts'

const { client, stop } = await start(await temporaryFolder())
afterAll(stop)

const Bucket = 'plain'
const put = (Key: string, Body: string | Uint8Array | Readable = Key, more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
const text = async (Key: string, more = {}): Promise<string | undefined> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return Body?.transformToString()
}
const head = (Key: string) => client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))

describe('bodies', () => {
  it('takes a string with its CRC32', async () => {
    const { ETag, ChecksumCRC32 } = await put('crc', '123456789')
    expect(ETag).toBe(`"${createHash('md5').update('123456789').digest('hex')}"`)
    // The check value of CRC-32, cbf43926.
    expect(ChecksumCRC32).toBe(Buffer.from('cbf43926', 'hex').toString('base64'))
    expect(await text('crc', { ChecksumMode: 'ENABLED' })).toBe('123456789')
  })

  it('takes a stream in chunks with its checksum in the trailer', async () => {
    const pieces = ['one ', 'two ', 'three'].map((piece) => Buffer.from(piece))
    await put('stream', Readable.from(pieces), { ContentEncoding: 'gzip', ContentLength: 13 })
    const { ContentLength, ContentEncoding, ChecksumCRC32 } = await head('stream')
    expect({ ContentLength, ContentEncoding }).toEqual({ ContentLength: 13, ContentEncoding: 'gzip' })
    expect(ChecksumCRC32).toHaveLength(8)
    expect(await text('stream')).toBe('one two three')
  })

  it('takes an empty body and a large one', async () => {
    await put('empty', '')
    expect((await head('empty')).ContentLength).toBe(0)
    const large = Buffer.alloc(3_000_000, 'abcdefg')
    await put('large', large)
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'large' }))
    expect(large.equals((await Body?.transformToByteArray()) ?? Buffer.alloc(0))).toBe(true)
  })

  it('refuses a body that is not what was announced, and keeps nothing of it', async () => {
    expect(await answerTo(put('bad', 'abc', { ChecksumCRC32: 'AAAAAA==' }))).toBe('400 BadDigest')
    const ContentMD5 = Buffer.alloc(16).toString('base64')
    expect(await answerTo(put('bad', 'abc', { ContentMD5 }))).toBe('400 BadDigest')
    expect(await answerTo(head('bad'))).toBe('404 NotFound')
  })

  it('keeps user metadata and headers', async () => {
    const Metadata = {
      title: 'Ferry crews',
      author: '=?UTF-8?B?SsO2cmc=?=',
      'source-url': 'https://example.org/?a=1&b=2'
    }
    await put('described', 'x', { Metadata, ContentType: 'text/plain', CacheControl: 'no-cache' })
    const found = await head('described')
    expect(found.Metadata).toEqual(Metadata)
    expect([found.ContentType, found.CacheControl]).toEqual(['text/plain', 'no-cache'])
    const Large = { long: 'x'.repeat(2100) }
    expect(await answerTo(put('described', 'x', { Metadata: Large }))).toBe('400 MetadataTooLarge')
  })
})

describe('ranges', () => {
  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10']
  ])('%s', async (Range, expected, range) => {
    await put('digits', '0123456789')
    const { Body, ContentRange } = await client.send(new GetObjectCommand({ Bucket, Key: 'digits', Range }))
    expect([await Body?.transformToString(), ContentRange]).toEqual([expected, range])
  })

  it('refuses one behind the end', async () => {
    await put('digits', '0123456789')
    expect(await answerTo(text('digits', { Range: 'bytes=10-' }))).toBe('416 InvalidRange')
  })
})

describe('conditions', () => {
  it('writes only where nothing is, or where the expected is', async () => {
    const { ETag } = await put('guarded', '1', { IfNoneMatch: '*' })
    expect(await answerTo(put('guarded', '2', { IfNoneMatch: '*' }))).toBe('412 PreconditionFailed')
    expect(await answerTo(put('guarded', '2', { IfMatch: '"other"' }))).toBe('412 PreconditionFailed')
    expect(await answerTo(put('nothing', '2', { IfMatch: ETag }))).toBe('404 NoSuchKey')
    expect(await text('guarded')).toBe('1')
    expect(await answerTo(put('guarded', '2', { IfMatch: ETag }))).toBe('200')
    const remove = new DeleteObjectCommand({ Bucket, Key: 'guarded', IfMatch: ETag ?? '' })
    expect(await answerTo(client.send(remove))).toBe('412 PreconditionFailed')
    expect(await text('guarded')).toBe('2')
  })

  it('lets one of ten writers at once win', async () => {
    const writers = Array.from({ length: 10 }, (_, index) => `writer ${index}`)
    const answers = await Promise.all(
      writers.map((body) => answerTo(put('contested', body, { IfNoneMatch: '*' })))
    )
    expect(answers.filter((answer) => answer !== '200')).toEqual(Array(9).fill('412 PreconditionFailed'))
    expect(await text('contested')).toBe(writers[answers.indexOf('200')])
  })

  it('answers reads by them', async () => {
    const { ETag } = await put('read', 'x')
    expect(await answerTo(text('read', { IfMatch: ETag }))).toBe('200')
    expect(await answerTo(text('read', { IfMatch: '"other"' }))).toBe('412 PreconditionFailed')
    expect(await answerTo(text('read', { IfNoneMatch: ETag }))).toMatch(/^304 /)
  })
})

describe('keys', () => {
  it.each(AWKWARD_KEYS)('%j', async (key) => {
    await put(key, `at ${key}`)
    expect(await text(key)).toBe(`at ${key}`)
  })

  it('may have 1,024 bytes, and not one more', async () => {
    const longest = 'é'.repeat(512)
    await put(longest, 'far')
    expect(await text(longest)).toBe('far')
    expect(await answerTo(put(`${longest}x`))).toBe('400 KeyTooLongError')
  })

  it('keeps a key and the keys below it apart', async () => {
    await put('prefix', '1')
    await put('prefix/of', '2')
    await put('prefix/of/another', '3')
    const keys = ['prefix', 'prefix/of', 'prefix/of/another']
    expect(await Promise.all(keys.map((key) => text(key)))).toEqual(['1', '2', '3'])
  })
})

describe('copies and removals', () => {
  it('copies an object with its metadata, or with other', async () => {
    await put('from +ü', 'body', { Metadata: { title: 'one' }, ContentType: 'text/plain' })
    const CopySource = `${Bucket}/${encodeURIComponent('from +ü')}`
    await client.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource }))
    expect((await head('to')).Metadata).toEqual({ title: 'one' })
    const replaced = { MetadataDirective: 'REPLACE', Metadata: { title: 'two' } } as const
    await client.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource, ...replaced }))
    expect([(await head('to')).Metadata, await text('to')]).toEqual([{ title: 'two' }, 'body'])
  })

  it('removes one, and what is not there', async () => {
    await put('gone')
    for (let i = 0; i < 2; i++) await client.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
    expect(await answerTo(text('gone'))).toBe('404 NoSuchKey')
  })

  it('removes many at once', async () => {
    const keys = ['many/1', 'many/ü +&<>', 'many/3']
    for (const key of keys) await put(key)
    const Objects = [...keys, 'many/never'].map((Key) => ({ Key }))
    const { Deleted, Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    expect(Deleted?.map(({ Key }) => Key)).toEqual([...keys, 'many/never'])
    expect(Errors ?? []).toEqual([])
    for (const key of keys) expect(await answerTo(head(key))).toBe('404 NotFound')
  })
})

import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  type ChecksumAlgorithm,
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  PutObjectTaggingCommand
} from '@aws-sdk/client-s3'
import { AWKWARD_KEYS, answerTo } from '../s3.ts'
import { type Check, equal, type Place, sdkOf } from './check.ts'

const ALGORITHMS: ChecksumAlgorithm[] = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256']
/** Published check values of "123456789", base64. */
const VALUES: Record<string, string> = {
  CRC32: 'y/Q5Jg==',
  CRC32C: '4waSgw==',
  CRC64NVME: 'rosUhgp5mIg=',
  SHA1: createHash('sha1').update('123456789').digest('base64'),
  SHA256: createHash('sha256').update('123456789').digest('base64')
}
const KEYS = ['plain.txt', ...AWKWARD_KEYS, '\u0001\u007f', 'é'.repeat(512)]
const RANGES: [string, string][] = [
  ['bytes=0-3', '0123'],
  ['bytes=7-', '789'],
  ['bytes=-2', '89'],
  ['bytes=8-99', '89'],
  ['bytes=0-0', '0']
]

export function objectChecks(place: Place): Check[] {
  const sdk = sdkOf(place)
  const Bucket = place.plain
  const put = (Key: string, Body: string | Uint8Array | Readable = Key, more = {}) =>
    sdk.send(new PutObjectCommand({ Bucket, Key, Body, ...more }))
  const get = (Key: string, more = {}) => sdk.send(new GetObjectCommand({ Bucket, Key, ...more }))
  const text = async (Key: string, more = {}) => (await get(Key, more)).Body?.transformToString()
  const head = (Key: string, more = {}) => sdk.send(new HeadObjectCommand({ Bucket, Key, ...more }))
  const check = (name: string, run: () => Promise<void>): Check => ({ client: 'AWS SDK', name, run })

  const checksums = ALGORITHMS.flatMap((ChecksumAlgorithm) => [
    check(`${ChecksumAlgorithm} is checked, stored and given back`, async () => {
      await put('sum', '123456789', { ChecksumAlgorithm })
      const found = new Map<string, unknown>(Object.entries(await head('sum', { ChecksumMode: 'ENABLED' })))
      equal(found.get(`Checksum${ChecksumAlgorithm}`), VALUES[ChecksumAlgorithm])
    }),
    check(`a wrong ${ChecksumAlgorithm} is refused`, async () => {
      const wrong = { [`Checksum${ChecksumAlgorithm}`]: Buffer.alloc(4).toString('base64') }
      equal(await answerTo(put('wrong', 'x', wrong)), '400 BadDigest')
      equal(await answerTo(head('wrong')), '404 NotFound')
    }),
    check(`${ChecksumAlgorithm} in the trailer of a stream`, async () => {
      const Body = Readable.from([Buffer.from('1234'), Buffer.from('56789')])
      await put('trailer', Body, { ChecksumAlgorithm, ContentLength: 9 })
      const found = new Map<string, unknown>(
        Object.entries(await head('trailer', { ChecksumMode: 'ENABLED' }))
      )
      equal(found.get(`Checksum${ChecksumAlgorithm}`), VALUES[ChecksumAlgorithm])
    }),
    check(`attributes tell ${ChecksumAlgorithm}`, async () => {
      await put('attributes', '123456789', { ChecksumAlgorithm })
      const ask = new GetObjectAttributesCommand({
        Bucket,
        Key: 'attributes',
        ObjectAttributes: ['Checksum', 'ETag', 'ObjectSize']
      })
      const { Checksum, ObjectSize } = await sdk.send(ask)
      const found = new Map<string, unknown>(Object.entries(Checksum ?? {}))
      equal([found.get(`Checksum${ChecksumAlgorithm}`), ObjectSize], [VALUES[ChecksumAlgorithm], 9])
    })
  ])

  const keys = KEYS.map((key) =>
    check(`the key ${JSON.stringify(key.slice(0, 30))}`, async () => {
      await put(key, `at ${key}`)
      equal(await text(key), `at ${key}`)
    })
  )
  const ranges = RANGES.map(([Range, expected]) =>
    check(`the range ${Range}`, async () => {
      await put('digits', '0123456789')
      const { Body, $metadata } = await get('digits', { Range })
      equal([await Body?.transformToString(), $metadata.httpStatusCode], [expected, 206])
    })
  )

  return [
    ...checksums,
    ...keys,
    ...ranges,
    check('a range behind the end is refused', async () => {
      equal(await answerTo(text('digits', { Range: 'bytes=10-' })), '416 InvalidRange')
    }),
    check('a key of 1,025 bytes is refused', async () => {
      equal(await answerTo(put('x'.repeat(1025))), '400 KeyTooLongError')
    }),
    check('an empty object', async () => {
      await put('empty', '')
      equal((await head('empty')).ContentLength, 0)
    }),
    check('three megabytes, byte by byte', async () => {
      const large = Buffer.alloc(3_000_000, 'abcdefg')
      await put('large', large)
      equal(large.equals((await (await get('large')).Body?.transformToByteArray()) ?? Buffer.alloc(0)), true)
    }),
    check('the etag is the MD5', async () => {
      const { ETag } = await put('md5', 'x')
      equal(ETag, `"${createHash('md5').update('x').digest('hex')}"`)
    }),
    check('a wrong Content-MD5 is refused', async () => {
      equal(
        await answerTo(put('x', 'x', { ContentMD5: Buffer.alloc(16).toString('base64') })),
        '400 BadDigest'
      )
    }),
    check('headers are kept', async () => {
      const kept = {
        ContentType: 'text/plain',
        CacheControl: 'no-cache',
        ContentDisposition: 'inline',
        ContentEncoding: 'gzip',
        ContentLanguage: 'en'
      }
      await put('headers', 'x', kept)
      const found = new Map<string, unknown>(Object.entries(await head('headers')))
      equal(Object.fromEntries(Object.keys(kept).map((name) => [name, found.get(name)])), kept)
    }),
    check('headers of the answer can be asked for', async () => {
      await put('override')
      const { ContentType } = await get('override', { ResponseContentType: 'text/x-other' })
      equal(ContentType, 'text/x-other')
    }),
    check('user metadata is kept', async () => {
      const Metadata = { title: 'Ferry crews', 'source-url': 'https://example.org/?a=1&b=2' }
      await put('metadata', 'x', { Metadata })
      equal((await head('metadata')).Metadata, Metadata)
    }),
    check('more than 2 KB of user metadata is refused', async () => {
      equal(await answerTo(put('x', 'x', { Metadata: { long: 'x'.repeat(2100) } })), '400 MetadataTooLarge')
    }),
    check('If-None-Match: * writes where nothing is', async () => {
      await put('none', '1', { IfNoneMatch: '*' })
      equal(await answerTo(put('none', '2', { IfNoneMatch: '*' })), '412 PreconditionFailed')
    }),
    check('If-Match writes over what is expected', async () => {
      const { ETag } = await put('match', '1')
      equal(await answerTo(put('match', '2', { IfMatch: '"other"' })), '412 PreconditionFailed')
      equal(await answerTo(put('match', '2', { IfMatch: ETag })), '200')
      equal(await answerTo(put('nothing-there', '2', { IfMatch: ETag })), '404 NoSuchKey')
    }),
    check('If-Match removes what is expected', async () => {
      const { ETag } = await put('remove', '1')
      const remove = (IfMatch = '') => sdk.send(new DeleteObjectCommand({ Bucket, Key: 'remove', IfMatch }))
      equal(await answerTo(remove('"other"')), '412 PreconditionFailed')
      equal(await answerTo(remove(ETag)), '200')
    }),
    check('If-Match and If-None-Match of reads', async () => {
      const { ETag } = await put('read')
      equal(await answerTo(text('read', { IfMatch: ETag })), '200')
      equal(await answerTo(text('read', { IfMatch: '"other"' })), '412 PreconditionFailed')
      equal((await answerTo(text('read', { IfNoneMatch: ETag }))).slice(0, 3), '304')
    }),
    check('If-Modified-Since and If-Unmodified-Since of reads', async () => {
      await put('dates')
      const future = new Date(Date.now() + 3_600_000)
      equal((await answerTo(text('dates', { IfModifiedSince: future }))).slice(0, 3), '304')
      equal(await answerTo(text('dates', { IfUnmodifiedSince: new Date(0) })), '412 PreconditionFailed')
    }),
    check('a copy with its metadata', async () => {
      await put('from +ü', 'body', { Metadata: { title: 'one' } })
      const CopySource = `${Bucket}/${encodeURIComponent('from +ü')}`
      await sdk.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource }))
      equal([await text('to'), (await head('to')).Metadata], ['body', { title: 'one' }])
    }),
    check('a copy with other metadata', async () => {
      await put('from', 'body')
      const more = { MetadataDirective: 'REPLACE', Metadata: { title: 'two' } } as const
      await sdk.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from`, ...more }))
      equal((await head('to')).Metadata, { title: 'two' })
    }),
    check('a copy under a condition', async () => {
      await put('from', 'body')
      const copy = { Bucket, Key: 'to', CopySource: `${Bucket}/from`, CopySourceIfMatch: '"other"' }
      equal(await answerTo(sdk.send(new CopyObjectCommand(copy))), '412 PreconditionFailed')
    }),
    check('a copy of what is not there is refused', async () => {
      const copy = { Bucket, Key: 'to', CopySource: `${Bucket}/never` }
      equal(await answerTo(sdk.send(new CopyObjectCommand(copy))), '404 NoSuchKey')
    }),
    check('tags with the upload', async () => {
      await put('tags', 'x', { Tagging: 'a=1&b=%C3%BC' })
      const { TagSet } = await sdk.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))
      equal(TagSet, [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: 'ü' }
      ])
    }),
    check('tags are put and removed', async () => {
      await put('tags')
      const TagSet = [{ Key: 'k', Value: 'v' }]
      await sdk.send(new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging: { TagSet } }))
      equal((await sdk.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))).TagSet, TagSet)
      await sdk.send(new DeleteObjectTaggingCommand({ Bucket, Key: 'tags' }))
      equal((await sdk.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))).TagSet, [])
    }),
    check('eleven tags are refused', async () => {
      const TagSet = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: 'v' }))
      const tag = new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging: { TagSet } })
      equal((await answerTo(sdk.send(tag))).slice(0, 3), '400')
    }),
    check('removing what is not there succeeds', async () => {
      equal(await answerTo(sdk.send(new DeleteObjectCommand({ Bucket, Key: 'never' }))), '200')
    }),
    check('many are removed at once', async () => {
      const names = ['many/1', 'many/ü +&<>', 'many/3']
      for (const name of names) await put(name)
      const Delete = { Objects: names.map((Key) => ({ Key })) }
      const { Deleted = [], Errors = [] } = await sdk.send(new DeleteObjectsCommand({ Bucket, Delete }))
      equal([Deleted.map(({ Key }) => Key), Errors], [names, []])
    })
  ]
}

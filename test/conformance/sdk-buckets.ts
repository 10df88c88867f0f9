import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectVersionsCommand,
  ListPartsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  UploadPartCommand,
  UploadPartCopyCommand
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { answerTo } from '../s3.ts'
import { type Check, equal, type Place, sdkOf } from './check.ts'

// In the order of their UTF-8 bytes, in which "｡" comes before "😀", unlike in that of JavaScript.
const LISTED = ['a', 'a b', 'a+b', 'dir/1', 'dir/2', 'dir/sub/3', 'dir2/4', 'z<&>', 'ü', '｡', '😀'].map(
  (key) => `list/${key}`
)
const PART = Buffer.alloc(5 * 1024 ** 2, 'part')

export function bucketChecks(place: Place): Check[] {
  return [...listChecks(place), ...versionChecks(place), ...multipartChecks(place), ...signatureChecks(place)]
}

const checkOf =
  (client: string) =>
  (name: string, run: () => Promise<void>): Check => ({ client, name, run })
const check = checkOf('AWS SDK')

function listChecks(place: Place): Check[] {
  const sdk = sdkOf(place)
  const Bucket = place.plain
  async function keysOf(pageSize: number, more: object): Promise<string[]> {
    const found: string[] = []
    for await (const page of paginateListObjectsV2(
      { client: sdk, pageSize },
      { Bucket, Prefix: 'list/', ...more }
    )) {
      found.push(...(page.Contents ?? []).map(({ Key = '' }) => Key))
      found.push(...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix))
    }
    return found
  }
  const grouped = [...LISTED.filter((key) => !key.slice(5).includes('/')), 'list/dir/', 'list/dir2/'].sort()
  return [
    check('keys are listed in the order of their bytes', async () => {
      for (const Key of LISTED.toReversed()) await sdk.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
      equal(await keysOf(1000, {}), LISTED)
    }),
    ...[1, 2, 3, 5].flatMap((size) => [
      check(`list v2 in pages of ${size}`, async () => equal(await keysOf(size, {}), LISTED)),
      check(`list v2 with a delimiter in pages of ${size}`, async () =>
        equal((await keysOf(size, { Delimiter: '/' })).sort(), grouped)
      )
    ]),
    check('list v2 after a key', async () =>
      equal(await keysOf(1000, { StartAfter: 'list/dir2/4' }), LISTED.slice(7))
    ),
    check('list v2 with encoded keys', async () => {
      const encoded = LISTED.map((key) => encodeURIComponent(key).replaceAll('%2F', '/'))
      equal(await keysOf(1000, { EncodingType: 'url' }), encoded)
    }),
    check('list v1 with a marker', async () => {
      const ask = new ListObjectsCommand({ Bucket, Prefix: 'list/', Marker: 'list/dir2/4' })
      equal(
        (await sdk.send(ask)).Contents?.map(({ Key }) => Key),
        LISTED.slice(7)
      )
    }),
    check('list v1 with a delimiter gives the next marker', async () => {
      const ask = new ListObjectsCommand({ Bucket, Prefix: 'list/', Delimiter: '/', MaxKeys: 4 })
      equal((await sdk.send(ask)).NextMarker, 'list/dir/')
    }),
    check('buckets are listed', async () => {
      const names = (await sdk.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)
      equal(names?.includes(Bucket), true)
    }),
    check('a bucket is there, another is not', async () => {
      equal(await answerTo(sdk.send(new HeadBucketCommand({ Bucket }))), '200')
      equal(await answerTo(sdk.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' }))), '404 NotFound')
    }),
    check('the location of a bucket', async () => {
      equal(await answerTo(sdk.send(new GetBucketLocationCommand({ Bucket }))), '200')
    }),
    check('errors are XML with code, key and request id', async () => {
      const url = await getSignedUrl(sdk, new GetObjectCommand({ Bucket, Key: 'never <&>' }))
      const answer = await fetch(url)
      const xml = await answer.text()
      equal([answer.status, answer.headers.get('content-type')], [404, 'application/xml'])
      equal(
        /<Error><Code>NoSuchKey<\/Code>.*<Key>never &lt;&amp;&gt;<\/Key>.*<RequestId>\w+<\/RequestId>/su.test(
          xml
        ),
        true
      )
    })
  ]
}

function versionChecks(place: Place): Check[] {
  const sdk = sdkOf(place)
  const Bucket = place.versioned
  const put = async (Key: string, Body: string) =>
    (await sdk.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId
  const read = async (Key: string, VersionId?: string) =>
    (await sdk.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()
  return [
    check('versioning is told', async () => {
      equal((await sdk.send(new GetBucketVersioningCommand({ Bucket }))).Status, 'Enabled')
    }),
    check('every version can be read', async () => {
      const [one, two] = [await put('v', 'one'), await put('v', 'two')]
      equal([await read('v'), await read('v', one), await read('v', two)], ['two', 'one', 'two'])
    }),
    check('a deletion hides, and can be taken back', async () => {
      await put('hidden', 'x')
      const { VersionId, DeleteMarker } = await sdk.send(new DeleteObjectCommand({ Bucket, Key: 'hidden' }))
      equal([DeleteMarker, await answerTo(read('hidden'))], [true, '404 NoSuchKey'])
      await sdk.send(new DeleteObjectCommand({ Bucket, Key: 'hidden', VersionId }))
      equal(await read('hidden'), 'x')
    }),
    check('one version is removed for good', async () => {
      const [one, two] = [await put('gone', 'one'), await put('gone', 'two')]
      await sdk.send(new DeleteObjectCommand({ Bucket, Key: 'gone', VersionId: two }))
      equal([await read('gone'), await read('gone', one)], ['one', 'one'])
    }),
    check('a version that is not there is refused', async () => {
      await put('v', 'x')
      equal(await answerTo(read('v', '0'.repeat(32))), '404 NoSuchVersion')
    }),
    check('versions are listed, the newest first', async () => {
      const ids = [await put('listed', '1'), await put('listed', '2'), await put('listed', '3')]
      const { Versions } = await sdk.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'listed' }))
      equal(
        Versions?.map(({ VersionId }) => VersionId),
        ids.toReversed()
      )
    }),
    check('versions are listed in pages', async () => {
      const first = await sdk.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'listed', MaxKeys: 2 }))
      const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = first
      const next = new ListObjectVersionsCommand({ Bucket, Prefix: 'listed', KeyMarker, VersionIdMarker })
      equal([first.Versions?.length, (await sdk.send(next)).Versions?.length], [2, 1])
    })
  ]
}

function multipartChecks(place: Place): Check[] {
  const sdk = sdkOf(place)
  const Bucket = place.plain
  async function begin(Key: string, bodies: Buffer[], more = {}) {
    const { UploadId } = await sdk.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))
    const target = { Bucket, Key, UploadId }
    const Parts: CompletedPart[] = []
    for (const [index, Body] of bodies.entries()) {
      const part = await sdk.send(new UploadPartCommand({ ...target, PartNumber: index + 1, Body, ...more }))
      Parts.push({ PartNumber: index + 1, ...part })
    }
    const complete = (chosen = Parts, others = {}) =>
      sdk.send(
        new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts: chosen }, ...others })
      )
    return { target, Parts, complete }
  }
  const small = Buffer.from('small')
  return [
    check('an upload in parts', async () => {
      const { complete } = await begin('parts', [PART, small])
      equal(/^"[0-9a-f]{32}-2"$/u.test((await complete()).ETag ?? ''), true)
      const { Body } = await sdk.send(new GetObjectCommand({ Bucket, Key: 'parts' }))
      equal(Buffer.concat([PART, small]).equals((await Body?.transformToByteArray()) ?? small), true)
    }),
    check('one part of it', async () => {
      const found = await sdk.send(new GetObjectCommand({ Bucket, Key: 'parts', PartNumber: 2 }))
      equal([await found.Body?.transformToString(), found.PartsCount], ['small', 2])
    }),
    ...(['CRC32', 'CRC32C', 'SHA1', 'SHA256'] as const).map((ChecksumAlgorithm) =>
      check(`parts with ${ChecksumAlgorithm}`, async () => {
        const { complete } = await begin('sums', [PART, small], { ChecksumAlgorithm })
        const found = new Map<string, unknown>(Object.entries(await complete()))
        equal(/-2$/u.test(String(found.get(`Checksum${ChecksumAlgorithm}`))), true)
      })
    ),
    check('parts are listed', async () => {
      const { target } = await begin('listed-parts', [PART, small])
      const { Parts = [] } = await sdk.send(new ListPartsCommand(target))
      equal(
        Parts.map(({ PartNumber, Size }) => [PartNumber, Size]),
        [
          [1, PART.length],
          [2, 5]
        ]
      )
    }),
    check('an upload that is called off', async () => {
      const { target, complete } = await begin('aborted', [PART])
      await sdk.send(new AbortMultipartUploadCommand(target))
      equal(await answerTo(complete()), '404 NoSuchUpload')
    }),
    check('uploads in parts are listed', async () => {
      await begin('waiting', [small])
      const { Uploads = [] } = await sdk.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'waiting' }))
      equal(
        Uploads.map(({ Key }) => Key),
        ['waiting']
      )
    }),
    check('parts that are too small are refused', async () => {
      const { complete } = await begin('refused', [small, small])
      equal(await answerTo(complete()), '400 EntityTooSmall')
    }),
    check('parts out of order are refused', async () => {
      const { complete, Parts } = await begin('refused', [PART, small])
      equal(await answerTo(complete(Parts.toReversed())), '400 InvalidPartOrder')
    }),
    check('a part that was never sent is refused', async () => {
      const { complete } = await begin('refused', [PART])
      equal(await answerTo(complete([{ PartNumber: 3, ETag: '"x"' }])), '400 InvalidPart')
    }),
    check('a part copied from an object', async () => {
      await sdk.send(new PutObjectCommand({ Bucket, Key: 'part-source', Body: '0123456789' }))
      const { target, complete } = await begin('copied-part', [])
      const CopySource = `${Bucket}/part-source`
      const copy = new UploadPartCopyCommand({
        ...target,
        PartNumber: 1,
        CopySource,
        CopySourceRange: 'bytes=2-4'
      })
      const { CopyPartResult } = await sdk.send(copy)
      await complete([{ PartNumber: 1, ETag: CopyPartResult?.ETag }])
      equal((await sdk.send(new HeadObjectCommand({ Bucket, Key: 'copied-part' }))).ContentLength, 3)
    }),
    check('completing under If-None-Match: *', async () => {
      await sdk.send(new PutObjectCommand({ Bucket, Key: 'taken', Body: 'x' }))
      const { complete } = await begin('taken', [small])
      equal(await answerTo(complete(undefined, { IfNoneMatch: '*' })), '412 PreconditionFailed')
    }),
    check('completing twice gives the same answer', async () => {
      const { complete } = await begin('twice', [small])
      await complete()
      equal(await answerTo(complete()), '200')
    })
  ]
}

function signatureChecks(place: Place): Check[] {
  const sdk = sdkOf(place)
  const Bucket = place.plain
  const get = new GetObjectCommand({ Bucket, Key: 'signed ü+' })
  const asking = (credentials: Place['credentials']) => answerTo(sdkOf(place, { credentials }).send(get))
  return [
    check('a presigned upload and download', async () => {
      const put = await getSignedUrl(sdk, new PutObjectCommand({ Bucket, Key: 'signed ü+' }))
      equal((await fetch(put, { method: 'PUT', body: 'presigned' })).status, 200)
      equal(await (await fetch(await getSignedUrl(sdk, get))).text(), 'presigned')
    }),
    check('a presigned address that was changed is refused', async () => {
      const url = (await getSignedUrl(sdk, get)).replace('signed', 'other')
      equal((await fetch(url)).status, 403)
    }),
    check('a presigned address that has expired is refused', async () => {
      const signingDate = new Date(Date.now() - 120_000)
      equal((await fetch(await getSignedUrl(sdk, get, { expiresIn: 60, signingDate }))).status, 403)
    }),
    check('a wrong secret is refused', async () => {
      equal(await asking({ ...place.credentials, secretAccessKey: 'wrong' }), '403 SignatureDoesNotMatch')
    }),
    check('an unknown access key is refused', async () => {
      equal(await asking({ ...place.credentials, accessKeyId: 'nobody' }), '403 InvalidAccessKeyId')
    }),
    check('a request without a signature is refused', async () => {
      equal((await fetch(`${place.url}/${Bucket}/x`)).status, 403)
    }),
    check('a clock that is an hour late is refused', async () => {
      const late = sdkOf(place, { systemClockOffset: -3_600_000 })
      equal((await answerTo(late.send(get))).slice(0, 3), '403')
    })
  ]
}

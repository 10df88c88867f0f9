import type { Call, Reply } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Bucket } from '../store/bucket.ts'
import type { ObjectVersion } from '../store/records.ts'
import { toXml, type XmlElement } from '../xml.ts'
import { quoted } from './describe.ts'
import { type Context, type Operation, onBucket } from './operation.ts'
import { keyWriter, type Page, type PageRequest, pageOf, requestOf } from './page.ts'

export const OWNER = { ID: 'local', DisplayName: 'local' }

const permissions: Operation['permissions'] = (call) => [onBucket(call, 's3:ListBucket')]

export const listObjectsV2: Operation = {
  name: 'ListObjectsV2',
  permissions,
  run: async (call, { store }) => {
    const token = call.query.get('continuation-token')
    const startAfter = call.query.get('start-after')
    const request = requestOf(call, token === undefined ? (startAfter ?? '') : decodeToken(token))
    const write = keyWriter(call)
    const { page, common } = list(
      call,
      store.bucket(call.bucket),
      request,
      call.query.get('fetch-owner') === 'true'
    )
    return {
      body: toXml('ListBucketResult', {
        ...common,
        StartAfter: startAfter && write(startAfter),
        ContinuationToken: token,
        NextContinuationToken: page.truncated ? encodeToken(page) : undefined,
        KeyCount: page.entries.length
      })
    }
  }
}

export const listObjects: Operation = {
  name: 'ListObjects',
  permissions,
  run: async (call: Call, { store }: Context): Promise<Reply> => {
    const marker = call.query.get('marker') ?? ''
    const write = keyWriter(call)
    const request = requestOf(call, marker)
    const { page, common } = list(call, store.bucket(call.bucket), request, true)
    // S3 gives the next marker only with a delimiter; without one the last key is it.
    const next = page.truncated && request.delimiter !== '' ? write(lastName(page)) : undefined
    return { body: toXml('ListBucketResult', { ...common, Marker: write(marker), NextMarker: next }) }
  }
}

function list(call: Call, bucket: Bucket, request: PageRequest, withOwner: boolean) {
  const write = keyWriter(call)
  const keys = bucket.index.keys().filter((key) => bucket.index.current(key) !== undefined)
  const page = pageOf(keys, request)
  const objects = page.entries.flatMap(({ name, isPrefix }) => {
    const object = isPrefix ? undefined : bucket.index.current(name)
    return object ? [object] : []
  })
  const common: XmlElement = {
    Name: call.bucket,
    Prefix: write(request.prefix),
    Delimiter: request.delimiter === '' ? undefined : write(request.delimiter),
    EncodingType: call.query.get('encoding-type'),
    MaxKeys: request.max,
    IsTruncated: page.truncated,
    Contents: objects.map((object) => ({
      Key: write(object.key),
      ...listed(object),
      Owner: withOwner ? OWNER : undefined
    })),
    CommonPrefixes: prefixesOf(page, write)
  }
  return { page, common }
}

export const prefixesOf = (page: Page, write: (key: string) => string): XmlElement[] =>
  page.entries.filter(({ isPrefix }) => isPrefix).map(({ name }) => ({ Prefix: write(name) }))

export const listed = (object: ObjectVersion): XmlElement => ({
  LastModified: object.modified,
  ETag: quoted(object.etag),
  ChecksumAlgorithm: object.checksum.algorithm,
  ChecksumType: object.checksum.type,
  Size: object.size,
  StorageClass: 'STANDARD'
})

const lastName = (page: Page): string => page.entries.at(-1)?.name ?? ''

const encodeToken = (page: Page): string => Buffer.from(lastName(page)).toString('base64url')

function decodeToken(token: string): string {
  const key = Buffer.from(token, 'base64url').toString('utf8')
  if (token === '' || Buffer.from(key).toString('base64url') !== token)
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect')
  return key
}

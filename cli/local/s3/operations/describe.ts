import { checksumHeader } from '../body/checksums.ts'
import { type Call, headerOf, type Reply } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Bucket } from '../store/bucket.ts'
import { type Description, KEPT_HEADERS, type ObjectVersion, type VersionRecord } from '../store/records.ts'
import { decodeMetadata, encodeMetadata } from './metadata-text.ts'
import { parseTagHeader } from './tags.ts'

const META = 'x-amz-meta-'
const MAX_METADATA_BYTES = 2048

/** What the headers of a request say about the object that it writes. */
export function descriptionOf(call: Call): Description {
  const headers: Record<string, string> = { 'content-type': 'binary/octet-stream' }
  for (const name of KEPT_HEADERS) {
    const value = name === 'content-encoding' ? contentEncoding(call) : headerOf(call, name)
    if (value) headers[name] = value
  }
  return { headers, metadata: metadataOf(call), tags: parseTagHeader(headerOf(call, 'x-amz-tagging')) }
}

/** "aws-chunked" tells how the body travels, not how the object is encoded. */
function contentEncoding(call: Call): string | undefined {
  const codings = headerOf(call, 'content-encoding')
    ?.split(',')
    .map((coding) => coding.trim())
  return codings?.filter((coding) => coding !== 'aws-chunked').join(',')
}

function metadataOf(call: Call): Record<string, string> {
  const entries = Object.keys(call.headers)
    .filter((name) => name.startsWith(META))
    .map((name) => [name.slice(META.length), decodeMetadata(headerOf(call, name) ?? '')] as const)
  const bytes = entries.reduce((sum, [name, value]) => sum + Buffer.byteLength(name + value), 0)
  if (bytes > MAX_METADATA_BYTES)
    throw new S3Error('MetadataTooLarge', undefined, {
      fields: { Size: String(bytes), MaxSizeAllowed: String(MAX_METADATA_BYTES) }
    })
  return Object.fromEntries(entries)
}

/** The headers that tell of a stored object. */
export function objectHeaders(bucket: Bucket, object: ObjectVersion): Record<string, string | undefined> {
  const metadata = Object.entries(object.metadata).map(([name, value]) => [
    META + name,
    encodeMetadata(value)
  ])
  const tags = Object.keys(object.tags).length
  return {
    ...object.headers,
    ...Object.fromEntries(metadata),
    etag: quoted(object.etag),
    'last-modified': new Date(object.modified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-server-side-encryption': 'AES256',
    'x-amz-version-id': versionHeader(bucket, object),
    'x-amz-tagging-count': tags > 0 ? String(tags) : undefined
  }
}

/** Headers of the answer to a write. */
export function writtenHeaders(bucket: Bucket, object: ObjectVersion): Record<string, string | undefined> {
  return {
    etag: quoted(object.etag),
    'x-amz-server-side-encryption': 'AES256',
    'x-amz-version-id': versionHeader(bucket, object),
    ...checksumHeaders(object)
  }
}

export const checksumHeaders = ({ checksum }: ObjectVersion): Record<string, string> => ({
  [checksumHeader(checksum.algorithm)]: checksum.value,
  'x-amz-checksum-type': checksum.type
})

/** A bucket that never kept versions doesn't speak of them. */
export const versionHeader = (bucket: Bucket, { versionId }: { versionId: string }): string | undefined =>
  bucket.settings.versioning === 'Off' ? undefined : versionId

export const quoted = (etag: string): string => `"${etag}"`

/** The version that a request asks for, or the newest. Throws what S3 gives where there is none. */
export function objectOf(call: Call, bucket: Bucket, listable: boolean): ObjectVersion {
  const versionId = call.query.get('versionId')
  const record =
    versionId === undefined ? bucket.index.of(call.key)[0] : bucket.index.find(call.key, versionId)
  if (record?.kind === 'object') return record
  throw missing(call, record, listable)
}

function missing(call: Call, marker: VersionRecord | undefined, listable: boolean): S3Error {
  // Who may not list must not learn which keys exist.
  if (!listable) return new S3Error('AccessDenied')
  const headers: Record<string, string> = marker
    ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId }
    : {}
  const versionId = call.query.get('versionId')
  if (versionId === undefined)
    return new S3Error('NoSuchKey', undefined, { fields: { Key: call.key }, headers })
  if (marker) return new S3Error('MethodNotAllowed', undefined, { headers })
  return new S3Error('NoSuchVersion', undefined, { fields: { Key: call.key, VersionId: versionId } })
}

export const noContent = (headers: Reply['headers'] = {}): Reply => ({ status: 204, headers })

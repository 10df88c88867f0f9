import { createHash, randomBytes } from 'node:crypto'
import type { ChecksumType, ObjectChecksum } from '../body/checksums.ts'

/** The headers that S3 keeps with an object and gives back. */
export const KEPT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires'
] as const

/** What an uploader says about an object beside its bytes. */
export interface Description {
  headers: Record<string, string>
  /** x-amz-meta-*, without the prefix, decoded. */
  metadata: Record<string, string>
  tags: Record<string, string>
}

interface Version {
  key: string
  /** "null" while the bucket keeps no versions. */
  versionId: string
  /** Hexadecimal, grows with every change to the store, also over restarts. */
  sequencer: string
  /** ISO 8601. */
  modified: string
}

export interface ObjectVersion extends Version, Description {
  kind: 'object'
  /** Name of the file with the bytes. */
  data: string
  size: number
  /** Without quotation marks. */
  etag: string
  checksum: ObjectChecksum
  /** Sizes of the parts, when it came in parts. */
  parts?: number[]
  /** Of the upload in parts that it came in. */
  uploadId?: string
}

export interface DeleteMarker extends Version {
  kind: 'delete-marker'
}

export type VersionRecord = ObjectVersion | DeleteMarker

/** An upload in parts, before it is an object. */
export interface Upload extends Description {
  key: string
  uploadId: string
  initiated: string
  /** `isNamed`: whether whoever began the upload chose the algorithm. */
  checksum: { algorithm: ObjectChecksum['algorithm']; type: ChecksumType; isNamed: boolean }
}

export interface Part {
  number: number
  data: string
  size: number
  etag: string
  modified: string
  /** Base64, of the upload's algorithm. */
  checksum: string
}

export const NULL_VERSION = 'null'

export const newId = (): string => randomBytes(16).toString('hex')

/** Keys hold any character and 1,024 bytes; file names don't. */
export const keyHash = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A file name for an object's bytes that a person recognises and a program opens; the id alone makes it unique. */
export function dataName(key: string): string {
  const last = key.split('/').filter(Boolean).at(-1) ?? ''
  const readable = last.replace(/[^A-Za-z0-9._-]+/gu, '_').slice(-80)
  const id = newId()
  return `${id.slice(0, 2)}/${id}-${readable}`
}

// Half of a pair: the only place where the two orders differ.
const SURROGATE = /[\ud800-\udfff]/

/** Order of keys in a list: by their UTF-8 bytes, which is not the order of JavaScript's strings. */
export function compareKeys(a: string, b: string): number {
  return SURROGATE.test(a) || SURROGATE.test(b)
    ? Buffer.compare(Buffer.from(a), Buffer.from(b))
    : a < b
      ? -1
      : a > b
        ? 1
        : 0
}

import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type HeadObjectCommandOutput,
  NotFound,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException
} from '@aws-sdk/client-s3'
import { FactsheetError } from '../errors.ts'

/** What S3 tells of an object beside its body. */
export interface Head {
  versionId: string | null
  etag: string
  modified: string
  contentType: string | null
  metadata: Readonly<Record<string, string>>
}

/** A stored object before its body is read. */
export interface Opened extends Head {
  size: number
  read: () => Promise<Uint8Array>
  /** Lets go of the body unread. */
  discard: () => void
}

export interface Write {
  body: Uint8Array | string
  contentType: string
  metadata: Readonly<Record<string, string>>
}

/** What the function needs of S3. A write or removal that finds another state than expected says false. */
export interface Store {
  open(bucket: string, key: string, versionId: string | null): Promise<Opened | null>
  head(bucket: string, key: string): Promise<Head | null>
  /** `expected` is the etag of what is replaced; null when nothing may be there. */
  put(bucket: string, key: string, write: Write, expected: string | null): Promise<boolean>
  remove(bucket: string, key: string, expected: string): Promise<boolean>
}

class IncompleteResponse extends FactsheetError {
  constructor(what: string) {
    super(
      'incomplete-response',
      `S3's answer lacks ${what}.`,
      'Nothing; the message is tried again by itself.'
    )
  }
}

/** Well below the function's own time, so that a stuck request is tried again and not the whole batch. */
const CLIENT: S3ClientConfig = {
  maxAttempts: 4,
  retryMode: 'standard',
  requestHandler: {
    connectionTimeout: 2_000,
    requestTimeout: 10_000,
    socketTimeout: 10_000,
    throwOnRequestTimeout: true
  }
}

export const s3Client = (more: S3ClientConfig = {}): S3Client => new S3Client({ ...CLIENT, ...more })

/** A condition that failed, a concurrent write, an object that went away meanwhile. */
const CONFLICTS = new Set([404, 409, 412])

export class S3Store implements Store {
  constructor(private readonly client: S3Client) {}

  async open(bucket: string, key: string, versionId: string | null): Promise<Opened | null> {
    const request = { Bucket: bucket, Key: key, ...(versionId === null ? {} : { VersionId: versionId }) }
    const found = await unless(GONE, this.client.send(new GetObjectCommand(request)))
    if (!found) return null
    const { Body, ContentLength } = found
    if (!(Body instanceof Readable) || ContentLength === undefined)
      throw new IncompleteResponse('a body or its length')
    const head = headOf(found)
    return { ...head, versionId: head.versionId ?? versionId, size: ContentLength, ...bodyOf(Body) }
  }

  async head(bucket: string, key: string): Promise<Head | null> {
    const found = await unless(GONE, this.client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
    return found && headOf(found)
  }

  async put(bucket: string, key: string, write: Write, expected: string | null): Promise<boolean> {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: write.body,
      ContentType: write.contentType,
      Metadata: { ...write.metadata },
      ...(expected === null ? { IfNoneMatch: '*' } : { IfMatch: bare(expected) })
    })
    return (await unless(CONFLICTS, this.client.send(command))) !== null
  }

  async remove(bucket: string, key: string, expected: string): Promise<boolean> {
    const command = new DeleteObjectCommand({ Bucket: bucket, Key: key, IfMatch: bare(expected) })
    return (await unless(CONFLICTS, this.client.send(command))) !== null
  }
}

function headOf({ VersionId, ETag, LastModified, ContentType, Metadata }: HeadObjectCommandOutput): Head {
  if (!ETag) throw new IncompleteResponse('an etag')
  return {
    versionId: VersionId ?? null,
    etag: ETag,
    modified: (LastModified ?? new Date(0)).toISOString(),
    contentType: ContentType ?? null,
    metadata: Metadata ?? {}
  }
}

/**
 * The connection may break before anyone reads: without a listener that would end the process, and the SDK's own readers
 * then wait for ever. Whoever reads is told.
 */
function bodyOf(body: Readable): Pick<Opened, 'read' | 'discard'> {
  body.on('error', () => {})
  return { read: () => buffer(body), discard: () => void body.destroy() }
}

/** S3 takes an etag with and without its quotation marks; Ceph up to version 16 without alone, when writing. */
const bare = (etag: string): string => etag.replaceAll('"', '')

const GONE = new Set([404])

/** The answer, or null where S3 answered with one of these statuses. */
async function unless<Answer>(
  statuses: ReadonlySet<number>,
  answer: Promise<Answer>
): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (isMissingBucket(error) || !(error instanceof S3ServiceException)) throw error
    if (error instanceof NotFound || statuses.has(error.$metadata.httpStatusCode ?? 0)) return null
    throw error
  }
}

/** A bucket that isn't there is a fault of the deployment and no deleted article. */
const isMissingBucket = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.name === 'NoSuchBucket'

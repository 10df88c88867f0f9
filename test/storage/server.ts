import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  S3Client
} from '@aws-sdk/client-s3'
import { startS3Endpoint } from '../../cli/local/s3/endpoint.ts'

export interface Server {
  url: string
  credentials: { accessKeyId: string; secretAccessKey: string }
  /** Ceph (16.2) takes no condition on DELETE, and looks at none on PUT where the bucket keeps versions. */
  isCeph: boolean
  stop: () => Promise<void>
}

/**
 * The S3 that these tests run against: Ceph's radosgw where TEST_S3 names it, as http://KEY:SECRET@127.0.0.1:7480, else an
 * endpoint of our own.
 */
export async function openServer(): Promise<Server> {
  const given = process.env.TEST_S3
  if (given) {
    const { origin, username, password, host } = new URL(given)
    const url = origin === 'null' ? `http://${host}` : origin
    const credentials = { accessKeyId: username, secretAccessKey: password }
    return { url, credentials, isCeph: true, stop: async () => {} }
  }
  const folder = await mkdtemp(join(tmpdir(), 'factsheet-storage-'))
  const credentials = { accessKeyId: 'user', secretAccessKey: 'secret' }
  const endpoint = await startS3Endpoint({ folder, credentials: [credentials] })
  const stop = async () => {
    await endpoint.close()
    await rm(folder, { recursive: true })
  }
  return { url: endpoint.url, credentials, isCeph: false, stop }
}

export const clientOf = ({ url, credentials }: Pick<Server, 'url' | 'credentials'>): S3Client =>
  new S3Client({
    endpoint: url,
    region: 'us-east-1',
    credentials,
    forcePathStyle: true,
    maxAttempts: 10,
    requestHandler: { requestTimeout: 5_000, throwOnRequestTimeout: true }
  })

export async function createBucket(client: S3Client, Bucket: string, isVersioned: boolean): Promise<void> {
  await client.send(new CreateBucketCommand({ Bucket }))
  if (!isVersioned) return
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
}

/** Every version of every object, markers of deletions left out, oldest first within a key. */
export async function versionsIn(
  client: S3Client,
  Bucket: string
): Promise<{ key: string; versionId: string; isLatest: boolean }[]> {
  const found: { key: string; versionId: string; isLatest: boolean }[] = []
  let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {}
  while (next) {
    const page: Awaited<ReturnType<typeof list>> = await list(client, Bucket, next)
    for (const { Key = '', VersionId = '', IsLatest = false } of page.Versions ?? [])
      found.push({ key: Key, versionId: VersionId, isLatest: IsLatest })
    next = page.IsTruncated
      ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
      : undefined
  }
  return found.reverse()
}

const list = (
  client: S3Client,
  Bucket: string,
  { KeyMarker, VersionIdMarker }: Record<string, string | undefined>
) =>
  client.send(
    new ListObjectVersionsCommand({
      Bucket,
      ...(KeyMarker && { KeyMarker }),
      ...(VersionIdMarker && { VersionIdMarker })
    })
  )

export interface Found {
  body: Buffer
  metadata: Record<string, string>
}

/** The newest version of an object, or of its given one; undefined where there is none. */
export async function read(client: S3Client, Bucket: string, Key: string): Promise<Found | undefined> {
  try {
    const { Body, Metadata = {} } = await client.send(new GetObjectCommand({ Bucket, Key }))
    return { body: Buffer.from((await Body?.transformToByteArray()) ?? []), metadata: Metadata }
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return undefined
    throw error
  }
}

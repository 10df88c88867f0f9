import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { S3Client } from '@aws-sdk/client-s3'
import { S3Store } from '../../functions/briefing/store.ts'

/** What the SDK hands to its request handler, and gets back. */
interface Request {
  method: string
  path: string
  query?: Record<string, unknown>
  headers: Record<string, string>
  body?: unknown
}
interface Response {
  statusCode: number
  headers: Record<string, string>
  body: Readable
}

export interface Stored {
  body: Buffer
  etag: string
  versionId: string
  metadata: Record<string, string>
  contentType: string
  modified: Date
}

/** Called before a request is served; what it throws or answers comes instead. */
export type Fault = (method: string, key: string) => Response | undefined | Promise<Response | undefined>

/** An S3 in memory under the real SDK: versions, conditions, statuses; faults are put in by the test. */
export class FakeS3 {
  readonly objects = new Map<string, Stored[]>()
  readonly requests: string[] = []
  fault: Fault = () => undefined
  /** Called when a request was served; what it throws loses the answer. */
  afterwards: (method: string, key: string) => void = () => undefined
  private versions = 0

  readonly store = new S3Store(
    new S3Client({
      region: 'eu-central-1',
      endpoint: 'http://s3.test',
      forcePathStyle: true,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
      requestHandler: { handle: async (request: Request) => ({ response: await this.serve(request) }) }
    })
  )

  /** Puts an article as an uploader would; gives its version. */
  upload(path: string, body: string | Buffer, metadata: Record<string, string> = {}): string {
    return this.add(path, Buffer.from(body), metadata, 'text/plain').versionId
  }

  current(path: string): Stored | undefined {
    return this.objects.get(path)?.at(-1)
  }

  json(path: string): unknown {
    const stored = this.current(path)
    return stored ? JSON.parse(stored.body.toString('utf8')) : undefined
  }

  delete(path: string): void {
    this.objects.delete(path)
  }

  /** Keys of the bucket, sorted. */
  keys(bucket: string): string[] {
    return [...this.objects.keys()]
      .filter((path) => path.startsWith(`${bucket}/`))
      .map((path) => path.slice(bucket.length + 1))
      .sort()
  }

  private add(path: string, body: Buffer, metadata: Record<string, string>, contentType: string): Stored {
    this.versions++
    const stored: Stored = {
      body,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      versionId: `v${this.versions}`,
      metadata,
      contentType,
      modified: new Date(Date.UTC(2026, 0, 1, 0, 0, this.versions))
    }
    this.objects.set(path, [...(this.objects.get(path) ?? []), stored])
    return stored
  }

  private async serve(request: Request): Promise<Response> {
    const path = decodeURIComponent(request.path).slice(1)
    this.requests.push(`${request.method} ${path}`)
    const instead = await this.fault(request.method, path)
    if (instead) return instead
    const answer = this.answer(path, request)
    this.afterwards(request.method, path)
    return answer
  }

  private answer(path: string, request: Request): Response {
    if (request.method === 'PUT') return this.put(path, request)
    if (request.method === 'DELETE') return this.remove(path, request)
    const versionId = request.query?.versionId
    const versions = this.objects.get(path) ?? []
    const found = versionId ? versions.find((one) => one.versionId === versionId) : versions.at(-1)
    return found ? ok(found, request.method === 'GET') : failed(404, 'NoSuchKey')
  }

  private put(path: string, { headers, body }: Request): Response {
    const there = this.current(path)
    if (headers['if-none-match'] === '*' && there) return failed(412, 'PreconditionFailed')
    const match = headers['if-match']
    if (match && !there) return failed(404, 'NoSuchKey')
    if (match && bare(there?.etag) !== bare(match)) return failed(412, 'PreconditionFailed')
    const metadata = Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => name.startsWith('x-amz-meta-'))
        .map(([name, value]) => [name.slice('x-amz-meta-'.length), value])
    )
    const bytes = body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(String(body))
    return ok(this.add(path, bytes, metadata, headers['content-type'] ?? ''), false)
  }

  private remove(path: string, { headers }: Request): Response {
    const there = this.current(path)
    const match = headers['if-match']
    if (match && bare(there?.etag) !== bare(match)) return failed(412, 'PreconditionFailed')
    this.objects.delete(path)
    return { statusCode: 204, headers: {}, body: Readable.from([]) }
  }
}

/** S3 compares etags with and without quotation marks. */
const bare = (etag = ''): string => etag.replaceAll('"', '')

function ok(stored: Stored, hasBody: boolean): Response {
  const metadata = Object.entries(stored.metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])
  return {
    statusCode: 200,
    headers: {
      ...Object.fromEntries(metadata),
      etag: stored.etag,
      'content-length': String(stored.body.length),
      'content-type': stored.contentType,
      'last-modified': stored.modified.toUTCString(),
      'x-amz-version-id': stored.versionId
    },
    body: Readable.from(hasBody ? [stored.body] : [])
  }
}

/** An S3 error answer. */
export const failed = (statusCode: number, code: string): Response => ({
  statusCode,
  headers: { 'content-type': 'application/xml' },
  body: Readable.from([Buffer.from(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`)])
})

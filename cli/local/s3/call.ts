import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Payload } from './body/payload.ts'
import { S3Error } from './errors.ts'
import { decodePart } from './query.ts'

/** Where a request goes to, decoded from its path and host. */
export interface Target {
  /** Empty when the request is for the service as a whole. */
  bucket: string
  /** Empty when the request is for the bucket. */
  key: string
}

/** One request, its signature verified. */
export interface Call extends Target {
  method: string
  query: ReadonlyMap<string, string>
  headers: IncomingHttpHeaders
  payload: Payload
  accessKeyId: string
  /** The operation that it asks for, as "PutObject". */
  operation: string
  requestId: string
  host: string
  now: Date
}

export interface Reply {
  status?: number
  headers?: Record<string, string | undefined>
  /** A document, or the bytes of a file between two positions, `end` exclusive. */
  body?: string | { file: string; start: number; end: number }
}

const MAX_KEY_BYTES = 1024

/** The target of a path-style request, or of one to BUCKET.localhost. Nothing is normalised: "a//../b" is a key. */
export function targetOf(request: IncomingMessage): Target {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  const virtual = /^([^:]+?)(?:\.s3)?\.localhost(?::\d+)?$/u.exec(request.headers.host ?? '')?.[1]
  if (virtual && virtual !== 's3') return checked({ bucket: virtual, key: decodePart(path.slice(1)) })
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/su.exec(path) ?? []
  return checked({ bucket: decodePart(bucket), key: decodePart(key) })
}

const checked = ({ bucket, key }: Target): Target => ({ bucket, key: assertKeyLength(key) })

export function assertKeyLength(key: string): string {
  if (Buffer.byteLength(key) <= MAX_KEY_BYTES) return key
  throw new S3Error('KeyTooLongError', undefined, {
    fields: { Size: String(Buffer.byteLength(key)), MaxSizeAllowed: String(MAX_KEY_BYTES) }
  })
}

export function headerOf(call: { headers: IncomingHttpHeaders }, name: string): string | undefined {
  const value = call.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}

/** A whole number of a query, within its bounds. */
export function numberOf(call: Call, name: string, fallback: number, max: number): number {
  const given = call.query.get(name)
  if (given === undefined || given === '') return fallback
  const value = Number(given)
  if (!/^\d+$/u.test(given) || value > 2 ** 31 - 1)
    throw new S3Error('InvalidArgument', `Argument ${name} must be an integer between 0 and 2147483647`, {
      fields: { ArgumentName: name, ArgumentValue: given }
    })
  return Math.min(value, max)
}

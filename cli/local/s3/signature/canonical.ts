import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { queryOf } from '../query.ts'

/** What a signature was made for: day, region and service, and the moment of signing. */
export interface Scope {
  accessKeyId: string
  day: string
  region: string
  /** As 20261123T120000Z. */
  moment: string
}

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

export const scopeText = ({ day, region }: Scope): string => `${day}/${region}/s3/aws4_request`

/** The key that signs everything of one day, region and service (AWS Signature Version 4, step 3). */
export function signingKey(secret: string, { day, region }: Scope): Buffer {
  const parts = [day, region, 's3', 'aws4_request']
  return parts.reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secret}`))
}

export const hmac = (key: Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()

/** Signature of a canonical request (AWS Signature Version 4, steps 1, 2 and 4). */
export function signRequest(canonical: string, scope: Scope, key: Buffer): string {
  // Header values arrive as the bytes that were signed, one character each.
  const hash = sha256(Buffer.from(canonical, 'latin1'))
  return hmac(key, ['AWS4-HMAC-SHA256', scope.moment, scopeText(scope), hash].join('\n')).toString('hex')
}

export function canonicalRequest(request: IncomingMessage, signedHeaders: string[], payload: string): string {
  const headers = signedHeaders.map((name) => `${name}:${headerValues(request, name)}\n`).join('')
  return [
    request.method ?? '',
    canonicalPath(request),
    canonicalQuery(request),
    headers,
    signedHeaders.join(';'),
    payload
  ].join('\n')
}

function headerValues(request: IncomingMessage, name: string): string {
  const values = request.headersDistinct[name] ?? []
  return values.map((value) => value.trim().replace(/ {2,}/gu, ' ')).join(',')
}

function canonicalPath(request: IncomingMessage): string {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  return path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/')
}

function canonicalQuery(request: IncomingMessage): string {
  return [...queryOf(request)]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** RFC 3986: everything but letters, digits, "-", ".", "_" and "~". */
export const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { S3Error } from '../errors.ts'
import { queryOf } from '../query.ts'
import { canonicalRequest, hmac, type Scope, signingKey, signRequest } from './canonical.ts'

export interface Credentials {
  accessKeyId: string
  secretAccessKey: string
}

/** A verified request: who signed it, and what the body must be checked with. */
export interface Verified {
  scope: Scope
  key: Buffer
  signature: string
  /** The value of x-amz-content-sha256, or what stands for it. */
  payload: string
}

interface Signed {
  scope: Scope
  signedHeaders: string[]
  signature: string
  payload: string
}

const MAX_SKEW_MS = 15 * 60_000
const MAX_EXPIRES_S = 7 * 24 * 3600

/** Verifies AWS Signature Version 4 in the header or the query. Throws the S3Error that S3 gives. */
export function verify(request: IncomingMessage, credentials: readonly Credentials[], now: Date): Verified {
  const query = queryOf(request)
  const signed = query.has('X-Amz-Algorithm') ? fromQuery(request, query, now) : fromHeader(request, now)
  const key = keyOf(signed.scope, credentials)
  requireSigned(request, signed)
  const canonical = canonicalRequest(request, signed.signedHeaders, signed.payload)
  const expected = signRequest(canonical, signed.scope, key)
  if (!sameSignature(expected, signed.signature))
    throw new S3Error('SignatureDoesNotMatch', undefined, {
      fields: {
        AWSAccessKeyId: signed.scope.accessKeyId,
        SignatureProvided: signed.signature,
        CanonicalRequest: canonical
      }
    })
  return { scope: signed.scope, key, signature: signed.signature, payload: signed.payload }
}

/** Verifies the signature of a form, which its policy carries. */
export function verifyPolicy(
  fields: ReadonlyMap<string, string>,
  credentials: readonly Credentials[]
): Verified {
  const policy = fields.get('policy')
  if (policy === undefined) throw new S3Error('AccessDenied')
  if (fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    throw new S3Error('InvalidRequest', 'The authorization mechanism you have provided is not supported.')
  const moment = fields.get('x-amz-date') ?? ''
  const scope = scopeOf(fields.get('x-amz-credential') ?? '', moment, 'AuthorizationHeaderMalformed')
  const key = keyOf(scope, credentials)
  const signature = fields.get('x-amz-signature') ?? ''
  if (!sameSignature(hmac(key, policy).toString('hex'), signature))
    throw new S3Error('SignatureDoesNotMatch', undefined, {
      fields: { AWSAccessKeyId: scope.accessKeyId, SignatureProvided: signature, StringToSign: policy }
    })
  return { scope, key, signature, payload: 'UNSIGNED-PAYLOAD' }
}

function keyOf(scope: Scope, credentials: readonly Credentials[]): Buffer {
  const known = credentials.find(({ accessKeyId }) => accessKeyId === scope.accessKeyId)
  if (known) return signingKey(known.secretAccessKey, scope)
  throw new S3Error('InvalidAccessKeyId', undefined, { fields: { AWSAccessKeyId: scope.accessKeyId } })
}

export const sameSignature = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function fromHeader(request: IncomingMessage, now: Date): Signed {
  const authorization = request.headers.authorization
  if (authorization === undefined) throw new S3Error('AccessDenied')
  const [algorithm = '', rest = ''] = splitOnce(authorization, ' ')
  if (algorithm !== 'AWS4-HMAC-SHA256')
    throw new S3Error(
      'InvalidRequest',
      'The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.'
    )
  const fields = new Map(rest.split(',').map((field) => splitOnce(field.trim(), '=')))
  const moment = momentOf(request)
  if (Math.abs(timeOf(moment) - now.getTime()) > MAX_SKEW_MS) throw new S3Error('RequestTimeTooSkewed')
  const payload = request.headers['x-amz-content-sha256']
  if (typeof payload !== 'string')
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  return {
    scope: scopeOf(fields.get('Credential') ?? '', moment, 'AuthorizationHeaderMalformed'),
    signedHeaders: (fields.get('SignedHeaders') ?? '').split(';'),
    signature: fields.get('Signature') ?? '',
    payload
  }
}

function fromQuery(request: IncomingMessage, query: Map<string, string>, now: Date): Signed {
  const moment = query.get('X-Amz-Date') ?? ''
  const expires = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  if (query.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !(expires >= 0 && expires <= MAX_EXPIRES_S))
    throw new S3Error('AuthorizationQueryParametersError')
  const begin = timeOf(moment)
  if (begin - MAX_SKEW_MS > now.getTime()) throw new S3Error('AccessDenied', 'Request is not yet valid')
  if (begin + expires * 1000 < now.getTime()) throw new S3Error('AccessDenied', 'Request has expired')
  const payload = request.headers['x-amz-content-sha256']
  return {
    scope: scopeOf(query.get('X-Amz-Credential') ?? '', moment, 'AuthorizationQueryParametersError'),
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    payload: typeof payload === 'string' ? payload : 'UNSIGNED-PAYLOAD'
  }
}

function scopeOf(
  credential: string,
  moment: string,
  code: 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError'
): Scope {
  // An access key may hold a "/", so the other parts are counted from the end.
  const parts = credential.split('/')
  const [day = '', region = '', service = '', end = ''] = parts.slice(-4)
  if (parts.length < 5 || service !== 's3' || end !== 'aws4_request' || !moment.startsWith(day))
    throw new S3Error(code)
  return { accessKeyId: parts.slice(0, -4).join('/'), day, region, moment }
}

function momentOf(request: IncomingMessage): string {
  const moment = request.headers['x-amz-date']
  if (typeof moment === 'string') return moment
  const date = new Date(request.headers.date ?? '')
  if (Number.isNaN(date.getTime()))
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  return date.toISOString().replace(/[-:]|\.\d+/gu, '')
}

export function timeOf(moment: string): number {
  const iso = moment.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z')
  const time = Date.parse(iso)
  if (Number.isNaN(time))
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  return time
}

/** Else somebody on the way could add a header that changes what the request does. */
function requireSigned(request: IncomingMessage, { signedHeaders }: Signed): void {
  const unsigned = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'))
  const missing = unsigned.filter((name) => !signedHeaders.includes(name))
  if (missing.length > 0)
    throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
      fields: { HeadersNotSigned: missing.join(', ') }
    })
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)]
}

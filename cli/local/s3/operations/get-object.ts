import { type Call, headerOf, type Reply } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { ObjectVersion } from '../store/records.ts'
import { assertReadConditions } from './conditions.ts'
import { checksumHeaders, objectHeaders, objectOf } from './describe.ts'
import { type Context, type Operation, onBucket, onObject } from './operation.ts'
import { type ByteRange, parseRange } from './range.ts'

const OVERRIDES = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires'
]

export const readPermissions: Operation['permissions'] = (call) => [
  onObject(call, call.query.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject')
]

export const getObject: Operation = { name: 'GetObject', permissions: readPermissions, run: read }

/** GET without the bytes; the endpoint leaves the body out. */
export const headObject: Operation = { name: 'HeadObject', permissions: readPermissions, run: read }

async function read(call: Call, { store, allows }: Context): Promise<Reply> {
  const bucket = store.bucket(call.bucket)
  const object = objectOf(call, bucket, allows(onBucket(call, 's3:ListBucket')))
  assertReadConditions(call, object)
  const part = partOf(call, object)
  const range = part ?? parseRange(headerOf(call, 'range'), object.size)
  const { start, end } = range ?? { start: 0, end: object.size }
  const wantsChecksum = headerOf(call, 'x-amz-checksum-mode')?.toUpperCase() === 'ENABLED'
  return {
    status: range ? 206 : 200,
    headers: {
      ...objectHeaders(bucket, object),
      ...overrides(call),
      ...(wantsChecksum && !range && checksumHeaders(object)),
      'x-amz-mp-parts-count': part && object.parts ? String(object.parts.length) : undefined,
      'content-range': range && `bytes ${start}-${end - 1}/${object.size}`
    },
    body: { file: bucket.dataPath(object), start, end }
  }
}

function overrides(call: Call): Record<string, string> {
  const given = OVERRIDES.map((name) => [name, call.query.get(`response-${name}`)] as const)
  return Object.fromEntries(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

function partOf(call: Call, object: ObjectVersion): ByteRange | undefined {
  const given = call.query.get('partNumber')
  if (given === undefined) return undefined
  const number = Number(given)
  const sizes = object.parts ?? [object.size]
  const size = sizes[number - 1]
  if (size === undefined) throw new S3Error('InvalidRange', 'The requested partnumber is not satisfiable')
  const start = sizes.slice(0, number - 1).reduce((sum, each) => sum + each, 0)
  return { start, end: start + size }
}

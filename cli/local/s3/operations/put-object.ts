import { algorithmOf } from '../body/checksums.ts'
import type { Payload } from '../body/payload.ts'
import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { S3EventReason } from '../events.ts'
import type { Bucket, StagedObject } from '../store/bucket.ts'
import type { ObjectVersion } from '../store/records.ts'
import { writeCondition } from './conditions.ts'
import { descriptionOf, writtenHeaders } from './describe.ts'
import { type Context, type Operation, onObject, type Permission } from './operation.ts'

export const putObject: Operation = {
  name: 'PutObject',
  permissions: (call) => writePermissions(call),
  run: async (call, context) => {
    requireLength(call)
    const object = await storeObject(call, context, 'PutObject')
    return { headers: writtenHeaders(context.store.bucket(call.bucket), object) }
  }
}

/** Stores the body of a request under its key, and tells of it. */
export async function storeObject(
  call: Call,
  context: Context,
  reason: S3EventReason
): Promise<ObjectVersion> {
  const bucket = context.store.bucket(call.bucket)
  const begun = context.store.sequence.next()
  const description = descriptionOf(call)
  const staged = await stageBody(bucket, call.payload, headerOf(call, 'x-amz-sdk-checksum-algorithm'))
  const object = await bucket.put(call.key, staged, description, writeCondition(call), begun)
  await emitCreated(call, context, object, reason)
  return object
}

/** S3 asks for a right to read too where a condition would tell about the object that is there. */
export function writePermissions(call: Call): Permission[] {
  const permissions = [onObject(call, 's3:PutObject')]
  if (headerOf(call, 'x-amz-tagging')) permissions.push(onObject(call, 's3:PutObjectTagging'))
  if (headerOf(call, 'if-match')) permissions.push(onObject(call, 's3:GetObject'))
  return permissions
}

export function requireLength(call: Call): void {
  if (call.headers['content-length'] === undefined && call.headers['transfer-encoding'] === undefined)
    throw new S3Error('MissingContentLength')
}

/** Writes the body of a request into a file that has no name yet. */
export async function stageBody(
  bucket: Bucket,
  payload: Payload,
  algorithm: string | undefined
): Promise<StagedObject> {
  const { path, result } = await bucket.files.stage((file) =>
    payload.read({ algorithm: algorithmOf(algorithm) ?? 'CRC64NVME' }, async (piece) => {
      await file.writeFile(piece)
    })
  )
  const { size, md5, checksum } = result
  return { path, size, etag: md5, checksum: { ...checksum, type: 'FULL_OBJECT' } }
}

export async function emitCreated(
  call: Call,
  { store, emit }: Context,
  object: ObjectVersion,
  reason: S3EventReason
): Promise<void> {
  const { key, size, etag, sequencer, versionId } = object
  const versioned = store.bucket(call.bucket).settings.versioning !== 'Off'
  await emit({
    type: 'created',
    bucket: call.bucket,
    key,
    size,
    etag,
    sequencer,
    ...(versioned && { versionId }),
    reason,
    requestId: call.requestId,
    at: new Date(object.modified)
  })
}

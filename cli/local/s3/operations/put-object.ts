import { algorithmOf } from '../body/checksums.ts'
import type { Payload } from '../body/payload.ts'
import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { S3EventReason } from '../events.ts'
import type { Bucket, StagedObject } from '../store/bucket.ts'
import type { ObjectVersion } from '../store/records.ts'
import { writeCondition } from './conditions.ts'
import { descriptionOf, writtenHeaders } from './describe.ts'
import { type Context, type Operation, onObject } from './operation.ts'

export const putObject: Operation = {
  name: 'PutObject',
  permissions: (call) => writePermissions(call),
  run: async (call, context) => {
    const bucket = context.store.bucket(call.bucket)
    const begun = context.store.sequence.next()
    const description = descriptionOf(call)
    requireLength(call)
    const staged = await stageBody(bucket, call.payload, headerOf(call, 'x-amz-sdk-checksum-algorithm'))
    const object = await bucket.put(call.key, staged, description, writeCondition(call), begun)
    emitCreated(call, context, object, 'PutObject')
    return { headers: writtenHeaders(bucket, object) }
  }
}

export function writePermissions(call: Call) {
  const write = onObject(call, 's3:PutObject')
  return headerOf(call, 'x-amz-tagging') ? [write, onObject(call, 's3:PutObjectTagging')] : [write]
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

export function emitCreated(
  call: Call,
  { store, emit }: Context,
  object: ObjectVersion,
  reason: S3EventReason
): void {
  const { key, size, etag, sequencer, versionId } = object
  const versioned = store.bucket(call.bucket).settings.versioning !== 'Off'
  emit({
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

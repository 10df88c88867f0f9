import { randomUUID } from 'node:crypto'
import type { S3Event } from '../s3/events.ts'
import type { JsonObject } from './json.ts'
import { ACCOUNT } from './names.ts'

/** The event that S3 sends to EventBridge; keys in it are as they are, not encoded. */
export function toEventBridge(event: S3Event): JsonObject {
  const { bucket, key, versionId, sequencer, requestId, reason } = event
  const common = { version: '0', bucket: { name: bucket } }
  const caller = { 'request-id': requestId, requester: ACCOUNT.id, 'source-ip-address': '127.0.0.1', reason }
  const object = { key, ...(versionId !== undefined && { 'version-id': versionId }), sequencer }
  const detail: JsonObject =
    event.type === 'created'
      ? { ...common, object: { ...object, size: event.size, etag: event.etag }, ...caller }
      : { ...common, object, ...caller, 'deletion-type': event.deletion }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': event.type === 'created' ? 'Object Created' : 'Object Deleted',
    source: 'aws.s3',
    account: ACCOUNT.id,
    time: event.at.toISOString().replace(/\.\d+Z$/u, 'Z'),
    region: ACCOUNT.region,
    resources: [`arn:${ACCOUNT.partition}:s3:::${bucket}`],
    detail
  }
}

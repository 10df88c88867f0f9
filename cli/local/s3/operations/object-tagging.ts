import type { Call } from '../call.ts'
import { toXml } from '../xml.ts'
import { noContent, objectOf, versionHeader } from './describe.ts'
import { type Context, type Operation, onBucket, onObject } from './operation.ts'
import { parseTagDocument } from './tags.ts'

export const getObjectTagging: Operation = {
  name: 'GetObjectTagging',
  permissions: (call) => [
    onObject(call, call.query.has('versionId') ? 's3:GetObjectVersionTagging' : 's3:GetObjectTagging')
  ],
  run: async (call, context) => {
    const { bucket, object } = find(call, context)
    const Tag = Object.entries(object.tags).map(([Key, Value]) => ({ Key, Value }))
    return {
      headers: { 'x-amz-version-id': versionHeader(bucket, object) },
      body: toXml('Tagging', { TagSet: { Tag } })
    }
  }
}

export const putObjectTagging: Operation = {
  name: 'PutObjectTagging',
  permissions: (call) => [
    onObject(call, call.query.has('versionId') ? 's3:PutObjectVersionTagging' : 's3:PutObjectTagging')
  ],
  run: async (call, context) => {
    const tags = parseTagDocument(await call.payload.text())
    const { bucket, object } = find(call, context)
    await bucket.setTags(call.key, object, tags)
    return { headers: { 'x-amz-version-id': versionHeader(bucket, object) } }
  }
}

export const deleteObjectTagging: Operation = {
  name: 'DeleteObjectTagging',
  permissions: (call) => [
    onObject(call, call.query.has('versionId') ? 's3:DeleteObjectVersionTagging' : 's3:DeleteObjectTagging')
  ],
  run: async (call, context) => {
    const { bucket, object } = find(call, context)
    await bucket.setTags(call.key, object, {})
    return noContent({ 'x-amz-version-id': versionHeader(bucket, object) })
  }
}

function find(call: Call, { store, allows }: Context) {
  const bucket = store.bucket(call.bucket)
  return { bucket, object: objectOf(call, bucket, allows(onBucket(call, 's3:ListBucket'))) }
}

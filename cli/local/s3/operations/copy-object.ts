import { createReadStream } from 'node:fs'
import { algorithmOf, base64, type ObjectChecksum, startChecksum } from '../body/checksums.ts'
import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Bucket } from '../store/bucket.ts'
import type { Description, ObjectVersion } from '../store/records.ts'
import { toXml } from '../xml.ts'
import { writeCondition } from './conditions.ts'
import { copyPermission, findCopySource } from './copy-source.ts'
import { descriptionOf, quoted, versionHeader } from './describe.ts'
import { type Operation, onObject } from './operation.ts'
import { emitCreated, writePermissions } from './put-object.ts'

export const copyObject: Operation = {
  name: 'CopyObject',
  permissions: (call) => [copyPermission(call), ...writePermissions(call), onObject(call, 's3:PutObject')],
  run: async (call, context) => {
    const begun = context.store.sequence.next()
    const bucket = context.store.bucket(call.bucket)
    const source = findCopySource(call, context)
    refuseCopyToSelf(call, source.bucket, source.object)
    const staged = await stageCopy(call, bucket, source)
    const description = describe(call, source.object)
    const object = await bucket.put(call.key, staged, description, writeCondition(call), begun)
    await emitCreated(call, context, object, 'CopyObject')
    return {
      headers: {
        'x-amz-version-id': versionHeader(bucket, object),
        'x-amz-copy-source-version-id': versionHeader(source.bucket, source.object),
        'x-amz-server-side-encryption': 'AES256'
      },
      body: toXml('CopyObjectResult', {
        LastModified: object.modified,
        ETag: quoted(object.etag),
        ChecksumType: object.checksum.type,
        [`Checksum${object.checksum.algorithm}`]: object.checksum.value
      })
    }
  }
}

async function stageCopy(call: Call, bucket: Bucket, source: { bucket: Bucket; object: ObjectVersion }) {
  const wanted = algorithmOf(headerOf(call, 'x-amz-checksum-algorithm')) ?? source.object.checksum.algorithm
  const running = startChecksum(wanted)
  const { path } = await bucket.files.stage(async (file) => {
    for await (const piece of createReadStream(source.bucket.dataPath(source.object))) {
      running.update(piece)
      await file.writeFile(piece)
    }
  })
  const checksum: ObjectChecksum = {
    algorithm: wanted,
    value: base64(await running.digest()),
    type: 'FULL_OBJECT'
  }
  return { path, size: source.object.size, etag: source.object.etag, checksum }
}

function describe(call: Call, source: ObjectVersion): Description {
  const given = descriptionOf(call)
  const kept = directive(call, 'x-amz-metadata-directive') === 'REPLACE' ? given : source
  const tags = directive(call, 'x-amz-tagging-directive') === 'REPLACE' ? given.tags : source.tags
  return { headers: kept.headers, metadata: kept.metadata, tags }
}

function directive(call: Call, name: string): 'COPY' | 'REPLACE' {
  const value = headerOf(call, name) ?? 'COPY'
  if (value === 'COPY' || value === 'REPLACE') return value
  throw new S3Error('InvalidArgument', `Unknown ${name}: ${value}`)
}

function refuseCopyToSelf(call: Call, bucket: Bucket, source: ObjectVersion): void {
  const same = bucket.settings.name === call.bucket && source.key === call.key
  const newest = bucket.index.current(call.key) === source
  if (same && newest && directive(call, 'x-amz-metadata-directive') === 'COPY')
    throw new S3Error(
      'InvalidRequest',
      "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes."
    )
}

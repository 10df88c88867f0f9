import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Bucket } from '../store/bucket.ts'
import type { ObjectVersion } from '../store/records.ts'
import { assertCopyConditions } from './conditions.ts'
import { objectOf } from './describe.ts'
import type { Context, Permission } from './operation.ts'

interface CopySource {
  bucket: string
  key: string
  versionId: string | undefined
}

/** x-amz-copy-source: "/bucket/key?versionId=…", the key percent-encoded. */
function copySourceOf(call: Call): CopySource {
  const [path = '', version] = (headerOf(call, 'x-amz-copy-source') ?? '').split('?versionId=')
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/su.exec(decode(path)) ?? []
  if (!bucket || !key)
    throw new S3Error(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey'
    )
  return { bucket, key, versionId: version }
}

export function copyPermission(call: Call): Permission {
  const { bucket, key, versionId } = copySourceOf(call)
  return {
    action: versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion',
    resource: `${bucket}/${key}`
  }
}

/** The object to copy, its conditions checked. */
export function findCopySource(
  call: Call,
  { store, allows }: Context
): { bucket: Bucket; object: ObjectVersion } {
  const { bucket: name, key, versionId } = copySourceOf(call)
  const bucket = store.bucket(name)
  const query = new Map(versionId === undefined ? [] : [['versionId', versionId]])
  const listable = allows({ action: 's3:ListBucket', resource: name })
  const object = objectOf({ ...call, bucket: name, key, query }, bucket, listable)
  assertCopyConditions(call, object)
  return { bucket, object }
}

/** A "+" stands for itself in a path, but some clients send it for a space, and S3 reads it so here. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path.replaceAll('+', ' '))
  } catch (cause) {
    throw new S3Error('InvalidArgument', `Invalid copy source encoding (${String(cause)})`)
  }
}

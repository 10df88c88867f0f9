import { checksumField } from '../body/checksums.ts'
import { headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import { toXml, type XmlElement } from '../xml.ts'
import { objectOf, versionHeader } from './describe.ts'
import { readPermissions } from './get-object.ts'
import { type Operation, onBucket, onObject } from './operation.ts'

const KNOWN = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize']

export const getObjectAttributes: Operation = {
  name: 'GetObjectAttributes',
  permissions: (call) => [
    ...readPermissions(call),
    onObject(call, call.query.has('versionId') ? 's3:GetObjectVersionAttributes' : 's3:GetObjectAttributes')
  ],
  run: async (call, { store, allows }) => {
    const wanted = (headerOf(call, 'x-amz-object-attributes') ?? '').split(',').map((name) => name.trim())
    if (!wanted.every((name) => KNOWN.includes(name)))
      throw new S3Error('InvalidArgument', 'Invalid attribute name specified.')
    const bucket = store.bucket(call.bucket)
    const object = objectOf(call, bucket, allows(onBucket(call, 's3:ListBucket')))
    const { checksum, parts } = object
    const all: XmlElement = {
      ETag: object.etag,
      Checksum: {
        [checksumField(checksum.algorithm)]: checksum.value.replace(/-\d+$/u, ''),
        ChecksumType: checksum.type
      },
      ObjectParts: parts && { TotalPartsCount: parts.length },
      StorageClass: 'STANDARD',
      ObjectSize: object.size
    }
    return {
      headers: {
        'last-modified': new Date(object.modified).toUTCString(),
        'x-amz-version-id': versionHeader(bucket, object)
      },
      body: toXml('GetObjectAttributesResponse', Object.fromEntries(wanted.map((name) => [name, all[name]])))
    }
  }
}

import { checksumField } from '../body/checksums.ts'
import { numberOf } from '../call.ts'
import { compareKeys } from '../store/records.ts'
import { toXml } from '../xml.ts'
import { quoted } from './describe.ts'
import { OWNER } from './list-objects.ts'
import { type Operation, onBucket, onObject } from './operation.ts'
import { keyWriter } from './page.ts'

const MAX = 1000

export const listParts: Operation = {
  name: 'ListParts',
  permissions: (call) => [onObject(call, 's3:ListMultipartUploadParts')],
  run: async (call, { store, uploads }) => {
    const bucket = store.bucket(call.bucket)
    const upload = await uploads.find(bucket, call.key, call.query.get('uploadId') ?? '')
    const marker = numberOf(call, 'part-number-marker', 0, 10_000)
    const max = numberOf(call, 'max-parts', MAX, MAX)
    const rest = (await uploads.parts(bucket, upload)).filter(({ number }) => number > marker)
    const shown = rest.slice(0, max)
    return {
      body: toXml('ListPartsResult', {
        Bucket: call.bucket,
        Key: call.key,
        UploadId: upload.uploadId,
        Initiator: OWNER,
        Owner: OWNER,
        StorageClass: 'STANDARD',
        ChecksumAlgorithm: upload.checksum.algorithm,
        ChecksumType: upload.checksum.type,
        PartNumberMarker: marker,
        NextPartNumberMarker: shown.at(-1)?.number,
        MaxParts: max,
        IsTruncated: shown.length < rest.length,
        Part: shown.map((part) => ({
          PartNumber: part.number,
          LastModified: part.modified,
          ETag: quoted(part.etag),
          Size: part.size,
          [checksumField(upload.checksum.algorithm)]: part.checksum
        }))
      })
    }
  }
}

export const listMultipartUploads: Operation = {
  name: 'ListMultipartUploads',
  permissions: (call) => [onBucket(call, 's3:ListBucketMultipartUploads')],
  run: async (call, { store, uploads }) => {
    const prefix = call.query.get('prefix') ?? ''
    const keyMarker = call.query.get('key-marker') ?? ''
    const idMarker = call.query.get('upload-id-marker') ?? ''
    const max = numberOf(call, 'max-uploads', MAX, MAX)
    const write = keyWriter(call)
    const all = (await uploads.list(store.bucket(call.bucket)))
      .filter(({ key }) => key.startsWith(prefix))
      .filter(({ key, uploadId }) => {
        const order = compareKeys(key, keyMarker)
        return order > 0 || (order === 0 && idMarker !== '' && uploadId > idMarker)
      })
      .sort((a, b) => compareKeys(a.key, b.key) || (a.uploadId < b.uploadId ? -1 : 1))
    const shown = all.slice(0, max)
    const last = shown.at(-1)
    const truncated = shown.length < all.length
    return {
      body: toXml('ListMultipartUploadsResult', {
        Bucket: call.bucket,
        Prefix: write(prefix),
        KeyMarker: write(keyMarker),
        UploadIdMarker: idMarker,
        NextKeyMarker: truncated && last ? write(last.key) : undefined,
        NextUploadIdMarker: truncated && last ? last.uploadId : undefined,
        EncodingType: call.query.get('encoding-type'),
        MaxUploads: max,
        IsTruncated: truncated,
        Upload: shown.map((upload) => ({
          Key: write(upload.key),
          UploadId: upload.uploadId,
          Initiator: OWNER,
          Owner: OWNER,
          StorageClass: 'STANDARD',
          Initiated: upload.initiated,
          ChecksumAlgorithm: upload.checksum.algorithm,
          ChecksumType: upload.checksum.type
        }))
      })
    }
  }
}

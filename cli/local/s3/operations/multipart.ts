import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  type Algorithm,
  algorithmOf,
  base64,
  type ChecksumType,
  checksumField,
  checksumHeader,
  startChecksum
} from '../body/checksums.ts'
import { type Call, headerOf, type Reply } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Part, Upload } from '../store/records.ts'
import { toXml } from '../xml.ts'
import { copyPermission, findCopySource } from './copy-source.ts'
import { descriptionOf, noContent, quoted } from './describe.ts'
import { type Context, type Operation, onObject } from './operation.ts'
import { requireLength, stageBody, writePermissions } from './put-object.ts'
import { parseRange } from './range.ts'

const MAX_PARTS = 10_000

export const createMultipartUpload: Operation = {
  name: 'CreateMultipartUpload',
  permissions: writePermissions,
  run: async (call, { store, uploads }) => {
    const bucket = store.bucket(call.bucket)
    const checksum = checksumOf(call)
    const initiated = call.now.toISOString()
    const upload = await uploads.begin(bucket, { key: call.key, initiated, checksum, ...descriptionOf(call) })
    return {
      headers: {
        'x-amz-checksum-algorithm': checksum.algorithm,
        'x-amz-checksum-type': checksum.type,
        'x-amz-server-side-encryption': 'AES256'
      },
      body: toXml('InitiateMultipartUploadResult', {
        Bucket: call.bucket,
        Key: call.key,
        UploadId: upload.uploadId
      })
    }
  }
}

/** What S3 takes when the client leaves it open: CRC64NVME of the whole; of the parts for the others but CRCs. */
function checksumOf(call: Call): Upload['checksum'] {
  const named = headerOf(call, 'x-amz-checksum-algorithm')
  const algorithm = named === undefined ? 'CRC64NVME' : algorithmOf(named)
  if (!algorithm) throw new S3Error('InvalidRequest', 'Checksum algorithm provided is unsupported.')
  const fallback: ChecksumType = algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE'
  const type = headerOf(call, 'x-amz-checksum-type') ?? fallback
  const impossible = type === 'COMPOSITE' ? algorithm === 'CRC64NVME' : algorithm.startsWith('SHA')
  if ((type !== 'COMPOSITE' && type !== 'FULL_OBJECT') || impossible)
    throw new S3Error(
      'InvalidRequest',
      `The ${type} checksum type cannot be used with the ${algorithm} checksum algorithm.`
    )
  return { algorithm, type, isNamed: named !== undefined }
}

export const uploadPart: Operation = {
  name: 'UploadPart',
  permissions: (call) => [onObject(call, 's3:PutObject')],
  run: async (call, context) => {
    const { bucket, upload, number } = await partTarget(call, context)
    requireLength(call)
    const { path, size, etag, checksum } = await stageBody(bucket, call.payload, upload.checksum.algorithm)
    const isOther = checksum.algorithm !== upload.checksum.algorithm
    if (isOther && upload.checksum.isNamed)
      throw new S3Error(
        'InvalidRequest',
        `Checksum Type mismatch occurred, expected checksum Type: ${upload.checksum.algorithm}, actual checksum Type: ${checksum.algorithm}`
      )
    const modified = call.now.toISOString()
    await context.uploads.addPart(bucket, upload, path, {
      number,
      size,
      etag,
      modified,
      checksum: isOther ? await checksumOfFile(path, upload.checksum.algorithm) : checksum.value
    })
    return { headers: { etag: quoted(etag), [checksumHeader(checksum.algorithm)]: checksum.value } }
  }
}

/** A part may bring any checksum where the upload was begun without naming one; it is then kept with the upload's own. */
async function checksumOfFile(path: string, algorithm: Algorithm): Promise<string> {
  const running = startChecksum(algorithm)
  for await (const piece of createReadStream(path)) running.update(piece)
  return base64(await running.digest())
}

export const uploadPartCopy: Operation = {
  name: 'UploadPartCopy',
  permissions: (call) => [copyPermission(call), onObject(call, 's3:PutObject')],
  run: async (call, context) => {
    const { bucket, upload, number } = await partTarget(call, context)
    const source = findCopySource(call, context)
    const range = parseRange(headerOf(call, 'x-amz-copy-source-range'), source.object.size)
    const md5 = createHash('md5')
    const running = startChecksum(upload.checksum.algorithm)
    const { start, end } = range ?? { start: 0, end: source.object.size }
    const { path } = await bucket.files.stage(async (file) => {
      if (start === end) return
      for await (const piece of createReadStream(source.bucket.dataPath(source.object), {
        start,
        end: end - 1
      })) {
        md5.update(piece)
        running.update(piece)
        await file.writeFile(piece)
      }
    })
    const part: Omit<Part, 'data'> = {
      number,
      size: end - start,
      etag: md5.digest('hex'),
      modified: call.now.toISOString(),
      checksum: base64(await running.digest())
    }
    await context.uploads.addPart(bucket, upload, path, part)
    return {
      body: toXml('CopyPartResult', {
        LastModified: part.modified,
        ETag: quoted(part.etag),
        [checksumField(upload.checksum.algorithm)]: part.checksum
      })
    }
  }
}

async function partTarget(call: Call, { store, uploads }: Context) {
  const bucket = store.bucket(call.bucket)
  const number = Number(call.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS)
    throw new S3Error(
      'InvalidArgument',
      `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`
    )
  const upload = await uploads.find(bucket, call.key, call.query.get('uploadId') ?? '')
  return { bucket, upload, number }
}

export const abortMultipartUpload: Operation = {
  name: 'AbortMultipartUpload',
  permissions: (call) => [onObject(call, 's3:AbortMultipartUpload')],
  run: async (call, { store, uploads }): Promise<Reply> => {
    const bucket = store.bucket(call.bucket)
    await uploads.end(bucket, await uploads.find(bucket, call.key, call.query.get('uploadId') ?? ''))
    return noContent()
  }
}

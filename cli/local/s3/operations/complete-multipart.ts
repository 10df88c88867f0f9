import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  base64,
  checksumField,
  checksumHeader,
  checksumOf,
  type ObjectChecksum,
  startChecksum
} from '../body/checksums.ts'
import { type Call, headerOf, type Reply } from '../call.ts'
import { S3Error } from '../errors.ts'
import type { Bucket, StagedObject } from '../store/bucket.ts'
import type { ObjectVersion, Part, Upload, VersionRecord } from '../store/records.ts'
import { toXml, XmlNode } from '../xml.ts'
import { writeCondition } from './conditions.ts'
import { quoted, versionHeader } from './describe.ts'
import { type Context, type Operation, onObject } from './operation.ts'
import { emitCreated } from './put-object.ts'

const MIN_PART_BYTES = 5 * 1024 ** 2

export const completeMultipartUpload: Operation = {
  name: 'CompleteMultipartUpload',
  permissions: (call) => [onObject(call, 's3:PutObject')],
  run: (call, context) => {
    const uploadId = call.query.get('uploadId') ?? ''
    // Who asks again before the answer came must not make a second version.
    return context.uploads.exclusively(uploadId, () => completeOnce(call, context, uploadId))
  }
}

async function completeOnce(call: Call, context: Context, uploadId: string): Promise<Reply> {
  const { store, uploads } = context
  const bucket = store.bucket(call.bucket)
  const before = bucket.index.of(call.key).find((each) => isFrom(each, uploadId))
  if (before) {
    // A crash may have come before the parts were removed.
    await uploads.end(bucket, { uploadId })
    return completed(call, bucket, before)
  }
  const upload = await uploads.find(bucket, call.key, uploadId)
  const wanted = XmlNode.parse(await call.payload.text(), 'CompleteMultipartUpload').children('Part')
  const parts = choose(wanted, await uploads.parts(bucket, upload), upload)
  const { headers, metadata, tags } = upload
  const begun = store.sequence.next()
  const staged = await join(bucket, upload, parts)
  checkWhole(call, upload, staged.checksum)
  const description = { headers, metadata, tags }
  const object = await bucket.put(call.key, staged, description, writeCondition(call), begun)
  await uploads.end(bucket, upload)
  await emitCreated(call, context, object, 'CompleteMultipartUpload')
  return completed(call, bucket, object)
}

const isFrom = (version: VersionRecord, uploadId: string): version is ObjectVersion =>
  version.kind === 'object' && version.uploadId === uploadId

const completed = (call: Call, bucket: Bucket, object: ObjectVersion): Reply => ({
  headers: {
    'x-amz-version-id': versionHeader(bucket, object),
    'x-amz-server-side-encryption': 'AES256'
  },
  body: toXml('CompleteMultipartUploadResult', {
    Location: `http://${call.host}/${call.bucket}/${encodeURIComponent(call.key)}`,
    Bucket: call.bucket,
    Key: call.key,
    ETag: quoted(object.etag),
    ChecksumType: object.checksum.type,
    [checksumField(object.checksum.algorithm)]: object.checksum.value
  })
})

/** The parts that the client names, each held against what was uploaded. */
function choose(wanted: XmlNode[], uploaded: Part[], upload: Upload): Part[] {
  if (wanted.length === 0) throw new S3Error('MalformedXML')
  let last = 0
  const chosen = wanted.map((node) => {
    const number = Number(node.required('PartNumber'))
    if (number <= last) throw new S3Error('InvalidPartOrder')
    last = number
    const part = uploaded.find((each) => each.number === number)
    const checksum = node.text(checksumField(upload.checksum.algorithm))
    const matches = part?.etag === node.required('ETag').replaceAll('"', '')
    if (!part || !matches || (checksum !== undefined && checksum !== part.checksum))
      throw new S3Error('InvalidPart', undefined, { fields: { PartNumber: String(number) } })
    return part
  })
  const small = chosen.slice(0, -1).find(({ size }) => size < MIN_PART_BYTES)
  if (small)
    throw new S3Error('EntityTooSmall', undefined, {
      fields: { PartNumber: String(small.number), ProposedSize: String(small.size) }
    })
  return chosen
}

async function join(bucket: Bucket, upload: Upload, parts: Part[]): Promise<StagedObject> {
  const { algorithm, type } = upload.checksum
  const running = startChecksum(algorithm)
  const { path } = await bucket.files.stage(async (file) => {
    for (const part of parts)
      for await (const piece of createReadStream(bucket.dataPath(part))) {
        running.update(piece)
        await file.writeFile(piece)
      }
  })
  const count = parts.length
  const tags = createHash('md5')
  for (const { etag } of parts) tags.update(Buffer.from(etag, 'hex'))
  const checksums = parts.map(({ checksum }) => Buffer.from(checksum, 'base64'))
  const value =
    type === 'COMPOSITE'
      ? `${await checksumOf(algorithm, checksums)}-${count}`
      : base64(await running.digest())
  return {
    path,
    size: parts.reduce((sum, { size }) => sum + size, 0),
    etag: `${tags.digest('hex')}-${count}`,
    checksum: { algorithm, value, type },
    parts: parts.map(({ size }) => size),
    uploadId: upload.uploadId
  }
}

/** A client may say what the checksum of the whole must be. */
function checkWhole(call: Call, upload: Upload, { algorithm, value }: ObjectChecksum): void {
  const announced = headerOf(call, checksumHeader(algorithm))
  if (announced !== undefined && announced !== value && announced !== value.replace(/-\d+$/u, ''))
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
  const type = headerOf(call, 'x-amz-checksum-type')
  if (type !== undefined && type !== upload.checksum.type)
    throw new S3Error('InvalidRequest', 'The upload was created with another checksum type.')
}

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Error } from '../errors.ts'
import type { Bucket } from './bucket.ts'
import { KeyLocks } from './key-locks.ts'
import { filesBelow, readJson } from './load.ts'
import { dataName, newId, type Part, type Upload } from './records.ts'

/** Uploads in parts, on disk beside the bucket's objects until they are completed or aborted. */
export class Uploads {
  private readonly locks = new KeyLocks()

  /** Lets what is done to one upload happen one after the other. */
  exclusively<T>(uploadId: string, work: () => Promise<T>): Promise<T> {
    return this.locks.run(uploadId, work)
  }

  async begin(bucket: Bucket, upload: Omit<Upload, 'uploadId'>): Promise<Upload> {
    const begun: Upload = { ...upload, uploadId: newId() }
    await bucket.files.write(join(this.folder(bucket, begun.uploadId), 'upload.json'), JSON.stringify(begun))
    return begun
  }

  async find(bucket: Bucket, key: string, uploadId: string): Promise<Upload> {
    const path = join(this.folder(bucket, uploadId), 'upload.json')
    const upload = existsSync(path)
      ? await readJson<Upload>(path, ['key', 'uploadId', 'checksum'])
      : undefined
    if (upload?.key !== key) throw missing(uploadId)
    return upload
  }

  async list(bucket: Bucket): Promise<Upload[]> {
    const root = join(bucket.folder, 'uploads')
    const ids = existsSync(root) ? await readdir(root) : []
    const paths = ids.map((id) => join(root, id, 'upload.json')).filter((path) => existsSync(path))
    return Promise.all(paths.map((path) => readJson<Upload>(path, ['key', 'uploadId'])))
  }

  /** A part of the same number replaces the one before. */
  async addPart(bucket: Bucket, upload: Upload, staged: string, part: Omit<Part, 'data'>): Promise<Part> {
    const added: Part = { ...part, data: dataName(upload.key) }
    const path = this.partPath(bucket, upload, part.number)
    const replaced = existsSync(path) ? await readJson<Part>(path, ['data']) : undefined
    await bucket.files.publish(staged, bucket.dataPath(added))
    // The upload may have been aborted while the part came in.
    if (!existsSync(this.folder(bucket, upload.uploadId))) {
      await bucket.files.remove(bucket.dataPath(added))
      throw missing(upload.uploadId)
    }
    await bucket.files.write(path, JSON.stringify(added))
    if (replaced) await bucket.files.remove(bucket.dataPath(replaced))
    return added
  }

  async parts(bucket: Bucket, upload: Pick<Upload, 'uploadId'>): Promise<Part[]> {
    const files = await filesBelow(this.folder(bucket, upload.uploadId))
    const paths = files.filter((path) => /part-\d+\.json$/u.test(path))
    const parts = await Promise.all(paths.map((path) => readJson<Part>(path, ['number', 'data', 'etag'])))
    return parts.sort((a, b) => a.number - b.number)
  }

  async end(bucket: Bucket, upload: Pick<Upload, 'uploadId'>): Promise<void> {
    const parts = await this.parts(bucket, upload)
    await bucket.files.remove(this.folder(bucket, upload.uploadId))
    for (const part of parts) await bucket.files.remove(bucket.dataPath(part))
  }

  private folder(bucket: Bucket, uploadId: string): string {
    // The id comes from the client and becomes a name on disk.
    if (!/^[0-9a-f]{32}$/u.test(uploadId)) throw missing(uploadId)
    return join(bucket.folder, 'uploads', uploadId)
  }

  private partPath(bucket: Bucket, upload: Upload, number: number): string {
    return join(this.folder(bucket, upload.uploadId), `part-${number}.json`)
  }
}

const missing = (uploadId: string): S3Error =>
  new S3Error('NoSuchUpload', undefined, { fields: { UploadId: uploadId } })

import { existsSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Error } from '../errors.ts'
import { Bucket, type Versioning } from './bucket.ts'
import { DurableFolder } from './files.ts'
import { loadBucket, readSettings } from './load.ts'
import { Sequence } from './sequence.ts'

// Names as S3 allows them: 3 to 63 lower-case letters, digits, "-" and ".", which are safe as names of folders too.
const BUCKET_NAME = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/u

/** All buckets, in one folder; what was acknowledged is on disk. */
export class ObjectStore {
  private readonly all = new Map<string, Bucket>()

  private constructor(
    private readonly folder: string,
    private readonly files: DurableFolder,
    private readonly now: () => Date,
    readonly sequence: Sequence
  ) {}

  static async open(folder: string, now: () => Date): Promise<ObjectStore> {
    await mkdir(folder, { recursive: true })
    // No bucket can have a name with an underscore.
    const files = await DurableFolder.open(join(folder, '_unfinished'))
    const store = new ObjectStore(folder, files, now, new Sequence(now))
    // A bucket without its settings was never acknowledged.
    const names = (await readdir(folder)).filter(
      (name) => BUCKET_NAME.test(name) && existsSync(join(folder, name, 'bucket.json'))
    )
    for (const name of names) {
      const settings = await readSettings(join(folder, name, 'bucket.json'))
      await loadBucket(store.add(settings.name, settings.created, settings.versioning))
    }
    return store
  }

  buckets(): Bucket[] {
    return [...this.all.values()].sort((a, b) => (a.settings.name < b.settings.name ? -1 : 1))
  }

  find(name: string): Bucket | undefined {
    return this.all.get(name)
  }

  bucket(name: string): Bucket {
    const bucket = this.all.get(name)
    if (!bucket) throw new S3Error('NoSuchBucket', undefined, { fields: { BucketName: name } })
    return bucket
  }

  async createBucket(name: string, versioning: Versioning = 'Off'): Promise<Bucket> {
    if (!BUCKET_NAME.test(name))
      throw new S3Error('InvalidBucketName', undefined, { fields: { BucketName: name } })
    if (this.all.has(name))
      throw new S3Error('BucketAlreadyOwnedByYou', undefined, { fields: { BucketName: name } })
    const bucket = this.add(name, this.now().toISOString(), versioning)
    await bucket.configure(bucket.settings)
    return bucket
  }

  async deleteBucket(name: string): Promise<void> {
    const bucket = this.bucket(name)
    if (!bucket.index.isEmpty)
      throw new S3Error('BucketNotEmpty', undefined, { fields: { BucketName: name } })
    this.all.delete(name)
    await this.files.remove(join(bucket.folder, 'bucket.json'))
    await this.files.remove(bucket.folder)
  }

  private add(name: string, created: string, versioning: Versioning): Bucket {
    const settings = { name, created, versioning }
    const bucket = new Bucket(join(this.folder, name), settings, this.files, this.sequence, this.now)
    this.all.set(name, bucket)
    return bucket
  }
}

import { join } from 'node:path'
import type { ObjectChecksum } from '../body/checksums.ts'
import { S3Error } from '../errors.ts'
import type { DurableFolder } from './files.ts'
import { KeyLocks } from './key-locks.ts'
import { assertPrecondition, type Precondition } from './preconditions.ts'
import {
  type DeleteMarker,
  type Description,
  dataName,
  keyHash,
  NULL_VERSION,
  newId,
  type ObjectVersion,
  type VersionRecord
} from './records.ts'
import type { Sequence } from './sequence.ts'
import { VersionIndex } from './version-index.ts'

export type Versioning = 'Off' | 'Enabled' | 'Suspended'

export interface BucketSettings {
  name: string
  created: string
  versioning: Versioning
}

/** The bytes of an object to be: in a file that has no name yet, and what was found out while they came. */
export interface StagedObject {
  path: string
  size: number
  etag: string
  checksum: ObjectChecksum
  parts?: number[]
  uploadId?: string
}

export interface Removal {
  /** Of the version that was removed, or of the marker that now hides the object. */
  versionId: string
  marker: boolean
  sequencer: string
}

/**
 * One bucket on disk. The record of a version is written last and removed first: it is what makes the version exist,
 * so a crash leaves at most bytes that nobody refers to.
 */
export class Bucket {
  readonly index = new VersionIndex()
  private readonly locks = new KeyLocks()
  private readonly removals = new Map<string, string>()

  constructor(
    readonly folder: string,
    public settings: BucketSettings,
    readonly files: DurableFolder,
    readonly sequence: Sequence,
    private readonly now: () => Date
  ) {}

  dataPath(record: { data: string }): string {
    return join(this.folder, 'data', record.data)
  }

  async configure(settings: BucketSettings): Promise<void> {
    await this.files.write(join(this.folder, 'bucket.json'), JSON.stringify(settings))
    this.settings = settings
  }

  /** `begun` is the sequencer from when the request began; a deletion since then is a conflict. */
  put(
    key: string,
    staged: StagedObject,
    description: Description,
    condition: Precondition,
    begun: string
  ): Promise<ObjectVersion> {
    return this.locks.run(key, async () => {
      const conditional = condition.ifMatch !== undefined || condition.ifNoneMatch !== undefined
      if (conditional && (this.removals.get(key) ?? '') > begun)
        throw new S3Error('ConditionalRequestConflict')
      assertPrecondition(this.index.current(key), condition)
      const { path, ...facts } = staged
      const record: ObjectVersion = {
        kind: 'object',
        ...this.nextVersion(key),
        data: dataName(key),
        ...facts,
        ...description
      }
      await this.files.publish(path, this.dataPath(record))
      await this.save(record)
      return record
    })
  }

  /** Deletes one version for good, or hides the object behind a marker where the bucket keeps versions. */
  remove(key: string, versionId: string | undefined, condition: Precondition): Promise<Removal> {
    return this.locks.run(key, async () => {
      assertPrecondition(this.index.current(key), condition)
      const removal = await (versionId === undefined ? this.hide(key) : this.erase(key, versionId))
      this.removals.set(key, removal.sequencer)
      return removal
    })
  }

  setTags(key: string, version: ObjectVersion, tags: Record<string, string>): Promise<void> {
    return this.locks.run(key, () => this.save({ ...version, tags }))
  }

  private async hide(key: string): Promise<Removal> {
    if (this.settings.versioning === 'Off') return this.erase(key, NULL_VERSION)
    const marker: DeleteMarker = { kind: 'delete-marker', ...this.nextVersion(key) }
    await this.save(marker)
    return { versionId: marker.versionId, marker: true, sequencer: marker.sequencer }
  }

  private async erase(key: string, versionId: string): Promise<Removal> {
    const record = this.index.find(key, versionId)
    if (record) {
      this.index.delete(key, versionId)
      await this.files.remove(this.recordPath(record))
      await this.removeData(record)
    }
    return { versionId, marker: record?.kind === 'delete-marker', sequencer: this.sequence.next() }
  }

  private async save(record: VersionRecord): Promise<void> {
    const replaced = this.index.find(record.key, record.versionId)
    await this.files.write(this.recordPath(record), JSON.stringify(record))
    this.index.set(record)
    if (replaced && !sharesData(replaced, record)) await this.removeData(replaced)
  }

  private async removeData(record: VersionRecord): Promise<void> {
    if (record.kind === 'object') await this.files.remove(this.dataPath(record))
  }

  private recordPath({ key, versionId }: VersionRecord): string {
    const hash = keyHash(key)
    return join(this.folder, 'records', hash.slice(0, 2), `${hash}.${versionId}.json`)
  }

  private nextVersion(key: string) {
    const versionId = this.settings.versioning === 'Enabled' ? newId() : NULL_VERSION
    return { key, versionId, sequencer: this.sequence.next(), modified: this.now().toISOString() }
  }
}

const sharesData = (a: VersionRecord, b: VersionRecord): boolean =>
  a.kind === 'object' && b.kind === 'object' && a.data === b.data

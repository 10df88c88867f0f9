import { compareKeys, type ObjectVersion, type VersionRecord } from './records.ts'

/** What one bucket holds, in memory: the versions of each key, newest first. */
export class VersionIndex {
  private readonly versions = new Map<string, VersionRecord[]>()
  private sorted: string[] | undefined

  /** All keys that have a version, in the order of lists. */
  keys(): readonly string[] {
    this.sorted ??= [...this.versions.keys()].sort(compareKeys)
    return this.sorted
  }

  of(key: string): readonly VersionRecord[] {
    return this.versions.get(key) ?? []
  }

  current(key: string): ObjectVersion | undefined {
    const newest = this.of(key)[0]
    return newest?.kind === 'object' ? newest : undefined
  }

  find(key: string, versionId: string): VersionRecord | undefined {
    return this.of(key).find((version) => version.versionId === versionId)
  }

  /** Adds a version, or replaces the one of the same id. */
  set(record: VersionRecord): void {
    if (!this.versions.has(record.key)) this.sorted = undefined
    const others = this.of(record.key).filter(({ versionId }) => versionId !== record.versionId)
    const all = [record, ...others].sort((a, b) => (a.sequencer < b.sequencer ? 1 : -1))
    this.versions.set(record.key, all)
  }

  delete(key: string, versionId: string): void {
    const rest = this.of(key).filter((version) => version.versionId !== versionId)
    if (rest.length > 0) this.versions.set(key, rest)
    else {
      this.versions.delete(key)
      this.sorted = undefined
    }
  }

  get isEmpty(): boolean {
    return this.versions.size === 0
  }
}

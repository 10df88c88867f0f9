import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Bucket, BucketSettings } from './bucket.ts'
import type { ObjectVersion, VersionRecord } from './records.ts'
import { DamagedStore } from './store-errors.ts'

/** Reads what a bucket held when the endpoint stopped, and removes bytes that a crash left without a record. */
export async function loadBucket(bucket: Bucket): Promise<void> {
  const used = new Set<string>()
  for (const path of await filesBelow(join(bucket.folder, 'records'))) {
    const record = await readJson<VersionRecord>(path, ['key', 'versionId', 'sequencer', 'kind'])
    bucket.index.set(record)
    bucket.sequence.skip(record.sequencer)
    if (record.kind === 'object') used.add(record.data)
  }
  for (const path of await filesBelow(join(bucket.folder, 'uploads'))) {
    const part = await readJson<Partial<ObjectVersion>>(path, [])
    if (part.data !== undefined) used.add(part.data)
  }
  const data = join(bucket.folder, 'data')
  for (const path of await filesBelow(data)) {
    const name = path.slice(data.length + 1).replaceAll('\\', '/')
    if (!used.has(name)) await rm(path)
  }
}

export const readSettings = (path: string): Promise<BucketSettings> =>
  readJson<BucketSettings>(path, ['name', 'created', 'versioning'])

/** A file that this endpoint wrote, with the fields that it can't do without. */
export async function readJson<T extends object>(path: string, fields: (keyof T)[]): Promise<T> {
  const text = await readFile(path, 'utf8')
  try {
    const value: T = JSON.parse(text)
    if (fields.every((field) => value[field] !== undefined)) return value
  } catch (cause) {
    throw new DamagedStore(path, { cause })
  }
  throw new DamagedStore(path)
}

export async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

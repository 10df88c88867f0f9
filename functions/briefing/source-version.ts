import type { Head } from './store.ts'

/** Which version of an article something was made of; kept in the metadata of what was made. */
export interface SourceVersion {
  /** 'null' where the bucket keeps no versions. */
  versionId: string
  etag: string
  sequencer: string | null
  /** When the version was uploaded, ISO 8601. */
  modified: string
}

export const versionOf = ({ versionId, etag, modified }: Head, sequencer: string | null): SourceVersion => ({
  versionId: versionId ?? 'null',
  etag,
  sequencer,
  modified
})

/** Whether both are the same upload. */
export function isSame(a: SourceVersion, b: SourceVersion): boolean {
  if (a.versionId !== 'null' || b.versionId !== 'null') return a.versionId === b.versionId
  return a.etag === b.etag && a.modified === b.modified
}

/** Whether `a` was uploaded before `b`: by S3's sequencers where both have one, else by the time of the upload. */
export function isOlder(a: SourceVersion, b: SourceVersion): boolean {
  if (isSame(a, b)) return false
  if (a.sequencer === null || b.sequencer === null) return a.modified < b.modified
  // S3 says: fill the shorter up with zeros on the right, then compare as text.
  const length = Math.max(a.sequencer.length, b.sequencer.length)
  return a.sequencer.toUpperCase().padEnd(length, '0') < b.sequencer.toUpperCase().padEnd(length, '0')
}

export const toMetadata = ({
  versionId,
  etag,
  sequencer,
  modified
}: SourceVersion): Record<string, string> => ({
  'source-version': versionId,
  'source-etag': etag,
  ...(sequencer === null ? {} : { 'source-sequencer': sequencer }),
  'source-modified': modified
})

/** What was not written by us counts as older than everything. */
export const fromMetadata = (metadata: Readonly<Record<string, string>>): SourceVersion => ({
  versionId: metadata['source-version'] ?? 'null',
  etag: metadata['source-etag'] ?? '',
  sequencer: metadata['source-sequencer'] ?? null,
  modified: metadata['source-modified'] ?? ''
})

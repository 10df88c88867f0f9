import { S3Error } from '../errors.ts'
import type { ObjectVersion } from './records.ts'

/** What must hold of the current object for a write or a deletion to happen. */
export interface Precondition {
  /** An entity tag or "*". */
  ifMatch?: string | undefined
  ifNoneMatch?: string | undefined
}

/** Throws NoSuchKey or PreconditionFailed, as S3 does for conditional writes. */
export function assertPrecondition(current: ObjectVersion | undefined, condition: Precondition): void {
  const { ifMatch, ifNoneMatch } = condition
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw new S3Error('NotImplemented')
    if (current)
      throw new S3Error('PreconditionFailed', undefined, { fields: { Condition: 'If-None-Match' } })
  }
  if (ifMatch === undefined) return
  if (!current) throw new S3Error('NoSuchKey')
  if (!matchesEtag(ifMatch, current.etag))
    throw new S3Error('PreconditionFailed', undefined, { fields: { Condition: 'If-Match' } })
}

/** Whether a list of entity tags, as in If-Match, names this one. */
export const matchesEtag = (list: string, etag: string): boolean =>
  list.split(',').some((tag) => {
    const bare = tag.trim().replace(/^W\//u, '').replaceAll('"', '')
    return bare === '*' || bare === etag
  })

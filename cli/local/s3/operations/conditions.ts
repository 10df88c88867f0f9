import { type Call, headerOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import { matchesEtag, type Precondition } from '../store/preconditions.ts'
import type { ObjectVersion } from '../store/records.ts'
import { quoted } from './describe.ts'

interface Conditions {
  match: string | undefined
  noneMatch: string | undefined
  modifiedSince: string | undefined
  unmodifiedSince: string | undefined
}

export const writeCondition = (call: Call): Precondition => ({
  ifMatch: headerOf(call, 'if-match'),
  ifNoneMatch: headerOf(call, 'if-none-match')
})

/** Conditions of a read (RFC 9110, 13.2.2): entity tags before dates. Throws PreconditionFailed or NotModified. */
export function assertReadConditions(call: Call, object: ObjectVersion): void {
  const { failed, unmodified } = evaluate(object, {
    match: headerOf(call, 'if-match'),
    noneMatch: headerOf(call, 'if-none-match'),
    modifiedSince: headerOf(call, 'if-modified-since'),
    unmodifiedSince: headerOf(call, 'if-unmodified-since')
  })
  if (failed) throw new S3Error('PreconditionFailed', undefined, { fields: { Condition: failed } })
  if (unmodified)
    throw new S3Error('NotModified', undefined, {
      headers: { etag: quoted(object.etag), 'last-modified': new Date(object.modified).toUTCString() }
    })
}

/** The same for the source of a copy, where every failure is PreconditionFailed. */
export function assertCopyConditions(call: Call, object: ObjectVersion): void {
  const { failed, unmodified } = evaluate(object, {
    match: headerOf(call, 'x-amz-copy-source-if-match'),
    noneMatch: headerOf(call, 'x-amz-copy-source-if-none-match'),
    modifiedSince: headerOf(call, 'x-amz-copy-source-if-modified-since'),
    unmodifiedSince: headerOf(call, 'x-amz-copy-source-if-unmodified-since')
  })
  if (failed || unmodified) throw new S3Error('PreconditionFailed')
}

function evaluate(object: ObjectVersion, given: Conditions): { failed?: string; unmodified: boolean } {
  // Dates of HTTP know no parts of a second.
  const modified = Math.floor(Date.parse(object.modified) / 1000) * 1000
  if (given.match !== undefined) {
    if (!matchesEtag(given.match, object.etag)) return { failed: 'If-Match', unmodified: false }
  } else if (given.unmodifiedSince !== undefined && modified > Date.parse(given.unmodifiedSince))
    return { failed: 'If-Unmodified-Since', unmodified: false }
  if (given.noneMatch !== undefined) return { unmodified: matchesEtag(given.noneMatch, object.etag) }
  const since = given.modifiedSince === undefined ? Number.NaN : Date.parse(given.modifiedSince)
  return { unmodified: modified <= since }
}

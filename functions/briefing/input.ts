import { createHash } from 'node:crypto'
import type { Head } from './store.ts'

/**
 * A digest of all that makes one briefing of a key differ from another by the same maker: text, type and options. Where two
 * versions of an article have the same, so have their briefings, byte by byte.
 */
export function inputDigest({ etag, contentType, metadata }: Omit<Head, 'versionId' | 'modified'>): string {
  const options = Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([etag, contentType, options]))
    .digest('hex')
}

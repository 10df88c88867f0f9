import { type Call, numberOf } from '../call.ts'
import { S3Error } from '../errors.ts'
import { encode } from '../signature/canonical.ts'
import { compareKeys } from '../store/records.ts'

export interface PageRequest {
  prefix: string
  delimiter: string
  max: number
  /** Keys after this one in order. */
  after: string
}

/** A key, or a prefix that stands for all keys below it. */
export interface PageEntry {
  name: string
  isPrefix: boolean
}

export interface Page {
  entries: PageEntry[]
  truncated: boolean
}

const MAX_ENTRIES = 1000

/** One page of a list, from keys in order. */
export function pageOf(keys: readonly string[], { prefix, delimiter, max, after }: PageRequest): Page {
  const entries: PageEntry[] = []
  // A prefix that the last page ended with stands for keys that come after it in order.
  const done =
    delimiter !== '' && after.endsWith(delimiter) && after.length > prefix.length ? after : undefined
  for (const key of keys) {
    if (!key.startsWith(prefix) || compareKeys(key, after) <= 0) continue
    if (done !== undefined && key.startsWith(done)) continue
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    const name = cut < 0 ? key : key.slice(0, cut + delimiter.length)
    if (cut >= 0 && entries.at(-1)?.name === name) continue
    if (entries.length === max) return { entries, truncated: max > 0 }
    entries.push({ name, isPrefix: cut >= 0 })
  }
  return { entries, truncated: false }
}

export const requestOf = (call: Call, after: string): PageRequest => ({
  prefix: call.query.get('prefix') ?? '',
  delimiter: call.query.get('delimiter') ?? '',
  max: numberOf(call, 'max-keys', MAX_ENTRIES, MAX_ENTRIES),
  after
})

/** How keys are written in an answer: as they are, or encoded where the client asked for it. */
export function keyWriter(call: Call): (key: string) => string {
  const encoding = call.query.get('encoding-type')
  if (encoding === undefined) return (key) => key
  if (encoding !== 'url') throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request')
  return (key) => key.split('/').map(encode).join('/')
}

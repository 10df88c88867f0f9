import type { Environment } from './environment.ts'
import type { Upload } from './events.ts'
import { inputDigest } from './input.ts'
import { outputKeys } from './keys.ts'
import { makerOf } from './maker.ts'
import type { Outcome } from './outcome.ts'
import { isDone, type Origin, Outputs, type Stored } from './outputs.ts'
import { json, publish } from './publish.ts'
import { failureReport } from './rejections.ts'
import { isOlder, isSame, versionOf } from './source-version.ts'
import type { Head, Opened, Store } from './store.ts'

export interface Dependencies {
  store: Store
  environment: Environment
}

/** Which try of a message it is. A retry may have been begun before, and broken off anywhere; nothing comes after the last. */
export type Try = 'first' | 'retry' | 'last'

/** Makes the briefing of one upload, or the report why there is none. Throws what may pass when tried again. */
export async function briefUpload(
  upload: Upload,
  which: Try,
  { store, environment }: Dependencies
): Promise<Outcome> {
  const { outputBucket } = environment
  // A loop: the outputs' own events.
  if (upload.bucket === outputBucket) return { outcome: 'ignored' }
  const { newest, source } = await open(store, upload)
  if (!source) return { outcome: 'gone' }
  try {
    // A folder made in the console.
    if (upload.key.endsWith('/') && source.size === 0) return { outcome: 'ignored' }
    const origin = originOf(source, upload.sequencer, makerOf(environment.page, environment.theme))
    const outputs = new Outputs(store, outputBucket, outputKeys(upload.key))
    const known = await outputs.read()
    const ended = endedBefore(known, origin, newest)
    // Nobody can leave a report any more where the function runs out of time or memory; a briefing takes it away again.
    if (!ended && which === 'last') await outputs.write(...failure(upload, origin))
    const outcome = ended ?? (await publish({ upload, source, origin, outputs, page: environment.page }))
    const left = await outputs.sweep(origin.maker, ended ? known : undefined)
    const newer = await findHarmed({ store, upload, isRetry: which !== 'first', origin, outputs, left })
    return newer ? { ...outcome, newer } : outcome
  } finally {
    source.discard()
  }
}

/** The version that the event tells of, and the newest there is now, which mostly are the same. */
async function open(
  store: Store,
  { bucket, key, versionId }: Upload
): Promise<{ newest: Opened | null; source: Opened | null }> {
  const newest = await store.open(bucket, key, null)
  if (versionId === null || newest?.versionId === versionId) return { newest, source: newest }
  newest?.discard()
  return { newest, source: await store.open(bucket, key, versionId) }
}

function endedBefore(known: readonly Stored[], origin: Origin, newest: Head | null): Outcome | null {
  if (isSuperseded(known, origin, newest)) return { outcome: 'superseded' }
  return isDone(known, origin) ? { outcome: 'unchanged' } : null
}

/** Whether a newer version has been worked off: the outputs say so, or nothing is left to do for the newest. */
function isSuperseded(known: readonly Stored[], origin: Origin, newest: Head | null): boolean {
  if (known.some((made) => isOlder(origin.version, made.version))) return true
  if (!newest) return false
  const wanted = originOf(newest, null, origin.maker)
  return !isSame(wanted.version, origin.version) && isDone(known, wanted)
}

interface Ending {
  store: Store
  upload: Upload
  isRetry: boolean
  origin: Origin
  outputs: Outputs
  /** What there is now. */
  left: readonly Stored[]
}

/**
 * The newest version, where its outputs may have been replaced or removed in the place of older ones of the same bytes,
 * and are not there. What a try that broke off has done nobody knows, so a retry always looks.
 */
async function findHarmed({ store, upload, isRetry, origin, outputs, left }: Ending): Promise<Upload | null> {
  const [one, ...others] = left.filter(({ result }) => result === 'made')
  const isMixed = others.some(({ input }) => input !== one?.input)
  if (!isRetry && !isMixed && !outputs.hasReplaced()) return null
  const newest = await store.head(upload.bucket, upload.key)
  if (!newest) return null
  const wanted = originOf(newest, null, origin.maker)
  if (isSame(wanted.version, origin.version) || isDone(left, wanted)) return null
  if (!isRetry && !isMixed && !outputs.hasReplaced(wanted.input)) return null
  // As if uploaded right after this one: before what S3 knows to be newer.
  const sequencer = upload.sequencer === null ? null : `${upload.sequencer}1`
  return { ...upload, versionId: newest.versionId, sequencer }
}

/** Leaves a report for an upload that was tried for the last time, unless there is something better. */
export async function reportFailure(
  upload: Upload,
  sent: string,
  { store, environment }: Dependencies
): Promise<void> {
  const { versionId, sequencer } = upload
  const version = { versionId: versionId ?? 'null', etag: '', sequencer, modified: sent }
  const outputs = new Outputs(store, environment.outputBucket, outputKeys(upload.key))
  const origin = { version, input: '', maker: makerOf(environment.page, environment.theme) }
  await outputs.write(...failure(upload, origin))
  await outputs.sweep(origin.maker)
}

const failure = (upload: Upload, origin: Origin): Parameters<Outputs['write']> => [
  outputKeys(upload.key).error,
  { ...origin, result: 'failed' },
  json(failureReport(upload))
]

const originOf = (head: Head, sequencer: string | null, maker: string): Origin => ({
  version: versionOf(head, sequencer),
  input: inputDigest(head),
  maker
})

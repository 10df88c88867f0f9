import { LARGEST_ARTICLE } from '../article/read.ts'
import { ArticleTooLarge, Refusal } from '../errors.ts'
import { makeBriefing } from '../make-briefing.ts'
import { ENGINE } from '../version.ts'
import type { Environment } from './environment.ts'
import type { Upload } from './events.ts'
import { isTooLong, outputKeys } from './keys.ts'
import { optionsIn } from './object-options.ts'
import { Outputs } from './outputs.ts'
import { failureReport, KeyTooLong, type Report, refusalReport } from './rejections.ts'
import { isOlder, type SourceVersion } from './source-version.ts'
import type { Opened, Store } from './store.ts'

/** What became of one upload; `code` says why it was refused. */
export interface Outcome {
  outcome: 'made' | 'refused' | 'unchanged' | 'superseded' | 'gone' | 'ignored'
  code?: string
}

export interface Dependencies {
  store: Store
  environment: Environment
}

const json = (value: unknown): { body: string; contentType: string } => ({
  body: `${JSON.stringify(value, null, 2)}\n`,
  contentType: 'application/json'
})

/** Makes the briefing of one upload, or the report why there is none. Throws what may pass when tried again. */
export async function briefUpload(upload: Upload, { store, environment }: Dependencies): Promise<Outcome> {
  const { outputBucket } = environment
  // A folder made in the console, or a loop: the outputs' own events.
  if (upload.key.endsWith('/') || upload.bucket === outputBucket) return { outcome: 'ignored' }
  const source = await store.open(upload.bucket, upload.key, upload.versionId)
  if (!source) return { outcome: 'gone' }
  try {
    const version = versionOf(upload, source)
    const maker = makerOf(environment)
    const outputs = new Outputs(store, outputBucket, outputKeys(upload.key))
    const known = await outputs.read()
    const isLate = known.some((made) => isOlder(version, made.version))
    const outcome: Outcome = isLate
      ? { outcome: 'superseded' }
      : (await outputs.isDone({ version, maker }))
        ? { outcome: 'unchanged' }
        : await publish({ upload, source, version, maker, outputs, environment })
    await outputs.sweep(maker)
    return outcome
  } finally {
    source.discard()
  }
}

interface Work {
  upload: Upload
  source: Opened
  version: SourceVersion
  maker: string
  outputs: Outputs
  environment: Environment
}

async function publish(work: Work): Promise<Outcome> {
  const { upload, version, maker, outputs } = work
  const keys = outputKeys(upload.key)
  const briefing = await makeOrRefuse(work)
  if (briefing instanceof Refusal) {
    const report = json(refusalReport(upload, briefing))
    const isWritten = await outputs.write(keys.error, { version, maker, result: 'refused' }, report)
    return isWritten ? { outcome: 'refused', code: briefing.code } : { outcome: 'superseded' }
  }
  const made = { version, maker, result: 'made' as const }
  // One after the other: whoever sees the PDF finds its fact sheet, and a repeat writes what a kill left out.
  const isWritten =
    (await outputs.write(keys.json, made, json(briefing.sheet))) &&
    (await outputs.write(keys.pdf, made, { body: briefing.pdf, contentType: 'application/pdf' }))
  return { outcome: isWritten ? 'made' : 'superseded' }
}

async function makeOrRefuse({ upload: { key }, source, environment }: Work) {
  try {
    if (isTooLong(key)) throw new KeyTooLong(Buffer.byteLength(key, 'utf8'))
    if (source.size > LARGEST_ARTICLE) throw new ArticleTooLarge(source.size, LARGEST_ARTICLE)
    const options = optionsIn(source.metadata)
    const { contentType } = source
    const bytes = await source.read()
    const hints = { name: key, ...(contentType === null ? {} : { contentType }) }
    return await makeBriefing({ bytes, ...hints }, options, environment.page)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
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
  const maker = makerOf(environment)
  const report: Report = failureReport(upload)
  await outputs.write(outputKeys(upload.key).error, { version, maker, result: 'failed' }, json(report))
  await outputs.sweep(maker)
}

const versionOf = ({ sequencer }: Upload, { versionId, etag, modified }: Opened): SourceVersion => ({
  versionId: versionId ?? 'null',
  etag,
  sequencer,
  modified
})

/** With another engine, or other defaults of the stack, an article is made anew. */
const makerOf = ({ page: { template, pageSize } }: Environment): string =>
  [ENGINE, template ?? '-', pageSize ?? '-'].join(' ')

import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { briefUpload, type Dependencies, reportFailure } from './brief-upload.ts'
import { type Upload, uploadsIn } from './events.ts'
import { type Line, lineOf } from './log.ts'

export interface BatchDependencies extends Dependencies {
  /** Milliseconds since 1970. */
  now: () => number
  /** Takes one line without its end. */
  write: (line: string) => void
  functionName: string
}

/** What is left of the function's time, in milliseconds, and what its logs call this call. */
export interface Call {
  requestId: string
  remaining: () => number
}

/** Under this the next message isn't begun: a killed function fails the whole batch, a message left over only itself. */
const ENOUGH_TIME = 5_000

/** Works the messages off, one after the other; names those that shall come again. */
export async function workOff(
  event: SQSEvent,
  call: Call,
  dependencies: BatchDependencies
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = []
  for (const record of event.Records) {
    const isDone = call.remaining() > ENOUGH_TIME && (await workOffRecord(record, call, dependencies))
    if (!isDone) batchItemFailures.push({ itemIdentifier: record.messageId })
  }
  return { batchItemFailures }
}

async function workOffRecord(
  record: SQSRecord,
  { requestId }: Call,
  dependencies: BatchDependencies
): Promise<boolean> {
  const { now, write, functionName } = dependencies
  const log = (line: Omit<Line, 'messageId' | 'requestId' | 'functionName' | 'now'>): void =>
    write(lineOf({ ...line, messageId: record.messageId, requestId, functionName, now: now() }))
  const start = now()
  let uploads: Upload[]
  try {
    uploads = uploadsIn(record.body)
  } catch (error) {
    log({ upload: null, outcome: 'failed', durationMs: now() - start, error })
    return false
  }
  let isDone = true
  const isRetry = Number(record.attributes.ApproximateReceiveCount) > 1
  for (const upload of uploads) {
    const begun = now()
    try {
      const { newer, ...outcome } = await briefUpload(upload, isRetry, dependencies)
      log({ upload, ...outcome, durationMs: now() - begun })
      if (newer) uploads.push(newer)
    } catch (error) {
      isDone = false
      log({ upload, outcome: 'failed', durationMs: now() - begun, error })
      if (isLastReceive(record, dependencies)) await leaveReport(upload, record, dependencies, log)
    }
  }
  return isDone
}

const isLastReceive = ({ attributes }: SQSRecord, { environment }: BatchDependencies): boolean =>
  Number(attributes.ApproximateReceiveCount) >= environment.maxReceiveCount

async function leaveReport(
  upload: Upload,
  { attributes }: SQSRecord,
  dependencies: BatchDependencies,
  log: (line: Pick<Line, 'upload' | 'outcome' | 'durationMs' | 'error'>) => void
): Promise<void> {
  const begun = dependencies.now()
  try {
    await reportFailure(upload, new Date(Number(attributes.SentTimestamp)).toISOString(), dependencies)
  } catch (error) {
    // The message goes to the dead-letter queue all the same, and the alarm on it rings.
    log({ upload, outcome: 'failed', durationMs: dependencies.now() - begun, error })
  }
}

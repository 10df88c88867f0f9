import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { briefUpload, type Dependencies, reportFailure, type Try } from './brief-upload.ts'
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
  for (const record of inOrder(event.Records)) {
    const isDone = call.remaining() > ENOUGH_TIME && (await workOffRecord(record, call, dependencies))
    if (!isDone) batchItemFailures.push({ itemIdentifier: record.messageId })
  }
  return { batchItemFailures }
}

/**
 * Every other try begins at the end: what stands behind an article that takes all the time, or ends the function, is not
 * held up by it until all of the batch has failed.
 */
function inOrder(records: readonly SQSRecord[]): readonly SQSRecord[] {
  const receives = Math.max(...records.map(receivesOf))
  return receives % 2 === 0 ? records.toReversed() : records
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
  const which = tryOf(record, dependencies)
  for (const upload of uploads) {
    const begun = now()
    try {
      const { newer, ...outcome } = await briefUpload(upload, which, dependencies)
      log({ upload, ...outcome, durationMs: now() - begun })
      if (newer) uploads.push(newer)
    } catch (error) {
      isDone = false
      log({ upload, outcome: 'failed', durationMs: now() - begun, error })
      if (which === 'last') await leaveReport(upload, record, dependencies, log)
    }
  }
  return isDone
}

const receivesOf = ({ attributes }: SQSRecord): number => Number(attributes.ApproximateReceiveCount)

function tryOf(record: SQSRecord, { environment }: BatchDependencies): Try {
  const receives = receivesOf(record)
  return receives >= environment.maxReceiveCount ? 'last' : receives > 1 ? 'retry' : 'first'
}

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

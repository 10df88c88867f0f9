import { createHash } from 'node:crypto'
import { isObject, type Json, type JsonObject } from './json.ts'
import { ACCOUNT } from './names.ts'
import type { Queue, Received } from './queue.ts'

export interface EventSourceSettings {
  batchSize: number
  /** Whether the function may say which messages of a batch failed. */
  reportsItems: boolean
  /** Batches at once. */
  concurrency: number
}

/** What became of a batch. */
export interface BatchOutcome {
  done: Received[]
  failed: Received[]
  /** Why, when the function failed as a whole. */
  error?: unknown
}

export interface EventSourceOptions extends EventSourceSettings {
  queue: Queue
  invoke: (event: JsonObject) => Promise<Json>
  onBatch: (outcome: BatchOutcome) => void
}

/** Reads a queue for a function, as Lambda's event source mapping does, until the signal ends it. */
export async function pollQueue(options: EventSourceOptions, signal: AbortSignal): Promise<void> {
  const pollers = Array.from({ length: options.concurrency }, () => poll(options, signal))
  await Promise.all(pollers)
}

async function poll(options: EventSourceOptions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const outcome = await takeBatch(options)
    if (!outcome) await options.queue.changed(signal)
    else if (!signal.aborted) options.onBatch(outcome)
  }
}

/** Receives one batch, has it worked off, and deletes what is done; null where nothing is visible. */
export async function takeBatch(options: Omit<EventSourceOptions, 'onBatch'>): Promise<BatchOutcome | null> {
  const messages = await options.queue.receive(options.batchSize)
  if (messages.length === 0) return null
  const outcome = await runBatch(options, messages)
  for (const message of outcome.done) await options.queue.delete(message)
  return outcome
}

async function runBatch(
  { queue, invoke, reportsItems }: Omit<EventSourceOptions, 'onBatch'>,
  messages: Received[]
): Promise<BatchOutcome> {
  try {
    const result = await invoke({ Records: messages.map((message) => toRecord(message, queue.settings.arn)) })
    const failed = reportsItems ? failedItems(result, messages) : []
    return { done: messages.filter((message) => !failed.includes(message)), failed }
  } catch (error) {
    return { done: [], failed: messages, error }
  }
}

/** Lambda takes a list that it can't read, or one that names an unknown message, as the failure of the whole batch. */
function failedItems(result: Json, messages: Received[]): Received[] {
  if (result === null) return []
  const items = isObject(result) ? (result.batchItemFailures ?? []) : undefined
  if (!Array.isArray(items)) return messages
  const ids = items.map((item) => (isObject(item) ? item.itemIdentifier : undefined))
  const failed = messages.filter(({ id }) => ids.includes(id))
  return failed.length === ids.length ? failed : messages
}

function toRecord(message: Received, arn: string): JsonObject {
  return {
    messageId: message.id,
    receiptHandle: message.receipt,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: ACCOUNT.id,
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt)
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: ACCOUNT.region
  }
}

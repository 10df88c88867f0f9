import { FactsheetError } from '../errors.ts'

/** One upload that a message tells of. A backfill knows neither version nor sequencer. */
export interface Upload {
  bucket: string
  /** As it was given, not encoded. */
  key: string
  versionId: string | null
  /** S3's order of the events of one key, hexadecimal. */
  sequencer: string | null
}

class UnreadableMessage extends FactsheetError {
  constructor(problem: string, options?: ErrorOptions) {
    super(
      'unreadable-message',
      `The queue's message can't be read: ${problem}.`,
      'Look at it in the dead-letter queue; only S3 events belong into this queue.',
      options
    )
  }
}

/** The uploads in a queue message: EventBridge's 'Object Created', or S3's own notification. Other events give none. */
export function uploadsIn(body: string): Upload[] {
  const message = fieldsOf(parse(body), 'message')
  if (Array.isArray(message.Records)) return message.Records.flatMap(fromNotification)
  if (message.Event === 's3:TestEvent') return []
  if (message.source === 'aws.s3' && typeof message['detail-type'] === 'string')
    return message['detail-type'] === 'Object Created' ? [fromEventBridge(message.detail)] : []
  throw new UnreadableMessage('it is no event of S3')
}

/** EventBridge gives keys as they are. */
function fromEventBridge(given: unknown): Upload {
  const detail = fieldsOf(given, 'detail')
  const object = fieldsOf(detail.object, 'detail.object')
  return {
    bucket: textOf(fieldsOf(detail.bucket, 'detail.bucket').name, 'detail.bucket.name'),
    key: textOf(object.key, 'detail.object.key'),
    versionId: optional(object['version-id']),
    sequencer: optional(object.sequencer)
  }
}

/** S3 encodes keys in its own notifications as a form does. */
function fromNotification(given: unknown): Upload[] {
  const record = fieldsOf(given, 'record')
  if (!textOf(record.eventName, 'eventName').startsWith('ObjectCreated:')) return []
  const s3 = fieldsOf(record.s3, 's3')
  const object = fieldsOf(s3.object, 's3.object')
  return [
    {
      bucket: textOf(fieldsOf(s3.bucket, 's3.bucket').name, 's3.bucket.name'),
      key: decodeFormKey(textOf(object.key, 's3.object.key')),
      versionId: optional(object.versionId),
      sequencer: optional(object.sequencer)
    }
  ]
}

function decodeFormKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch (cause) {
    throw new UnreadableMessage(`the key ${JSON.stringify(key)} is not encoded as S3 does`, { cause })
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new UnreadableMessage('it is no JSON', { cause })
  }
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function fieldsOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (!isFields(value)) throw new UnreadableMessage(`${name} is missing`)
  return value
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new UnreadableMessage(`${name} is missing`)
  return value
}

const optional = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

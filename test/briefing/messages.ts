import type { SQSRecord } from 'aws-lambda'

interface Given {
  key: string
  versionId?: string
  sequencer?: string
  bucket?: string
  receives?: number
}

const record = (body: unknown, receives = 1): SQSRecord => ({
  messageId: `m${Math.abs(hash(JSON.stringify(body)))}`,
  receiptHandle: 'r',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: String(receives),
    SentTimestamp: '1767225600000',
    SenderId: 'test',
    ApproximateFirstReceiveTimestamp: '1767225600000'
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:eu-central-1:111122223333:uploads',
  awsRegion: 'eu-central-1'
})

const hash = (text: string): number =>
  [...text].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) | 0, 7)

/** As EventBridge hands it to the queue. */
export const created = ({ key, versionId, sequencer, bucket = 'articles', receives }: Given): SQSRecord =>
  record(
    {
      version: '0',
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: {
        bucket: { name: bucket },
        object: {
          key,
          size: 1,
          ...(versionId ? { 'version-id': versionId } : {}),
          ...(sequencer ? { sequencer } : {})
        }
      }
    },
    receives
  )

/** As S3 itself writes to a queue: the key encoded as a form does. */
export const notified = ({ key, versionId, sequencer, bucket = 'articles' }: Given): SQSRecord =>
  record({
    Records: [
      {
        eventSource: 'aws:s3',
        eventName: 'ObjectCreated:Put',
        s3: {
          bucket: { name: bucket },
          object: {
            key: encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/'),
            versionId,
            sequencer
          }
        }
      }
    ]
  })

export const raw = (body: unknown, receives?: number): SQSRecord => record(body, receives)

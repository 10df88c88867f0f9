import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

/** How often an article is tried before it counts as failed. */
export const MAX_RECEIVE_COUNT = 5

/** Lets the alarms be answered after a long weekend, and SQS keeps nothing longer. */
const LONGEST = Duration.days(14)

interface UploadQueueProps {
  articles: IBucket
  /** The function's timeout, from which the queue's visibility timeout follows. */
  timeout: Duration
}

/** Every upload as one message; what can't be delivered or can't be done ends in a queue of its own, never nowhere. */
export class UploadQueue extends Construct {
  readonly uploads: Queue
  /** Messages that the function failed on MAX_RECEIVE_COUNT times. */
  readonly failed: Queue
  /** Events that EventBridge could not put into the queue. */
  readonly undelivered: Queue

  constructor(scope: Construct, id: string, { articles, timeout }: UploadQueueProps) {
    super(scope, id)
    const common: QueueProps = {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: LONGEST
    }
    this.failed = new Queue(this, 'Failed', common)
    this.undelivered = new Queue(this, 'Undelivered', common)
    this.uploads = new Queue(this, 'Uploads', {
      ...common,
      // AWS's advice for a function that reads a queue: throttled batches get time to be tried again.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: MAX_RECEIVE_COUNT }
    })
    acknowledge(this.undelivered, {
      SQS3: 'This is itself the dead-letter queue of the EventBridge rule, which CDK can not tell from its properties.'
    })
    new Rule(this, 'ArticleUploaded', {
      description: 'An article was uploaded: queue it for its briefing.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [articles.bucketName] } }
      },
      targets: [new SqsQueue(this.uploads, { deadLetterQueue: this.undelivered })]
    })
  }
}

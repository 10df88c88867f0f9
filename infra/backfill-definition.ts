interface Places {
  articlesBucket: string
  queueUrl: string
  /** `aws`, or another partition's name. */
  partition: string
}

/**
 * A Distributed Map over the objects under a prefix that queues each as if it had just been uploaded; the function itself
 * leaves alone what has an up-to-date briefing. Amazon States Language with JSONata; the input is `{ "prefix": "…" }`.
 */
export function backfillDefinition({ articlesBucket, queueUrl, partition }: Places): object {
  return {
    Comment: 'Queues every article under a prefix.',
    QueryLanguage: 'JSONata',
    StartAt: 'EveryArticle',
    States: {
      EveryArticle: {
        Type: 'Map',
        Label: 'Articles',
        ItemReader: {
          Resource: `arn:${partition}:states:::s3:listObjectsV2`,
          Arguments: { Bucket: articlesBucket, Prefix: '{% $states.input.prefix %}' }
        },
        // SQS takes ten messages at a time.
        ItemBatcher: { MaxItemsPerBatch: 10, BatchInput: { bucket: articlesBucket } },
        MaxConcurrency: 100,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
          ...queueBatch(queueUrl, partition)
        },
        End: true
      }
    }
  }
}

/** SendMessageBatch succeeds even where SQS took only some of the messages: sent again, the rest gets in, and twice does no harm. */
function queueBatch(queueUrl: string, partition: string): object {
  return {
    StartAt: 'Queue',
    States: {
      Queue: {
        Type: 'Task',
        Resource: `arn:${partition}:states:::aws-sdk:sqs:sendMessageBatch`,
        Arguments: { QueueUrl: queueUrl, Entries: ENTRIES },
        Output: "{% $merge([$states.input, { 'refused': $count($states.result.Failed) }]) %}",
        Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, BackoffRate: 2, MaxAttempts: 5 }],
        Next: 'AllQueued'
      },
      AllQueued: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.refused > 0 %}', Next: 'WaitABit' }],
        Default: 'Done'
      },
      WaitABit: { Type: 'Wait', Seconds: 5, Next: 'Queue' },
      Done: { Type: 'Succeed' }
    }
  }
}

/** A message as EventBridge would have written it, but for the version and sequencer, which a listing doesn't know. */
const ENTRIES = `{% (
  $bucket := $states.input.BatchInput.bucket;
  [$states.input.Items#$index.{
    'Id': $string($index),
    'MessageBody': $string({
      'source': 'aws.s3',
      'detail-type': 'Object Created',
      'detail': { 'bucket': { 'name': $bucket }, 'object': { 'key': Key, 'size': Size } }
    })
  }]
) %}`

import { makerOf } from '../functions/briefing/maker.ts'
import { lookOf } from './look.ts'
import type { Settings } from './settings.ts'

interface Places {
  articlesBucket: string
  briefingsBucket: string
  queueUrl: string
  /** `aws`, or another partition's name. */
  partition: string
}

/**
 * A Distributed Map over the objects under a prefix that queues each as if it had just been uploaded, where it has no
 * briefing of its newest version and of this engine. Amazon States Language with JSONata; the input is `{ "prefix": "…" }`.
 */
export function backfillDefinition(
  places: Places,
  settings: Pick<Settings, 'template' | 'theme' | 'pageSize'>
): object {
  const { articlesBucket, queueUrl, partition } = places
  const { template, theme } = lookOf(settings)
  const maker = makerOf({ template, pageSize: settings.pageSize }, theme)
  return {
    Comment: 'Queues every article under a prefix that has no up-to-date briefing.',
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
          StartAt: 'Sift',
          States: { ...sift(places, maker), ...queueBatch(queueUrl, partition) }
        },
        End: true
      }
    }
  }
}

/** Leaves those of a batch that have no up-to-date briefing; where S3 doesn't tell, the function finds out. */
function sift({ articlesBucket, briefingsBucket, partition }: Places, maker: string): object {
  const headObject = { Type: 'Task', Resource: `arn:${partition}:states:::aws-sdk:s3:headObject` }
  const isDue = "{% $merge([$states.input, { 'isDue': true }]) %}"
  const otherwise = { Catch: [{ ErrorEquals: ['States.ALL'], Output: isDue, Next: 'Known' }], Next: 'Known' }
  return {
    Sift: {
      Type: 'Map',
      Items: '{% [$states.input.Items] %}',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'Article',
        States: {
          Article: {
            ...headObject,
            Arguments: { Bucket: articlesBucket, Key: '{% $states.input.Key %}' },
            Output: "{% $merge([$states.input, { 'version': $states.result.VersionId }]) %}",
            ...otherwise,
            Next: 'Briefing'
          },
          // The PDF is written last: where it is up to date, so is the sheet.
          Briefing: {
            ...headObject,
            Arguments: { Bucket: briefingsBucket, Key: "{% 'briefings/' & $states.input.Key & '.pdf' %}" },
            Output: isDueBy(maker),
            ...otherwise
          },
          Known: { Type: 'Succeed' }
        }
      },
      Output:
        "{% $merge([$states.input, { 'Items': [$states.result[isDue].{ 'Key': Key, 'Size': Size }] }]) %}",
      Next: 'AnyDue'
    },
    AnyDue: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $count($states.input.Items) > 0 %}', Next: 'Queue' }],
      Default: 'Done'
    }
  }
}

const isDueBy = (maker: string): string => `{% (
  $made := $states.result.Metadata;
  $isDone := $made.\`source-version\` = $states.input.version and $made.\`made-by\` = ${JSON.stringify(maker)};
  $merge([$states.input, { 'isDue': $not($isDone) }])
) %}`

/** SendMessageBatch succeeds even where SQS took only some of the messages: sent again, the rest gets in, and twice does no harm. */
function queueBatch(queueUrl: string, partition: string): object {
  return {
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

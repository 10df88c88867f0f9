import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { ILogGroup } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'

interface Reach {
  articles: IBucket
  briefings: IBucket
  key: IKey | null
  queue: IQueue
  logGroup: ILogGroup
}

/** All that the function may do, by name. CDK's own grants would add actions that nothing here calls. */
export function permissions({ articles, briefings, key, queue, logGroup }: Reach): PolicyStatement[] {
  const allow = (sid: string, actions: string[], ...resources: string[]): PolicyStatement =>
    new PolicyStatement({ sid, actions, resources })
  const statements = [
    allow('ReadArticles', ['s3:GetObject', 's3:GetObjectVersion'], articles.arnForObjects('*')),
    // s3:GetObject also for writing: S3 asks for it when a write carries If-Match.
    allow(
      'KeepBriefings',
      ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      briefings.arnForObjects('briefings/*'),
      briefings.arnForObjects('errors/*')
    ),
    // Without it S3 answers 403 for an object that isn't there, and a first briefing looks like a broken policy.
    allow('TellMissingFromForbidden', ['s3:ListBucket'], articles.bucketArn, briefings.bucketArn),
    allow(
      'TakeUploads',
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      queue.queueArn
    ),
    allow('WriteLog', ['logs:CreateLogStream', 'logs:PutLogEvents'], `${logGroup.logGroupArn}:*`)
  ]
  return key === null
    ? statements
    : [...statements, allow('UseKey', ['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn)]
}

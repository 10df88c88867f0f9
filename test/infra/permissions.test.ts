import type { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { asArray, plainId, readable, synthesized } from './synthesized.ts'

interface Statement {
  Effect: string
  Action: string | string[]
  Resource: unknown
  Condition?: unknown
}

/** Every action on every resource that a role is allowed, one line each, sorted. */
function allowed(template: Template, role: string): string[] {
  const policies = Object.values(template.findResources('AWS::IAM::Policy')).map((found) => found.Properties)
  return policies
    .filter(({ Roles }) => Roles.some((one: { Ref: string }) => plainId(one.Ref) === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(lines)
    .sort()
}

function lines({ Effect, Action, Resource }: Statement): string[] {
  return asArray(Action).flatMap((action) =>
    asArray(Resource).map((resource) => `${Effect} ${action} ${readable(resource)}`)
  )
}

const FUNCTION_MAY = [
  'Allow logs:CreateLogStream <BriefingLog.Arn>:*',
  'Allow logs:PutLogEvents <BriefingLog.Arn>:*',
  'Allow s3:DeleteObject <BucketsBriefings.Arn>/briefings/*',
  'Allow s3:DeleteObject <BucketsBriefings.Arn>/errors/*',
  'Allow s3:GetObject <BucketsArticles.Arn>/*',
  'Allow s3:GetObject <BucketsBriefings.Arn>/briefings/*',
  'Allow s3:GetObject <BucketsBriefings.Arn>/errors/*',
  'Allow s3:GetObjectVersion <BucketsArticles.Arn>/*',
  'Allow s3:ListBucket <BucketsArticles.Arn>',
  'Allow s3:ListBucket <BucketsBriefings.Arn>',
  'Allow s3:PutObject <BucketsBriefings.Arn>/briefings/*',
  'Allow s3:PutObject <BucketsBriefings.Arn>/errors/*',
  'Allow sqs:DeleteMessage <QueueUploads.Arn>',
  'Allow sqs:GetQueueAttributes <QueueUploads.Arn>',
  'Allow sqs:ReceiveMessage <QueueUploads.Arn>',
  'Allow xray:PutTelemetryRecords *',
  'Allow xray:PutTraceSegments *'
]

const EXECUTIONS =
  'arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<BackfillStateMachine.Name>:*'

/** What stands on "*" knows no narrower resource: AWS's documentation asks for exactly these for logs and traces. */
const BACKFILL_MAY = [
  'Allow logs:CreateLogDelivery *',
  'Allow logs:DeleteLogDelivery *',
  'Allow logs:DescribeLogGroups *',
  'Allow logs:DescribeResourcePolicies *',
  'Allow logs:GetLogDelivery *',
  'Allow logs:ListLogDeliveries *',
  'Allow logs:PutResourcePolicy *',
  'Allow logs:UpdateLogDelivery *',
  'Allow s3:GetObject <BucketsArticles.Arn>/*',
  'Allow s3:GetObject <BucketsBriefings.Arn>/briefings/*',
  'Allow s3:ListBucket <BucketsArticles.Arn>',
  'Allow sqs:SendMessage <QueueUploads.Arn>',
  `Allow states:DescribeExecution ${EXECUTIONS}`,
  'Allow states:StartExecution <BackfillStateMachine>',
  `Allow states:StopExecution ${EXECUTIONS}`,
  'Allow xray:GetSamplingRules *',
  'Allow xray:GetSamplingTargets *',
  'Allow xray:PutTelemetryRecords *',
  'Allow xray:PutTraceSegments *'
]

describe('what the stack may do, action by action', () => {
  const plain = synthesized()
  const full = synthesized({ kms: true, backfill: true })

  test('the function', () => {
    expect(allowed(plain, 'BriefingRole')).toEqual(FUNCTION_MAY)
  })

  test('the function with a key of its own', () => {
    expect(allowed(full, 'BriefingRole')).toEqual(
      [
        ...FUNCTION_MAY,
        'Allow kms:Decrypt <BucketsKey.Arn>',
        'Allow kms:GenerateDataKey <BucketsKey.Arn>'
      ].sort()
    )
  })

  test('the backfill', () => {
    expect(allowed(full, 'BackfillRole')).toEqual(BACKFILL_MAY)
  })

  test('no role has a managed policy, and only its own service may take it on', () => {
    for (const role of Object.values(full.findResources('AWS::IAM::Role'))) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined()
      expect(role.Properties.Policies).toBeUndefined()
      expect(role.Properties.AssumeRolePolicyDocument.Statement).toHaveLength(1)
    }
    expect(Object.keys(full.findResources('AWS::IAM::Role')).map(plainId).sort()).toEqual([
      'BackfillRole',
      'BriefingRole'
    ])
  })

  test('EventBridge may send this rule’s events to the two queues, and nobody else may', () => {
    const policies = Object.values(plain.findResources('AWS::SQS::QueuePolicy')).map(
      (found) => found.Properties
    )
    const sends = policies
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter((statement: Statement) => statement.Effect === 'Allow')
    expect(sends.flatMap(lines).sort()).toEqual([
      'Allow sqs:GetQueueAttributes <QueueUploads.Arn>',
      'Allow sqs:GetQueueUrl <QueueUploads.Arn>',
      'Allow sqs:SendMessage <QueueUndelivered.Arn>',
      'Allow sqs:SendMessage <QueueUploads.Arn>'
    ])
    for (const statement of sends) {
      expect(statement.Principal).toEqual({ Service: 'events.amazonaws.com' })
      expect(readable(statement.Condition.ArnEquals['aws:SourceArn'])).toBe('<QueueArticleUploaded.Arn>')
    }
  })
})

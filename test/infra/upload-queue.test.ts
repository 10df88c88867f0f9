import { describe, expect, test } from 'vitest'
import { plainId, readable, synthesized } from './synthesized.ts'

describe('upload queue', () => {
  const template = synthesized({ timeout: 60, concurrency: 7 })
  const queues = new Map(
    Object.entries(template.findResources('AWS::SQS::Queue')).map(([id, queue]) => [
      plainId(id),
      queue.Properties
    ])
  )

  test('the rule passes on every new object of the articles bucket, whole, to the queue', () => {
    const [rule] = Object.values(template.findResources('AWS::Events::Rule')).map((found) => found.Properties)
    expect(rule.State).toBe('ENABLED')
    expect(rule.EventPattern.source).toEqual(['aws.s3'])
    expect(rule.EventPattern['detail-type']).toEqual(['Object Created'])
    expect(rule.EventPattern.detail.bucket.name.map(readable)).toEqual(['<BucketsArticles>'])
    expect(Object.keys(rule.EventPattern.detail)).toEqual(['bucket'])
    const [target, ...others] = rule.Targets
    expect(others).toEqual([])
    expect(readable(target.Arn)).toBe('<QueueUploads.Arn>')
    expect(readable(target.DeadLetterConfig.Arn)).toBe('<QueueUndelivered.Arn>')
    expect(Object.keys(target).sort()).toEqual(['Arn', 'DeadLetterConfig', 'Id'])
  })

  test('a message is tried five times, six timeouts apart at most, before it counts as failed', () => {
    const uploads = queues.get('QueueUploads')
    expect(uploads.VisibilityTimeout).toBe(360)
    expect(uploads.RedrivePolicy.maxReceiveCount).toBe(5)
    expect(readable(uploads.RedrivePolicy.deadLetterTargetArn)).toBe('<QueueFailed.Arn>')
  })

  test.each(['QueueUploads', 'QueueFailed', 'QueueUndelivered'])(
    '%s keeps messages for two weeks, encrypted',
    (name) => {
      expect(queues.get(name)).toMatchObject({
        MessageRetentionPeriod: 1_209_600,
        SqsManagedSseEnabled: true
      })
    }
  )

  test('every queue refuses requests without TLS', () => {
    const refusals = Object.values(template.findResources('AWS::SQS::QueuePolicy'))
      .flatMap((policy) => policy.Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Deny')
    expect(refusals.map(({ Resource }) => readable(Resource)).sort()).toEqual([
      '<QueueFailed.Arn>',
      '<QueueUndelivered.Arn>',
      '<QueueUploads.Arn>'
    ])
    for (const { Action, Principal, Condition } of refusals) {
      expect([Action, Principal]).toEqual(['sqs:*', { AWS: '*' }])
      expect(Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } })
    }
  })

  test('the function takes batches from it, hands failures back one by one, and is held back without being throttled', () => {
    const [mapping] = Object.values(template.findResources('AWS::Lambda::EventSourceMapping'))
    expect(readable(mapping?.Properties.EventSourceArn)).toBe('<QueueUploads.Arn>')
    expect(mapping?.Properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 7 }
    })
    expect(mapping?.DependsOn.map(plainId)).toEqual(['BriefingPermissions'])
  })
})

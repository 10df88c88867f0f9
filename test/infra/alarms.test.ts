import { describe, expect, test } from 'vitest'
import { plainId, readable, synthesized } from './synthesized.ts'

interface Dimension {
  Name: string
  Value: unknown
}

describe('alarms', () => {
  const template = synthesized({ timeout: 60, alarmEmail: 'desk@example.com' })
  const alarms = Object.entries(template.findResources('AWS::CloudWatch::Alarm'))

  test.each([
    [
      'ArticlesFailed',
      'AWS/SQS',
      'ApproximateNumberOfMessagesVisible',
      '<QueueFailed.QueueName>',
      'Maximum',
      0
    ],
    [
      'EventsUndelivered',
      'AWS/SQS',
      'ApproximateNumberOfMessagesVisible',
      '<QueueUndelivered.QueueName>',
      'Maximum',
      0
    ],
    [
      'QueueFallsBehind',
      'AWS/SQS',
      'ApproximateAgeOfOldestMessage',
      '<QueueUploads.QueueName>',
      'Maximum',
      900
    ],
    ['FunctionErrors', 'AWS/Lambda', 'Errors', '<BriefingFunction>', 'Sum', 0],
    ['FunctionThrottled', 'AWS/Lambda', 'Throttles', '<BriefingFunction>', 'Sum', 0],
    ['FunctionSlow', 'AWS/Lambda', 'Duration', '<BriefingFunction>', 'p99', 30_000],
    ['ArticlesRefused', 'Factsheet', 'ArticlesRefused', '<BriefingFunction>', 'Sum', 10]
  ])('%s watches %s %s of %s', (name, namespace, metric, owner, statistic, threshold) => {
    const properties = alarms.find(([id]) => plainId(id) === `Alarms${name}`)?.[1].Properties
    expect(properties).toMatchObject({
      Namespace: namespace,
      MetricName: metric,
      Threshold: threshold,
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching'
    })
    expect(properties.Statistic ?? properties.ExtendedStatistic).toBe(statistic)
    expect(properties.Dimensions.map(({ Value }: Dimension) => readable(Value))).toEqual([owner])
    expect(properties.AlarmDescription).toMatch(/\. .+\.$/)
    for (const actions of [properties.AlarmActions, properties.OKActions]) {
      expect(actions.map(readable)).toEqual(['<AlarmsTopic>'])
    }
  })

  test('there are no others, and the dashboard shows them all', () => {
    expect(alarms).toHaveLength(7)
    const [dashboard] = Object.values(template.findResources('AWS::CloudWatch::Dashboard'))
    for (const [id] of alarms) expect(JSON.stringify(dashboard)).toContain(id)
  })

  test('an e-mail address is told, over TLS only; without one there is no topic', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'desk@example.com'
    })
    expect(JSON.stringify(template.findResources('AWS::SNS::TopicPolicy'))).toContain(
      '"aws:SecureTransport":"false"'
    )
    const silent = synthesized()
    silent.resourceCountIs('AWS::SNS::Topic', 0)
    silent.resourceCountIs('AWS::CloudWatch::Alarm', 7)
  })
})

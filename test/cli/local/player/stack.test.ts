import { describe, expect, it } from 'vitest'
import {
  UnknownProperty,
  UnknownResourceType,
  UnplayableTemplate
} from '../../../../cli/local/player/errors.ts'
import type { JsonObject } from '../../../../cli/local/player/json.ts'
import { readStack } from '../../../../cli/local/player/stack.ts'

const QUEUE: JsonObject = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: '720' } }
const placeholder = (name: string): string => `\${${name}}`
const stackOf = (Resources: JsonObject, Outputs: JsonObject = {}) => readStack({ Resources, Outputs })

describe('a template', () => {
  it('is refused where the player could not play it as it would be deployed', () => {
    const refused: [JsonObject, new (...args: never[]) => Error, string][] = [
      [{ Table: { Type: 'AWS::DynamoDB::Table' } }, UnknownResourceType, 'AWS::DynamoDB::Table'],
      [{ Jobs: { ...QUEUE, Properties: { FifoQueue: true } } }, UnknownProperty, 'FifoQueue'],
      [{ Jobs: { ...QUEUE, Condition: 'OnMondays' } }, UnplayableTemplate, 'condition'],
      [{}, UnplayableTemplate, 'no resources'],
      [
        {
          Articles: {
            Type: 'AWS::S3::Bucket',
            Properties: { NotificationConfiguration: { QueueConfigurations: [] } }
          }
        },
        UnplayableTemplate,
        'QueueConfigurations'
      ]
    ]
    for (const [resources, type, problem] of refused) {
      expect(() => stackOf(resources)).toThrow(type)
      expect(() => stackOf(resources)).toThrow(problem)
    }
  })

  it('is read with its references resolved', () => {
    const stack = stackOf(
      {
        QueueFailedE9D27878: QUEUE,
        QueueUploadsF9ED9D15: {
          Type: 'AWS::SQS::Queue',
          Properties: {
            RedrivePolicy: {
              deadLetterTargetArn: { 'Fn::GetAtt': ['QueueFailedE9D27878', 'Arn'] },
              maxReceiveCount: 5
            }
          }
        },
        BucketsArticlesD7FF3737: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            VersioningConfiguration: { Status: 'Enabled' },
            NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } }
          }
        },
        BackfillMachine395F6B27: { Type: 'AWS::StepFunctions::StateMachine', Properties: { Whatever: true } }
      },
      {
        Bucket: { Value: { Ref: 'BucketsArticlesD7FF3737' } },
        Address: {
          Value: { 'Fn::Sub': `s3://${placeholder('BucketsArticlesD7FF3737')}/${placeholder('AWS::Region')}` }
        },
        Joined: { Value: { 'Fn::Join': ['/', [{ 'Fn::GetAtt': ['BucketsArticlesD7FF3737', 'Arn'] }, '*']] } },
        Part: {
          Value: {
            'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['QueueFailedE9D27878', 'Arn'] }] }]
          }
        },
        Machine: { Value: { 'Fn::GetAtt': ['BackfillMachine395F6B27', 'Name'] } },
        Dangling: { Value: { Ref: 'Nothing' } }
      }
    )
    expect(stack.queues.map(({ name, visibilitySeconds }) => [name, visibilitySeconds])).toEqual([
      ['failed', 720],
      ['uploads', 30]
    ])
    expect(stack.queues[1]?.redrive).toEqual({ deadLetterArn: stack.queues[0]?.arn, maxReceiveCount: 5 })
    expect(stack.buckets).toEqual([
      { name: 'articles', arn: 'arn:aws:s3:::articles', versioned: true, sendsEvents: true }
    ])
    const outputs = ['Bucket', 'Address', 'Joined', 'Part', 'Machine'].map((name) => stack.output(name))
    expect(outputs).toEqual([
      'articles',
      's3://articles/us-east-1',
      'arn:aws:s3:::articles/*',
      'failed',
      'machine'
    ])
    expect(() => stack.output('Dangling')).toThrow('Nothing')
    expect(() => stack.output('Missing')).toThrow(UnplayableTemplate)
  })
})

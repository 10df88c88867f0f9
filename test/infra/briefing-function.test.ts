import { describe, expect, test } from 'vitest'
import { readEnvironment } from '../../functions/briefing/environment.ts'
import { plainId, readable, synthesized } from './synthesized.ts'

function functionOf(settings: object) {
  const [found] = Object.values(synthesized(settings).findResources('AWS::Lambda::Function'))
  return found?.Properties
}

/** What the function's own reader makes of the variables that the template sets. */
function environmentOf(settings: object) {
  const variables = Object.entries(functionOf(settings).Environment.Variables)
  return readEnvironment(Object.fromEntries(variables.map(([name, value]) => [name, readable(value)])))
}

describe('briefing function', () => {
  const template = synthesized()

  test('runs the bundle on the current Node, on ARM, traced, with JSON logs of its own', () => {
    const properties = functionOf({ memory: 1024, timeout: 45 })
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'functions/index.handler',
      MemorySize: 1024,
      Timeout: 45,
      TracingConfig: { Mode: 'Active' }
    })
    expect(properties.LoggingConfig.LogFormat).toBe('JSON')
    expect(readable(properties.LoggingConfig.LogGroup)).toBe('<BriefingLog>')
    expect(properties.ReservedConcurrentExecutions).toBeUndefined()
  })

  test('its environment is one that it reads', () => {
    expect(environmentOf({})).toEqual({ outputBucket: '<BucketsBriefings>', page: {}, maxReceiveCount: 5 })
    expect(environmentOf({ template: 'large-print', pageSize: 'letter' }).page).toEqual({
      template: 'large-print',
      pageSize: 'letter'
    })
    const theme = 'examples/theme/harbour.json'
    expect(environmentOf({ theme })).toMatchObject({
      theme: expect.stringMatching(/^harbour@[0-9a-f]{12}$/u),
      page: { template: 'harbour' }
    })
    expect(environmentOf({ theme, template: 'briefing' }).page).toEqual({ template: 'briefing' })
  })

  test.each([
    ['production', 'Retain'],
    ['development', 'Delete']
  ])('in %s its log is kept 90 days, and when the stack goes: %s', (stage, policy) => {
    const logs = Object.entries(synthesized({ stage }).findResources('AWS::Logs::LogGroup'))
    expect(logs.map(([id]) => plainId(id))).toEqual(['BriefingLog'])
    expect(logs[0]?.[1]).toMatchObject({ DeletionPolicy: policy, Properties: { RetentionInDays: 90 } })
  })

  test('the stack tells where things are', () => {
    const outputs = Object.entries(template.findOutputs('*')).map(([name, { Value }]) => [
      name,
      readable(Value)
    ])
    expect(Object.fromEntries(outputs)).toEqual({
      ArticlesBucket: '<BucketsArticles>',
      BriefingsBucket: '<BucketsBriefings>',
      UploadQueueUrl: '<QueueUploads>',
      FailedQueueUrl: '<QueueFailed>',
      UndeliveredQueueUrl: '<QueueUndelivered>',
      FunctionName: '<BriefingFunction>',
      LogGroupName: '<BriefingLog>',
      DashboardName: '<Dashboard>'
    })
  })
})

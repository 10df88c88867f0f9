import jsonata from 'jsonata'
import { describe, expect, test } from 'vitest'
import { uploadsIn } from '../../functions/briefing/events.ts'
import { readable, synthesized } from './synthesized.ts'

describe('backfill', () => {
  const template = synthesized({ backfill: true })
  const [machine] = Object.values(template.findResources('AWS::StepFunctions::StateMachine'))
  const definition = JSON.parse(readable(machine?.Properties.DefinitionString))
  const everyArticle = definition.States.EveryArticle
  const { Queue, AllQueued } = everyArticle.ItemProcessor.States

  test('is off unless asked for', () => {
    const off = synthesized()
    off.resourceCountIs('AWS::StepFunctions::StateMachine', 0)
    expect(Object.keys(off.findOutputs('BackfillArn'))).toEqual([])
  })

  test('is traced and logged', () => {
    expect(machine?.Properties).toMatchObject({
      TracingConfiguration: { Enabled: true },
      LoggingConfiguration: { Level: 'ALL' }
    })
    expect(Object.keys(template.findOutputs('BackfillArn'))).toEqual(['BackfillArn'])
  })

  test('lists the prefix of its input in the articles bucket', async () => {
    expect(everyArticle.ItemReader.Resource).toBe('arn:<AWS::Partition>:states:::s3:listObjectsV2')
    expect(everyArticle.ItemReader.Arguments.Bucket).toBe('<BucketsArticles>')
    expect(
      await evaluate(everyArticle.ItemReader.Arguments.Prefix, { input: { prefix: 'news/2017/' } })
    ).toBe('news/2017/')
  })

  test('queues ten at a time, in the words of EventBridge', async () => {
    expect(everyArticle.ItemBatcher.MaxItemsPerBatch).toBe(10)
    expect(Queue.Resource).toBe('arn:<AWS::Partition>:states:::aws-sdk:sqs:sendMessageBatch')
    expect(Queue.Arguments.QueueUrl).toBe('<QueueUploads>')
    const keys = ['a b+ü.txt', 'news/"quoted" \\ {% $states %}.md', '.txt']
    const entries = await evaluate(Queue.Arguments.Entries, { input: batchOf(keys) })
    expect(entries.map(({ Id }: { Id: string }) => Id)).toEqual(['0', '1', '2'])
    const uploads = entries.flatMap(({ MessageBody }: { MessageBody: string }) => uploadsIn(MessageBody))
    expect(uploads).toEqual(
      keys.map((key) => ({ bucket: '<BucketsArticles>', key, versionId: null, sequencer: null }))
    )
  })

  test('a batch of one is still a list', async () => {
    const entries = await evaluate(Queue.Arguments.Entries, { input: batchOf(['one.txt']) })
    expect(entries).toHaveLength(1)
  })

  test('sends again what the queue did not take', async () => {
    const input = batchOf(['a.txt', 'b.txt'])
    const after = await evaluate(Queue.Output, { input, result: { Failed: [{ Id: '1' }] } })
    expect(after).toEqual({ ...input, refused: 1 })
    const [choice] = AllQueued.Choices
    expect(choice.Next).toBe('WaitABit')
    expect(await evaluate(choice.Condition, { input: after })).toBe(true)
    const queued = await evaluate(Queue.Output, {
      input: after,
      result: { Successful: [{ Id: '0' }, { Id: '1' }] }
    })
    expect(await evaluate(choice.Condition, { input: queued })).toBe(false)
    expect(AllQueued.Default).toBe('Done')
  })

  function batchOf(keys: string[]) {
    const Items = keys.map((Key, index) => ({
      Key,
      Size: 100 + index,
      Etag: '"0"',
      LastModified: 1_510_700_000
    }))
    return { BatchInput: everyArticle.ItemBatcher.BatchInput, Items }
  }
})

/** What Step Functions makes of `{% … %}`. */
function evaluate(expression: string, states: object) {
  const [, code = ''] = /^\{%([\s\S]*)%\}$/.exec(expression) ?? []
  return jsonata(code).evaluate(null, { states })
}

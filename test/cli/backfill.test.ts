import { Readable } from 'node:stream'
import { SFNClient } from '@aws-sdk/client-sfn'
import { describe, expect, test } from 'vitest'
import { backfill, startBackfill } from '../../cli/backfill.ts'
import { synthesized } from '../infra/synthesized.ts'

/** Step Functions with these machines, two a page; notes what it is asked to start. */
function stepFunctions(names: string[], started: unknown[] = []): SFNClient {
  const answer = (
    operation: string,
    body: { nextToken?: string; input?: string; stateMachineArn?: string }
  ) => {
    if (operation.endsWith('StartExecution')) {
      started.push(body)
      return { executionArn: `${body.stateMachineArn}:run`, startDate: 0 }
    }
    const start = Number(body.nextToken ?? 0)
    const stateMachines = names
      .slice(start, start + 2)
      .map((name) => ({ name, stateMachineArn: `arn:${name}` }))
    return { stateMachines, ...(start + 2 < names.length && { nextToken: String(start + 2) }) }
  }
  const handle = async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
    const json = JSON.stringify(
      answer(headers['x-amz-target'] ?? '', JSON.parse(Buffer.from(body).toString()))
    )
    return { response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from(json)]) } }
  }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new SFNClient({ region: 'eu-central-1', credentials, requestHandler: { handle }, maxAttempts: 1 })
}

describe('factsheet backfill', () => {
  test('starts the state machine of the stack with the prefix', async () => {
    const started: unknown[] = []
    const client = stepFunctions(['a', 'b', 'c', 'Factsheet-backfill'], started)
    expect(await startBackfill(client, 'Factsheet', 'news/"2017"/')).toBe('arn:Factsheet-backfill:run')
    expect(started).toEqual([
      { stateMachineArn: 'arn:Factsheet-backfill', input: '{"prefix":"news/\\"2017\\"/"}' }
    ])
  })

  test('looks for the name that the stack gives', () => {
    const [machine] = Object.values(
      synthesized({ backfill: true }).findResources('AWS::StepFunctions::StateMachine')
    )
    expect(machine?.Properties.StateMachineName).toBe('Factsheet-backfill')
  })

  test('tells of a stack that has none', async () => {
    const started = startBackfill(stepFunctions(['other']), 'Factsheet', '')
    await expect(started).rejects.toMatchObject({ code: 'no-backfill' })
  })

  test('tells of missing rights', async () => {
    const client = stepFunctions([])
    client.destroy()
    const broken = new SFNClient({
      region: 'eu-central-1',
      maxAttempts: 1,
      credentials: () => Promise.reject(new TypeError('no credentials'))
    })
    await expect(startBackfill(broken, 'Factsheet', '')).rejects.toMatchObject({ code: 'backfill-failed' })
  })

  test.each([[[]], [['--prefix']], [['--prefx', 'a']], [['--prefix', 'a', 'b']]])(
    'refuses %j',
    async (args) => {
      await expect(backfill(args)).rejects.toMatchObject({ code: 'usage' })
    }
  )
})

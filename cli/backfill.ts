import { ListStateMachinesCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import { parse } from './arguments.ts'
import { BackfillFailed, NoBackfill, UsageError } from './errors.ts'

const HELP = `factsheet backfill --prefix PREFIX [--stack NAME]

Has every article under a prefix of the articles bucket queued that is there already. It starts the state machine of the
deployed stack, which must have been deployed with "backfill": true; what has an up-to-date briefing is left alone.
Credentials and region are found as the AWS CLI finds them.

  --prefix PREFIX       the beginning of the articles' keys, as news/2017/; "" is everything
  --stack NAME          Factsheet if not given
  -h, --help            this text`

const OPTIONS = {
  prefix: { type: 'string' },
  stack: { type: 'string' },
  help: { type: 'boolean', short: 'h' }
} as const

export async function backfill(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS, 'backfill')
  if (values.help) {
    console.log(HELP)
    return 0
  }
  const { prefix, stack = 'Factsheet' } = values
  if (positionals.length > 0) throw new UsageError(`${positionals[0]} is no option.`, 'backfill')
  if (prefix === undefined) throw new UsageError('Say with --prefix what to queue.', 'backfill')
  const client = new SFNClient({})
  try {
    console.log(await startBackfill(client, stack, prefix))
  } finally {
    client.destroy()
  }
  return 0
}

/** Starts the stack's state machine; gives the ARN of the execution. */
export async function startBackfill(client: SFNClient, stack: string, prefix: string): Promise<string> {
  try {
    const stateMachineArn = await findStateMachine(client, `${stack}-backfill`)
    if (stateMachineArn === undefined) throw new NoBackfill(stack)
    const input = JSON.stringify({ prefix })
    const { executionArn = '' } = await client.send(new StartExecutionCommand({ stateMachineArn, input }))
    return executionArn
  } catch (error) {
    throw error instanceof NoBackfill ? error : new BackfillFailed(error)
  }
}

async function findStateMachine(client: SFNClient, name: string): Promise<string | undefined> {
  let nextToken: string | undefined
  do {
    const page = await client.send(new ListStateMachinesCommand({ ...(nextToken && { nextToken }) }))
    const found = page.stateMachines?.find((machine) => machine.name === name)
    if (found) return found.stateMachineArn
    nextToken = page.nextToken
  } while (nextToken !== undefined)
  return undefined
}

import { HeadObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import jsonata from 'jsonata'

type Json = Record<string, unknown>

interface State extends Json {
  Type: string
}

export interface Entry {
  Id: string
  MessageBody: string
}

interface Services {
  s3: S3Client
  /** What SQS answers to a batch: ids that it did not take, or a throw. */
  sendMessageBatch: (entries: Entry[]) => Promise<string[]>
}

const MOST_STEPS = 100

/** Runs a Distributed Map over a bucket's objects as Step Functions does; waits and back-offs take no time. */
export async function runMap(definition: Json, input: Json, services: Services): Promise<number> {
  const map = stateOf(definition, String(definition.StartAt))
  if (map.Type !== 'Map') throw new TypeError(`${map.Type} is not played`)
  const { Bucket, Prefix } = (await evaluate(objectOf(objectOf(map.ItemReader).Arguments), { input })) as Json
  const items = await list(services.s3, String(Bucket), String(Prefix))
  const { MaxItemsPerBatch, BatchInput } = objectOf(map.ItemBatcher)
  const size = Number(MaxItemsPerBatch)
  for (let start = 0; start < items.length; start += size)
    await runStates(
      objectOf(map.ItemProcessor),
      { Items: items.slice(start, start + size), BatchInput },
      services
    )
  return Math.ceil(items.length / size)
}

async function runStates(machine: Json, first: Json, services: Services): Promise<Json> {
  let name = String(machine.StartAt)
  let input = first
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const state = stateOf(machine, name)
    if (state.Type === 'Succeed') return input
    if (state.Type === 'Choice') name = await choose(state, input)
    else [name, input] = await pass(state, input, services)
  }
  throw new RangeError('the state machine does not end')
}

/** The next state, and what it gets. */
async function pass(state: State, input: Json, services: Services): Promise<[string, Json]> {
  if (state.Type === 'Wait') return [String(state.Next), input]
  try {
    const result =
      state.Type === 'Map' ? await runItems(state, input, services) : await runTask(state, input, services)
    return [String(state.Next), (await evaluate(state.Output, { input, result })) as Json]
  } catch (error) {
    const [caught] = (state.Catch ?? []) as Json[]
    if (!caught) throw error
    return [String(caught.Next), (await evaluate(caught.Output, { input })) as Json]
  }
}

async function runItems(state: State, input: Json, services: Services): Promise<Json[]> {
  const items = (await evaluate(state.Items, { input })) as Json[]
  return Promise.all(items.map((item) => runStates(objectOf(state.ItemProcessor), item, services)))
}

async function runTask(state: State, input: Json, services: Services): Promise<Json> {
  const given = (await evaluate(state.Arguments, { input })) as Json
  if (String(state.Resource).endsWith(':s3:headObject')) {
    const { VersionId, Metadata } = await services.s3.send(
      new HeadObjectCommand({ Bucket: String(given.Bucket), Key: String(given.Key) })
    )
    return { VersionId, Metadata }
  }
  const [retry] = state.Retry as { MaxAttempts: number }[]
  const failed = await attempt(
    () => services.sendMessageBatch(given.Entries as Entry[]),
    retry?.MaxAttempts ?? 0
  )
  return failed.length > 0 ? { Failed: failed.map((Id) => ({ Id })) } : {}
}

async function attempt<T>(work: () => Promise<T>, retries: number): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (retries === 0) throw error
    return attempt(work, retries - 1)
  }
}

async function choose({ Choices, Default }: State, input: Json): Promise<string> {
  for (const { Condition, Next } of Choices as Json[])
    if ((await evaluate(Condition, { input })) === true) return String(Next)
  return String(Default)
}

async function list(s3: S3Client, Bucket: string, Prefix: string): Promise<Json[]> {
  const items: Json[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await s3.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix,
        MaxKeys: 7,
        ...(ContinuationToken && { ContinuationToken })
      })
    )
    items.push(...(page.Contents ?? []).map(({ Key, Size }) => ({ Key, Size })))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return items
}

/** Values as they are, but for `{% … %}`, which is JSONata. */
async function evaluate(value: unknown, states: object): Promise<unknown> {
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(async ([name, each]) => [name, await evaluate(each, states)])
    return Object.fromEntries(await Promise.all(entries))
  }
  const [, code] = typeof value === 'string' ? (/^\{%([\s\S]*)%\}$/.exec(value) ?? []) : []
  return code === undefined ? value : jsonata(code).evaluate(null, { states })
}

const objectOf = (value: unknown): Json => value as Json
const stateOf = (machine: Json, name: string): State => objectOf(machine.States)[name] as State

import { availableParallelism } from 'node:os'
import { delimiter, join } from 'node:path'
import { type S3Endpoint, startS3Endpoint } from '../s3/endpoint.ts'
import type { S3Event } from '../s3/events.ts'
import type { Credentials } from '../s3/signature/verify.ts'
import { Access } from './access.ts'
import { type Clock, systemClock } from './clock.ts'
import { UnplayableTemplate } from './errors.ts'
import { publish } from './event-bus.ts'
import { type BatchOutcome, pollQueue } from './event-source.ts'
import { FunctionPool } from './function-pool.ts'
import type { JsonObject } from './json.ts'
import { ACCOUNT } from './names.ts'
import { Queue } from './queue.ts'
import { openMessageFiles } from './queue-files.ts'
import { type FunctionPart, type MappingPart, readStack, type Stack } from './stack.ts'

export interface PlayOptions {
  template: JsonObject
  /** Folder of an asset, by its key in the template. */
  assetFolder: (key: string) => string
  /** Where objects and messages live. */
  folder: string
  port?: number
  user: Credentials
  clock?: Clock
  /** Each change of an object. */
  onEvent?: (event: S3Event) => void
  onBatch?: (outcome: BatchOutcome) => void
  onLost?: (event: JsonObject) => void
  /** What the function writes to its log. */
  log?: (line: string) => void
}

export interface Player {
  stack: Stack
  endpoint: S3Endpoint
  /** By ARN. */
  queues: ReadonlyMap<string, Queue>
  /** Resolves when nothing waits in a queue that a function reads. */
  idle: () => Promise<void>
  /** How many invocations are running. */
  running: () => number
  stop: () => Promise<void>
}

/** Plays a synthesised stack: its buckets behind a real S3 endpoint, its rules, queues and functions, by its policies. */
export async function play(options: PlayOptions): Promise<Player> {
  const { folder, clock = systemClock, onEvent, onLost = () => {} } = options
  const stack = readStack(options.template)
  const access = new Access(stack, options.user)
  const sources = stack.mappings.map((mapping) => ({ mapping, fn: functionOf(stack, mapping) }))
  for (const { mapping, fn } of sources) access.assertCanRun(fn, mapping)
  const queues = await openQueues(stack, folder, clock)
  const endpoint = await startS3Endpoint({
    folder: join(folder, 's3'),
    credentials: access.credentials,
    ...(options.port !== undefined && { port: options.port }),
    authorize: (accessKeyId, permission) => access.allowsS3(accessKeyId, permission),
    onEvent: async (event) => {
      await publish({ stack, access, queues, onLost }, event)
      onEvent?.(event)
    }
  })
  await createBuckets(stack, endpoint)
  const stopping = new AbortController()
  const pools = sources.map(({ mapping, fn }) => {
    const pool = createPool(options, fn, access, endpoint)
    return { pool, polling: poll(options, queueOf(queues, mapping.queueArn), mapping, pool, stopping.signal) }
  })
  const read = sources.map(({ mapping }) => queueOf(queues, mapping.queueArn))
  return {
    stack,
    endpoint,
    queues,
    idle: async () => {
      for (const queue of read)
        while (queue.size > 0 && !stopping.signal.aborted) await queue.changed(stopping.signal)
    },
    running: () => pools.reduce((sum, { pool }) => sum + pool.running, 0),
    stop: async () => {
      stopping.abort()
      for (const { pool } of pools) pool.stop()
      await Promise.all(pools.map(({ polling }) => polling))
      await endpoint.close()
    }
  }
}

function functionOf(stack: Stack, mapping: MappingPart): FunctionPart {
  const found = stack.functions.find(({ name, arn }) => name === mapping.function || arn === mapping.function)
  if (!found) throw new UnplayableTemplate(`there is no function ${mapping.function}`)
  return found
}

function queueOf(queues: ReadonlyMap<string, Queue>, arn: string): Queue {
  const found = queues.get(arn)
  if (!found) throw new UnplayableTemplate(`there is no queue ${arn}`)
  return found
}

/** Dead-letter queues first, as the others refer to them. */
async function openQueues(stack: Stack, folder: string, clock: Clock): Promise<Map<string, Queue>> {
  const queues = new Map<string, Queue>()
  const parts = [...stack.queues].sort(
    (a, b) => Number(a.redrive !== undefined) - Number(b.redrive !== undefined)
  )
  for (const { name, arn, visibilitySeconds, redrive } of parts) {
    const files = await openMessageFiles(join(folder, 'queues', name))
    const settings = {
      name,
      arn,
      visibilityMs: visibilitySeconds * 1000,
      redrive: redrive && {
        deadLetter: queueOf(queues, redrive.deadLetterArn),
        maxReceiveCount: redrive.maxReceiveCount
      }
    }
    queues.set(arn, await Queue.open(settings, files, clock))
  }
  return queues
}

async function createBuckets({ buckets }: Stack, { store }: S3Endpoint): Promise<void> {
  for (const { name, versioned } of buckets)
    if (!store.find(name)) await store.createBucket(name, versioned ? 'Enabled' : 'Off')
}

function createPool(
  options: PlayOptions,
  fn: FunctionPart,
  access: Access,
  endpoint: S3Endpoint
): FunctionPool {
  const { accessKeyId, secretAccessKey } = access.credentialsOf(fn.roleArn)
  const folder = options.assetFolder(fn.asset)
  const environment = {
    // What Lambda sets itself, and what leads the SDK to this machine.
    TZ: ':UTC',
    AWS_REGION: ACCOUNT.region,
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMb),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_S3: endpoint.url,
    AWS_EC2_METADATA_DISABLED: 'true',
    // Deployed, the function has a Node of its own; that of this machine is nothing to warn of.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    LAMBDA_TASK_ROOT: folder,
    NODE_PATH: fn.layers
      .map((layer) => join(options.assetFolder(layer), 'nodejs/node_modules'))
      .join(delimiter),
    _HANDLER: fn.handler,
    ...fn.environment
  }
  const settings = { ...fn, folder, environment, timeoutMs: fn.timeoutSeconds * 1000 }
  return new FunctionPool(settings, options.clock ?? systemClock, options.log ?? (() => {}))
}

function poll(
  options: PlayOptions,
  queue: Queue,
  { batchSize, reportsItems, concurrency }: MappingPart,
  pool: FunctionPool,
  signal: AbortSignal
): Promise<void> {
  const source = {
    queue,
    batchSize,
    reportsItems,
    // More processes than processors only slow each other down.
    concurrency: Math.min(concurrency, availableParallelism()),
    invoke: (event: JsonObject) => pool.invoke(event),
    onBatch: options.onBatch ?? (() => {})
  }
  return pollQueue(source, signal)
}

import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isObject, type JsonObject } from '../../cli/local/player/json.ts'
import { type Player, play } from '../../cli/local/player/play.ts'
import type { Queue } from '../../cli/local/player/queue.ts'
import { toEventBridge } from '../../cli/local/player/s3-events.ts'
import { synthesize } from '../../infra/synthesize.ts'
import { type FaultPlan, type FaultProxy, startFaultProxy } from '../storage/fault-proxy.ts'
import { clientOf, createBucket } from '../storage/server.ts'
import { JumpingClock } from './jumping-clock.ts'

const USER = { accessKeyId: 'user', secretAccessKey: 'of-the-soak' }

interface StageOptions {
  plan: FaultPlan
  /** Another S3 server than the player's own, as http://KEY:SECRET@127.0.0.1:7480. */
  server: string | undefined
  log: (line: string) => void
  /** Whether the event of an upload comes a second time. */
  isTwice: () => boolean
}

export interface Stage {
  player: Player
  proxy: FaultProxy
  clock: JumpingClock
  uploads: Queue
  visibilityMs: number
  /** Where clients upload to: the proxy. */
  url: string
  /** Where outcomes are read from, without faults. */
  directUrl: string
  credentials: typeof USER
  /** For a server that sends no events of its own. */
  announce: (key: string, versionId: string, sequencer: string) => Promise<void>
  stop: () => Promise<void>
}

/** The whole stack, played: its S3 behind a proxy that puts faults in, for the clients and for the function alike. */
export async function setStage({ plan, server, log, isTwice }: StageOptions): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'factsheet-soak-'))
  const outdir = join(folder, 'cdk.out')
  const [stack] = (await synthesize({ outdir, settings: {} })).stacks
  const clock = new JumpingClock()
  const other = server === undefined ? undefined : addressOf(server)
  const credentials = other?.credentials ?? USER
  let ownUrl = ''
  const proxy = await startFaultProxy(() => other?.url ?? ownUrl, plan)
  const player = await play({
    template: withVariables(JSON.parse(readFileSync(stack?.templateFullPath ?? '', 'utf8')), {
      AWS_ENDPOINT_URL_S3: proxy.url,
      ...(other && keysOf(credentials))
    }),
    assetFolder: (key) => join(outdir, `asset.${key.replace(/\.zip$/u, '')}`),
    folder,
    user: USER,
    clock,
    log,
    onEvent: async (event) => {
      if (event.bucket === 'articles' && isTwice()) await uploads().send(JSON.stringify(toEventBridge(event)))
    }
  })
  ownUrl = player.endpoint.url
  if (other) await createBuckets(other.url, credentials)
  const uploads = () => queueOf(player)
  return {
    player,
    proxy,
    clock,
    uploads: uploads(),
    visibilityMs: uploads().settings.visibilityMs,
    url: proxy.url,
    directUrl: other?.url ?? ownUrl,
    credentials,
    announce: async (key, versionId, sequencer) => {
      if (!other) return
      const event = eventOf(key, versionId, sequencer)
      for (let times = isTwice() ? 2 : 1; times > 0; times--) await uploads().send(event)
    },
    stop: async () => {
      await player.stop()
      proxy.close()
      await rm(folder, { recursive: true })
    }
  }
}

const keysOf = ({ accessKeyId, secretAccessKey }: typeof USER) => ({
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey
})

function addressOf(server: string) {
  const { username, password, host } = new URL(server)
  return { url: `http://${host}`, credentials: { accessKeyId: username, secretAccessKey: password } }
}

/** Ceph looks at no condition of a write where the bucket keeps versions, so that of the briefings keeps none. */
async function createBuckets(url: string, credentials: typeof USER): Promise<void> {
  const client = clientOf({ url, credentials })
  await createBucket(client, 'articles', true)
  await createBucket(client, 'briefings', false)
  client.destroy()
}

const eventOf = (key: string, versionId: string, sequencer: string): string =>
  JSON.stringify({
    source: 'aws.s3',
    'detail-type': 'Object Created',
    detail: { bucket: { name: 'articles' }, object: { key, 'version-id': versionId, sequencer } }
  })

/** The template whose function has more in its environment. */
function withVariables(template: JsonObject, more: JsonObject): JsonObject {
  return JSON.parse(
    JSON.stringify(template, (name, value) =>
      name === 'Variables' && isObject(value) ? { ...value, ...more } : value
    )
  )
}

function queueOf({ stack, queues }: Player): Queue {
  const queue = queues.get(stack.mappings[0]?.queueArn ?? '')
  if (!queue) throw new TypeError('the stack reads no queue')
  return queue
}

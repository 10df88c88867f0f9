import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { synthesize } from '../../infra/synthesize.ts'

export const USER = { accessKeyId: 'user', secretAccessKey: 'of-the-crashes' }

/** One life of the played stack; what it leaves on disk the next one finds. */
export interface Life {
  url: string
  /** Ends it as a power cut would. */
  kill: () => Promise<void>
  /** Until nothing waits in the queue. */
  idle: () => Promise<void>
}

export interface World {
  begin: () => Promise<Life>
  remove: () => Promise<void>
}

export async function createWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'factsheet-crash-'))
  const outdir = join(folder, 'cdk.out')
  const [stack] = (await synthesize({ outdir, settings: {} })).stacks
  const template = readFileSync(stack?.templateFullPath ?? '', 'utf8')
  const script = fileURLToPath(new URL('player-process.ts', import.meta.url))
  return {
    begin: async () => {
      const child = fork(script, [folder, outdir, template], { execArgv: ['--import', 'tsx'] })
      const { url } = await messageOf(child, 'url')
      return {
        url: String(url),
        kill: async () => {
          const ended = once(child, 'exit')
          child.kill('SIGKILL')
          await ended
        },
        idle: async () => {
          child.send('idle')
          await messageOf(child, 'idle')
        }
      }
    },
    remove: () => rm(folder, { recursive: true })
  }
}

async function messageOf(child: ChildProcess, field: string): Promise<Record<string, unknown>> {
  const over = new AbortController()
  child.once('exit', () => over.abort())
  for (;;) {
    const [message] = await once(child, 'message', { signal: over.signal })
    if (message?.[field] !== undefined) return message
  }
}

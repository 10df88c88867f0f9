import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { uploadAll } from './clients.ts'
import { faultsAt } from './faults.ts'
import { type Count, countOutcomes } from './outcomes.ts'
import { type Stage, setStage } from './stage.ts'
import { planUploads, randomFrom } from './uploads.ts'

export interface SoakOptions {
  clients: number
  uploadsEach: number
  /** Of the pseudo-random numbers: another one is another run. */
  seed: number
  /** Share of the requests in which something goes wrong. */
  faults: number
  /** Another S3 server than our own. */
  server: string | undefined
  /** Ends in milliseconds from now at the latest. */
  withinMs: number
}

export interface SoakResult extends Count {
  uploads: number
  faults: ReadonlyMap<string, number>
  kills: number
  failed: number
  undelivered: number
  seconds: number
}

export class SoakTooLong extends Error {
  override name = 'SoakTooLong'

  constructor(left: number) {
    super(`The time is over, and ${left} messages are left.`)
  }
}

const TWICE = 0.05
/** Every so many batches a function's process is killed in the middle of its work. */
const KILL_EVERY = 50

/** Uploads, faults, duplicates and killed processes all at once; then counts what became of every upload. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const began = Date.now()
  const random = randomFrom(options.seed)
  const outcomes = new Map<string, string[]>()
  const state = { lines: 0, kills: 0 }
  const stage = await setStage({
    plan: faultsAt(options.faults, random),
    server: options.server,
    isTwice: () => random() < TWICE,
    log: (line) => {
      noteOutcome(line, outcomes)
      if (++state.lines % (KILL_EVERY * 10) === 0) state.kills += killOne()
    }
  })
  try {
    const plans = planUploads(options.clients, options.uploadsEach, random)
    const uploading = uploadAll(stage, plans)
    const [uploads] = await Promise.all([uploading, drain(stage, uploading, began + options.withinMs)])
    const count = await countOutcomes(stage, uploads, outcomes)
    const sizes = [...stage.player.queues.values()].map(
      ({ settings, size }) => [settings.name, size] as const
    )
    const sizeOf = (name: string) => sizes.find(([each]) => each === name)?.[1] ?? Number.NaN
    return {
      ...count,
      uploads: uploads.length,
      faults: stage.proxy.counts,
      kills: state.kills,
      failed: sizeOf('failed'),
      undelivered: sizeOf('undelivered'),
      seconds: (Date.now() - began) / 1000
    }
  } finally {
    await stage.stop()
  }
}

/** Until every message is worked off; where all that is left waits for its visibility timeout, that time is left out. */
async function drain(stage: Stage, uploading: Promise<unknown>, until: number): Promise<void> {
  let isUploading = true
  const ended = uploading.finally(() => {
    isUploading = false
  })
  let quiet = 0
  while (isUploading || stage.uploads.size > 0) {
    if (Date.now() > until) throw new SoakTooLong(stage.uploads.size)
    await pause(50)
    quiet = stage.player.running() === 0 && stage.uploads.size > 0 ? quiet + 1 : 0
    if (quiet < 4) continue
    stage.clock.jump(stage.visibilityMs)
    quiet = 0
  }
  await ended
}

function noteOutcome(line: string, outcomes: Map<string, string[]>): void {
  if (!line.startsWith('{')) return
  const { key, versionId, outcome } = JSON.parse(line)
  if (typeof key !== 'string' || typeof outcome !== 'string') return
  const name = `${key} ${versionId}`
  outcomes.set(name, [...(outcomes.get(name) ?? []), outcome])
}

/** One of our own children that runs the function, as Lambda may end one at any time; 0 where there is none. */
function killOne(): number {
  const own = `/proc/${process.pid}/task`
  const children = readdirSync(own)
    .flatMap((task) => readFileSync(`${own}/${task}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '' && isFunction(pid))
  const [pid] = children
  return pid !== undefined && process.kill(Number(pid), 'SIGKILL') ? 1 : 0
}

function isFunction(pid: string): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('function-runtime.mjs')
}

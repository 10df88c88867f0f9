import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { synthesize } from '../../infra/synthesize.ts'
import { UnplayableTemplate } from './player/errors.ts'
import { isObject, type JsonObject, objectAt } from './player/json.ts'
import { type Player, play } from './player/play.ts'

/** Who uploads and downloads on this machine; the endpoint can be reached from here alone. */
export const USER = { accessKeyId: 'factsheet', secretAccessKey: 'local-run-only' } as const

/** One line that the function logged of one object. */
export interface BriefingLine {
  outcome: string
  key: string
  versionId: string | null
  durationMs: number
  code: string | null
  /** Of a fault: what went wrong. */
  error: string | null
}

interface RunOptions {
  /** Where objects, messages and the synthesised stack lie. */
  folder: string
  port: number
  onBriefing: (line: BriefingLine) => void
  /** Whatever else the function writes. */
  onLog: (line: string) => void
}

/** Synthesises the stack and plays it. */
export async function runStack({ folder, port, onBriefing, onLog }: RunOptions): Promise<Player> {
  const outdir = join(folder, 'cdk.out')
  const assembly = await synthesize({ outdir, settings: localSettings() })
  const [stack] = assembly.stacks
  if (!stack) throw new UnplayableTemplate('the app has no stack')
  return play({
    template: asObject(readFileSync(stack.templateFullPath, 'utf8')),
    assetFolder: (key) => join(outdir, `asset.${key.replace(/\.zip$/u, '')}`),
    folder,
    port,
    user: USER,
    log: (line) => {
      const told = readLine(line)
      if (told) onBriefing(told)
      else onLog(line)
    },
    onBatch: ({ error, failed }) => {
      if (error !== undefined) onLog(wholeFailure(error, failed.length))
    }
  })
}

/** A function that ends, or runs out of time, logs nothing itself. */
const wholeFailure = (error: unknown, messages: number): string =>
  `${error instanceof Error ? error.message : String(error)} Its ${messages === 1 ? 'message is' : `${messages} messages are`} tried again.`

/** Those of cdk.json. The stages differ in what becomes of the data of a stack that is deleted, which this one never is. */
function localSettings(): JsonObject {
  const { context } = asObject(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))
  const settings = objectAt(objectAt(context, 'context').factsheet, 'factsheet')
  return { ...settings, stage: 'production' }
}

function asObject(text: string): JsonObject {
  const value = JSON.parse(text)
  if (!isObject(value)) throw new UnplayableTemplate('it is not an object')
  return value
}

/** Null for a line that is not about one object. */
export function readLine(line: string): BriefingLine | null {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    // A warning of Node's or of the SDK's is no JSON; it is passed on as it is.
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(value, name)?.value
  const text = (name: string): string | null => {
    const found = field(name)
    return typeof found === 'string' ? found : null
  }
  const [outcome, key, durationMs] = [text('outcome'), text('key'), field('durationMs')]
  if (outcome === null || key === null) return null
  return {
    outcome,
    key,
    versionId: text('versionId'),
    durationMs: typeof durationMs === 'number' ? durationMs : 0,
    code: text('code'),
    error: text('error')
  }
}

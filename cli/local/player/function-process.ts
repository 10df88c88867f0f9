import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Clock } from './clock.ts'
import { FunctionFailed } from './errors.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

export interface FunctionSettings {
  name: string
  arn: string
  /** The unpacked bundle. */
  folder: string
  handler: string
  memoryMb: number
  timeoutMs: number
  logGroup: string
  environment: Record<string, string>
}

// Lambda gives the code ten seconds to load.
const INIT_MS = 10_000
const RUNTIME = fileURLToPath(new URL('function-runtime.mjs', import.meta.url))

/** One execution environment: a process of its own that does one invocation at a time and is kept for the next. */
export class FunctionProcess {
  private readonly answers = new EventEmitter()
  private readonly ended = new AbortController()
  private readonly ready: Promise<Json>

  constructor(
    private readonly settings: FunctionSettings,
    private readonly clock: Clock,
    log: (line: string) => void
  ) {
    const child = this.start(log)
    this.child = child
    child.on('message', (message: Json) => this.answers.emit('answer', message))
    child.on('exit', (code, signal) => this.ended.abort(`the process ended with ${signal ?? `code ${code}`}`))
    child.on('error', (error) => this.ended.abort(error.message))
    this.ready = this.answer(INIT_MS, `it did not load within ${INIT_MS / 1000} seconds`)
    // Told to the first invocation, which waits for it.
    this.ready.catch(() => {})
  }

  private readonly child: ChildProcess

  get isRunning(): boolean {
    return !this.ended.signal.aborted
  }

  /** Rejects with FunctionFailed when the code throws, crashes, or takes longer than the function may. */
  async invoke(event: JsonObject): Promise<Json> {
    await this.ready
    const { timeoutMs } = this.settings
    const answer = this.answer(timeoutMs, `it took longer than ${timeoutMs / 1000} seconds`)
    this.child.send({ event, context: this.context(), timeoutMs })
    const message = await answer
    if (isObject(message) && message.error !== undefined) throw this.failed(String(message.error))
    return isObject(message) ? (message.result ?? null) : null
  }

  stop(): void {
    this.child.kill('SIGKILL')
  }

  private start(log: (line: string) => void): ChildProcess {
    const { folder, memoryMb, environment } = this.settings
    const child = fork(RUNTIME, [], {
      cwd: folder,
      env: { ...environment, ...systemVariables() },
      // Lambda leaves a tenth of the memory to what is not JavaScript's heap.
      execArgv: [`--max-old-space-size=${Math.floor(memoryMb * 0.9)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc']
    })
    for (const stream of [child.stdout, child.stderr])
      if (stream) createInterface({ input: stream }).on('line', log)
    return child
  }

  private async answer(limitMs: number, tooLate: string): Promise<Json> {
    const timer = new AbortController()
    const { signal } = this.ended
    const late = this.clock.sleep(limitMs, timer.signal).then(() => {
      if (!timer.signal.aborted) throw this.failed(tooLate)
    })
    try {
      const answered = once(this.answers, 'answer', { signal: AbortSignal.any([signal, timer.signal]) })
      const [message] = (await Promise.race([answered, late])) ?? []
      return message
    } catch (error) {
      this.stop()
      throw signal.aborted ? this.failed(String(signal.reason)) : error
    } finally {
      timer.abort()
    }
  }

  private failed(problem: string): FunctionFailed {
    return new FunctionFailed(this.settings.name, problem)
  }

  private context(): JsonObject {
    const { name, arn, memoryMb, logGroup } = this.settings
    return {
      awsRequestId: randomUUID(),
      functionName: name,
      functionVersion: '$LATEST',
      invokedFunctionArn: arn,
      memoryLimitInMB: String(memoryMb),
      logGroupName: logGroup,
      logStreamName: 'local'
    }
  }
}

/** The few that a process can't do without on Windows; nothing else of this machine reaches the function. */
function systemVariables(): Record<string, string> {
  const names = process.platform === 'win32' ? ['SystemRoot', 'TEMP'] : []
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}

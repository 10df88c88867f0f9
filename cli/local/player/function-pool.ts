import type { Clock } from './clock.ts'
import { FunctionProcess, type FunctionSettings } from './function-process.ts'
import type { Json, JsonObject } from './json.ts'

/** The function: as many processes as there are invocations at once, kept warm between them. */
export class FunctionPool {
  private readonly idle: FunctionProcess[] = []
  private readonly all = new Set<FunctionProcess>()

  constructor(
    readonly settings: FunctionSettings,
    private readonly clock: Clock,
    private readonly log: (line: string) => void
  ) {}

  get running(): number {
    return this.all.size - this.idle.length
  }

  async invoke(event: JsonObject): Promise<Json> {
    const worker = this.idle.pop() ?? this.start()
    try {
      return await worker.invoke(event)
    } finally {
      if (worker.isRunning) this.idle.push(worker)
      else this.all.delete(worker)
    }
  }

  stop(): void {
    for (const worker of this.all) worker.stop()
    this.idle.length = 0
  }

  private start(): FunctionProcess {
    const worker = new FunctionProcess(this.settings, this.clock, this.log)
    this.all.add(worker)
    return worker
  }
}

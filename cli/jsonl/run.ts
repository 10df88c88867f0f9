import { availableParallelism } from 'node:os'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { Tinypool } from 'tinypool'
import { linesOf, writeLine } from '../lines.ts'
import type { Task } from './answer-line.ts'
import type { Meter } from './meter.ts'

interface Streams {
  input: AsyncIterable<Uint8Array>
  output: Writable
  meter: Meter
  /** Aborted when the user wants to stop: what was begun is finished and written, nothing more is read. */
  stop: AbortSignal
}

/** Lines in work at once for each thread: enough to keep it busy while a long article holds up the order. */
const AHEAD = 8

/** Answers every line on all cores, in order; memory does not grow with their number. */
export async function answerLines(
  { input, output, meter, stop }: Streams,
  options: { check: boolean }
): Promise<void> {
  const threads = availableParallelism()
  const pool = new Tinypool({ filename: workerFile(), minThreads: 1, maxThreads: threads })
  const begun: Promise<string>[] = []
  const writeFirst = async (): Promise<void> => {
    const answer = await begun.shift()
    if (answer === undefined) return
    await writeLine(output, answer)
    meter.answered()
  }
  try {
    let number = 0
    for await (const line of untilStopped(linesOf(meter.counting(input)), stop)) {
      number++
      if (!line.trim()) continue
      const task: Task = { line, number, ...options }
      const answer: Promise<string> = pool.run(task)
      // It is awaited in its turn; until then a failure must not count as unhandled.
      answer.catch(() => {})
      begun.push(answer)
      if (begun.length >= threads * AHEAD) await writeFirst()
    }
    while (begun.length > 0) await writeFirst()
  } finally {
    meter.end()
    await pool.destroy()
  }
}

/** The lines read so far when the user stops; closing the input then is no error. */
async function* untilStopped(lines: AsyncIterable<string>, stop: AbortSignal): AsyncGenerator<string> {
  try {
    for await (const line of lines) {
      if (stop.aborted) return
      yield line
    }
  } catch (error) {
    if (!stop.aborted) throw error
  }
}

const workerFile = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? './worker-in-clone.mjs' : './jsonl/worker.mjs', import.meta.url)
  )

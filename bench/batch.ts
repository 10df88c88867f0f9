import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCommand } from '../infra/bundle.ts'
import { articleOf } from './articles.ts'
import { mb, type Row, table } from './table.ts'

/** Different texts, so that nothing that remembers words has it easier than with news. */
const DISTINCT = 200

interface Load {
  count: number
  /** Of each article. */
  words: number
}

/** `facts --jsonl` as it is installed: articles a second on one core and on two, and its memory by the number of lines. */
export async function batch(loads: readonly Load[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-bench-'))
  try {
    await bundleCommand(folder)
    symlinkSync(fileURLToPath(new URL('../node_modules', import.meta.url)), join(folder, 'node_modules'))
    const command = join(folder, 'cli/factsheet.mjs')
    const rows: Row[] = []
    for (const load of loads) {
      for (const cores of availableParallelism() > 1 ? ['0', '0,1'] : ['0'])
        rows.push(await run(command, load, cores))
    }
    return table('facts --jsonl', ['articles', 'of words', 'cores', 'a second', 'peak memory'], rows)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(command: string, { count, words }: Load, cores: string): Promise<Row> {
  const begun = performance.now()
  const child = spawn('taskset', ['-c', cores, process.execPath, command, 'facts', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  let answers = 0
  let peak = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answers++
    peak = Math.max(peak, residentOf(child))
  })
  const ended = once(child, 'exit')
  const lines = Array.from({ length: Math.min(DISTINCT, count) }, (_, id) =>
    JSON.stringify({ id, text: articleOf(words, id) })
  )
  for (let n = 0; n < count; n++) {
    if (!child.stdin.write(`${lines[n % lines.length]}\n`)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await ended
  const seconds = (performance.now() - begun) / 1000
  return [
    answers.toLocaleString('en'),
    String(words),
    String(cores.split(',').length),
    (answers / seconds).toFixed(1),
    mb(peak)
  ]
}

/** What the process holds at its highest, in bytes; 0 where the system does not tell. */
function residentOf({ pid }: ChildProcess): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  return 1024 * Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0)
}

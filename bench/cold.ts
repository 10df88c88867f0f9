import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleFunction, STAND_INS } from '../infra/bundle.ts'
import { median } from './measure.ts'
import { mb, ms, type Row, table, times } from './table.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BANNER = "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);"
const FLOOR = `import { S3Client } from '@aws-sdk/client-s3'
import PDFDocument from 'pdfkit'
export const client = new S3Client({})
export const document = PDFDocument`

/** A process of its own: loads a module, calls it where it has something to call, and tells what that took. */
// Linux counts the peak of the process that forked it into maxRSS, but not into VmHWM.
const DRIVER = `import { existsSync, readFileSync } from 'node:fs'
const begun = performance.now()
const { first } = await import(process.argv[2])
const loaded = performance.now()
await first?.()
const done = performance.now()
const status = '/proc/self/status'
const own = existsSync(status) ? /VmHWM:\\s*(\\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
const memory = 1024 * Number(own ?? process.resourceUsage().maxRSS)
console.log(JSON.stringify({ init: loaded - begun, first: done - loaded, memory }))`

interface Start {
  init: number
  first: number
  memory: number
}

/** The function's bundle in fresh processes, in turns with one that holds pdfkit and client-s3 alone. */
export async function cold(text: string, rounds: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'factsheet-bench-'))
  try {
    const { ours, call, floor, driver } = await modules(folder, text)
    const starts = { ours: [] as Start[], call: [] as Start[], floor: [] as Start[] }
    for (let round = 0; round < rounds; round++) {
      starts.floor.push(start(driver, floor))
      starts.ours.push(start(driver, ours))
      starts.call.push(start(driver, call))
    }
    const init = (found: Start[]): number => median(found.map((one) => one.init))
    const memory = (found: Start[]): string => mb(median(found.map((one) => one.memory)))
    const rows: Row[] = [
      ['pdfkit and client-s3 alone', ms(init(starts.floor)), times(1), '', memory(starts.floor)],
      [
        'the function',
        ms(init(starts.ours)),
        times(init(starts.ours) / init(starts.floor)),
        '',
        memory(starts.ours)
      ],
      [
        'the pipeline, with a briefing',
        ms(init(starts.call)),
        '',
        ms(median(starts.call.map((one) => one.first))),
        memory(starts.call)
      ]
    ]
    return table(
      'Cold start',
      ['fresh process, median', 'init', 'by the floor', 'first briefing', 'peak memory'],
      rows
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(driver: string, module: string): Start {
  const env = { ...process.env, OUTPUT_BUCKET: 'briefings', AWS_REGION: 'us-east-1', NODE_NO_WARNINGS: '1' }
  return JSON.parse(execFileSync(process.execPath, [driver, module], { encoding: 'utf8', env }))
}

/** What is loaded: the function as it is deployed, the pipeline in the same place with an article to brief, the floor. */
async function modules(folder: string, text: string) {
  const lambda = join(folder, 'lambda')
  await bundleFunction(lambda)
  const [call, floor, driver] = [
    join(lambda, 'functions/call.mjs'),
    join(folder, 'floor.mjs'),
    join(folder, 'driver.mjs')
  ]
  const first = `import './functions/compile-patterns-once.ts'
import { makeBriefing } from './functions/make-briefing.ts'
export const first = () => makeBriefing({ bytes: new TextEncoder().encode(${JSON.stringify(text)}) })`
  for (const [contents, outfile] of [
    [first, call],
    [FLOOR, floor]
  ] as const) {
    await build({
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      minify: true,
      logLevel: 'error',
      mainFields: ['module', 'main'],
      alias: { ...(outfile === call ? STAND_INS : {}), unpdf: './infra/pdf-from-layer.ts' },
      absWorkingDir: ROOT,
      banner: { js: BANNER }
    })
  }
  writeFileSync(driver, DRIVER)
  return { ours: join(lambda, 'functions/index.mjs'), call, floor, driver }
}

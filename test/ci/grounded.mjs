#!/usr/bin/env node
// Every line of every sheet stands in its article, by a checker that isn't ours: a sample of the shared articles
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PER_FILE = 8
const work = mkdtempSync(join(tmpdir(), 'factsheet-grounded-'))
const shared = process.env.FACTSHEET_SHARED
if (!shared) console.log('No shared articles beside this checkout: only the golden tests hold the sheets.')
else process.exitCode = measure(join(shared, 'eval')) ? 0 : 1
rmSync(work, { recursive: true })

function measure(folder) {
  const files = readdirSync(join(folder, 'dev')).filter((name) => name.endsWith('.jsonl'))
  return files.map((file) => isGrounded(folder, file)).every(Boolean)
}

/** Evenly spread over the file, so that it is the same articles every time. */
function isGrounded(folder, file) {
  const lines = readFileSync(join(folder, 'dev', file), 'utf8')
    .split('\n')
    .filter(Boolean)
  const step = Math.max(1, Math.floor(lines.length / PER_FILE))
  const gold = join(work, file)
  writeFileSync(gold, lines.filter((_, index) => index % step === 0).join('\n'))
  const score = (args, input) => run('node', [join(folder, 'score.mjs'), ...args], input)
  const sheets = run(
    'npx',
    ['tsx', 'cli/factsheet.ts', 'facts', '--jsonl'],
    score(['input', 'grounded', gold])
  )
  const result = JSON.parse(score(['grounded', gold, '-', '--json'], sheets))
  const { n, answered, rejected, missing, metrics } = result
  console.log(`${file}: ${answered} of ${n} answered, ${rejected} refused, ${metrics.violations} violations`)
  for (const found of result.examples.slice(0, 3)) console.error(`  ${found.id}: ${found.rule}`)
  return missing === 0 && metrics.violations === 0
}

function run(command, args, input = '') {
  return execFileSync(command, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'inherit']
  })
}

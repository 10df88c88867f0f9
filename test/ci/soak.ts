#!/usr/bin/env -S npx tsx
// 2,000 uploads (400 in CI) by 20 clients, a fault in every twentieth request, functions killed: each ends right, once
import { soak } from '../soak/soak.ts'

const UPLOADS = Number(process.env.SOAK_UPLOADS ?? 2000)
const CLIENTS = 20
/** A machine that does other work as well needs more. */
const MINUTES = Number(process.env.SOAK_MINUTES ?? 8)
const SEED = Number(process.env.SOAK_SEED ?? 20_261_125)

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const result = await soak({
  clients: CLIENTS,
  uploadsEach: UPLOADS / CLIENTS,
  seed: SEED,
  faults: 0.05,
  server: process.env.TEST_S3,
  withinMs: MINUTES * 60_000
})
const faults = [...result.faults].map(([name, times]) => `${times} × ${name}`).join(', ')
console.log(
  `${result.uploads} uploads by ${CLIENTS} clients in ${Math.round(result.seconds)} s, seed ${SEED}`
)
console.log(`faults: ${faults}; ${result.kills} processes killed`)
console.log(
  `${result.right} right outcomes, ${result.lost} lost, ${result.doubled} doubled, ` +
    `${result.failed} in the dead letters, ${result.undelivered} undelivered`
)
for (const problem of result.problems.slice(0, 20)) console.error(problem)
const { right, lost, doubled, failed, undelivered } = result
process.exitCode = right === UPLOADS && lost + doubled + failed + undelivered === 0 ? 0 : 1

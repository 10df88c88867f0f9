#!/usr/bin/env -S npx tsx
// The whole local stack killed (SIGKILL) again and again under load: all that was answered is there, and worked off
import { crash } from '../crash/crash.ts'

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
const KILLS = Number(process.env.CRASH_KILLS ?? 5)
const SEED = Number(process.env.CRASH_SEED ?? 20_261_125)
const { uploads, deletions, unanswered, problems } = await crash({ kills: KILLS, clients: 10, seed: SEED })
console.log(`${KILLS} kills under load of 10 clients, seed ${SEED}`)
console.log(
  `${uploads} uploads and ${deletions} deletions were answered, ${unanswered} requests broken off; ${problems.length} problems`
)
for (const problem of problems.slice(0, 20)) console.error(problem)
process.exitCode = uploads > 0 && problems.length === 0 ? 0 : 1

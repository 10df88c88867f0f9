import { Refusal } from '../../functions/errors.ts'
import { assertGrounded } from '../../functions/grounding/assert-grounded.ts'
import { makeFactSheet } from '../../functions/make-briefing.ts'
import { mutant } from './mutate.ts'
import { seeds } from './seeds.ts'

/** What a mutant may take of the processor, which others may be using too, and all of them together. */
const MOST_MILLISECONDS = 2000
const MOST_MEGABYTES = 512

const runs = Number(process.argv[2] ?? 5000)
const first = Number(process.argv[3] ?? 0)
const inputs = await seeds()
const faults: string[] = []
const ended = { sheets: 0, refusals: 0 }
let slowest = 0

/** How long it took; what was no sheet and no refusal is noted. */
async function take(number: number): Promise<number> {
  const bytes = mutant(inputs, number)
  const began = process.cpuUsage()
  try {
    const { sheet, evidence } = await makeFactSheet({ bytes })
    assertGrounded(sheet, evidence)
    ended.sheets++
  } catch (error) {
    if (error instanceof Refusal) ended.refusals++
    else faults.push(`mutant ${number}: ${error instanceof Error ? error.stack : error}`)
  }
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}

for (let number = first; number < first + runs; number++) {
  const took = await take(number)
  if (took > MOST_MILLISECONDS) faults.push(`mutant ${number}: ${Math.round(took)} ms`)
  slowest = Math.max(slowest, took)
}

const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
if (megabytes > MOST_MEGABYTES) faults.push(`${megabytes} MB of memory`)
console.log(
  `${runs} damaged inputs: ${ended.sheets} sheets, ${ended.refusals} refusals, slowest ${Math.round(slowest)} ms, ${megabytes} MB`
)
for (const fault of faults.slice(0, 10)) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1

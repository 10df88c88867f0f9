import type { Fault, FaultPlan } from '../storage/fault-proxy.ts'

const QUICK: readonly Fault[] = [
  { error: 'InternalError' },
  { error: 'SlowDown' },
  { error: 'ServiceUnavailable' },
  'hang-up',
  'lost-answer',
  'half-answer'
]
/** An answer that never comes holds a client up for ten seconds, so there are few of them. */
const SILENT = 0.01

/** Faults for that share of the requests. */
export const faultsAt =
  (share: number, random: () => number): FaultPlan =>
  () => {
    if (random() >= share) return undefined
    return random() < SILENT ? 'silence' : QUICK[Math.floor(random() * QUICK.length)]
  }

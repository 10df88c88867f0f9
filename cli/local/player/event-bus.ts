import type { S3Event } from '../s3/events.ts'
import type { Access } from './access.ts'
import { matchesPattern } from './event-pattern.ts'
import type { JsonObject } from './json.ts'
import type { Queue } from './queue.ts'
import { toEventBridge } from './s3-events.ts'
import type { RulePart, Stack } from './stack.ts'

interface Bus {
  stack: Stack
  access: Access
  queues: ReadonlyMap<string, Queue>
  /** An event that a rule wanted and that could go nowhere. */
  onLost: (event: JsonObject) => void
}

/** Brings an event of S3 to every target whose rule matches it, or to the target's dead letters. */
export async function publish(bus: Bus, change: S3Event): Promise<void> {
  const bucket = bus.stack.buckets.find(({ name }) => name === change.bucket)
  if (!bucket?.sendsEvents) return
  const event = toEventBridge(change)
  const rules = bus.stack.rules.filter(({ enabled, pattern }) => enabled && matchesPattern(pattern, event))
  for (const rule of rules) await deliver(bus, rule, event)
}

async function deliver({ access, queues, onLost }: Bus, rule: RulePart, event: JsonObject): Promise<void> {
  for (const { arn, deadLetterArn } of rule.targets) {
    const reachable = [arn, deadLetterArn].find(
      (each) => each !== undefined && queues.has(each) && access.allowsDelivery(rule.arn, each)
    )
    const queue = queues.get(reachable ?? '')
    if (queue) await queue.send(JSON.stringify(event))
    else onLost(event)
  }
}

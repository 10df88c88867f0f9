import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import type { Clock } from './clock.ts'
import type { MessageFiles, StoredMessage } from './queue-files.ts'

export interface QueueSettings {
  name: string
  arn: string
  visibilityMs: number
  redrive: { deadLetter: Queue; maxReceiveCount: number } | undefined
}

/** A message in the hands of a receiver. */
export interface Received {
  id: string
  receipt: string
  body: string
  sentAt: number
  receives: number
  firstReceivedAt: number
}

interface Entry extends StoredMessage {
  receipt: string | undefined
}

/** A standard queue of SQS: at least once, in no order that anyone may count on, dead letters after too many tries. */
export class Queue {
  private readonly entries = new Map<string, Entry>()
  private readonly signals = new EventEmitter()

  private constructor(
    readonly settings: QueueSettings,
    private readonly files: MessageFiles,
    private readonly clock: Clock
  ) {
    this.signals.setMaxListeners(0)
  }

  /**
   * What was in a receiver's hands when everything stopped is visible again, as nobody holds it any more. It has one more
   * try at least: stopping this machine says nothing against a message.
   */
  static async open(settings: QueueSettings, files: MessageFiles, clock: Clock): Promise<Queue> {
    const queue = new Queue(settings, files, clock)
    const most = (settings.redrive?.maxReceiveCount ?? Number.POSITIVE_INFINITY) - 1
    for (const message of await files.load()) {
      const receives = Math.min(message.receives, most)
      queue.entries.set(message.id, { ...message, receives, visibleAt: 0, receipt: undefined })
    }
    return queue
  }

  get size(): number {
    return this.entries.size
  }

  /** Bodies of all messages, visible or not. */
  peek(): string[] {
    return [...this.entries.values()].map(({ body }) => body)
  }

  async send(body: string, id: string = randomUUID()): Promise<void> {
    const message = { id, body, sentAt: this.clock.now(), receives: 0, firstReceivedAt: null, visibleAt: 0 }
    await this.files.save(message)
    this.entries.set(id, { ...message, receipt: undefined })
    this.signals.emit('changed')
  }

  /** Takes up to `max` visible messages; they stay hidden for the visibility timeout. */
  async receive(max: number): Promise<Received[]> {
    const now = this.clock.now()
    const visible = [...this.entries.values()].filter(({ visibleAt }) => visibleAt <= now)
    const exhausted = visible.filter((entry) => this.isExhausted(entry))
    const due = visible.filter((entry) => !exhausted.includes(entry)).slice(0, max)
    // All at once, before anything is waited for: else two receivers could take the same message.
    const taken = due.map((entry) => this.take(entry, now))
    for (const { id } of exhausted) this.entries.delete(id)
    for (const entry of exhausted) await this.bury(entry)
    for (const { id, body, sentAt, receives, firstReceivedAt, visibleAt } of taken)
      await this.files.save({ id, body, sentAt, receives, firstReceivedAt, visibleAt })
    return taken
  }

  async delete(received: Received): Promise<void> {
    const entry = this.entries.get(received.id)
    // An old receipt, from before the message became visible and was received again, deletes nothing.
    if (entry?.receipt !== received.receipt) return
    this.entries.delete(received.id)
    await this.files.remove(received.id)
    this.signals.emit('changed')
  }

  /** Resolves when a message came or went, or when one becomes visible again. */
  async changed(signal: AbortSignal): Promise<void> {
    const over = new AbortController()
    const either = AbortSignal.any([signal, over.signal])
    const times = [...this.entries.values()].map(({ visibleAt }) => visibleAt)
    const wait = Math.min(...times) - this.clock.now()
    const waits = [once(this.signals, 'changed', { signal: either }).catch(ignoreAbort(either))]
    if (times.length > 0) waits.push(this.clock.sleep(Math.max(0, wait), either).then(() => []))
    await Promise.race(waits)
    over.abort()
  }

  private take(entry: Entry, now: number): Entry & Received {
    const taken = {
      ...entry,
      receives: entry.receives + 1,
      firstReceivedAt: entry.firstReceivedAt ?? now,
      visibleAt: now + this.settings.visibilityMs,
      receipt: randomUUID()
    }
    this.entries.set(entry.id, taken)
    return taken
  }

  private isExhausted({ receives }: Entry): boolean {
    const { redrive } = this.settings
    return redrive !== undefined && receives >= redrive.maxReceiveCount
  }

  /** There first, then no longer here: a crash between the two leaves the message twice, never not at all. */
  private async bury({ body, id }: Entry): Promise<void> {
    await this.settings.redrive?.deadLetter.send(body, id)
    await this.files.remove(id)
    this.signals.emit('changed')
  }
}

/** Waiting that was called off ends like waiting that is over; whoever called it off knows. */
const ignoreAbort =
  (signal: AbortSignal) =>
  (error: unknown): [] => {
    if (signal.aborted) return []
    throw error
  }

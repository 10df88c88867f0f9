import { setTimeout as delay } from 'node:timers/promises'

/** Time as the player knows it, so that a test can let twelve minutes pass at once. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves when the time has passed, or at once when the signal ends it. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: async (milliseconds, signal) => {
    // A longer timer would fire at once.
    await delay(Math.min(milliseconds, 2 ** 31 - 1), undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  }
}

import type { Clock } from '../../../../cli/local/player/clock.ts'

/** Time that passes only when a test says so. */
export class FakeClock implements Clock {
  private time = Date.parse('2026-03-12T08:00:00Z')
  private readonly sleepers = new Set<{ until: number; wake: () => void }>()

  now = (): number => this.time

  sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const sleeper = { until: this.time + milliseconds, wake: resolve }
      if (signal.aborted || milliseconds <= 0) return resolve()
      this.sleepers.add(sleeper)
      signal.addEventListener('abort', () => {
        this.sleepers.delete(sleeper)
        resolve()
      })
    })

  advance(milliseconds: number): void {
    this.time += milliseconds
    for (const sleeper of [...this.sleepers]) {
      if (sleeper.until > this.time) continue
      this.sleepers.delete(sleeper)
      sleeper.wake()
    }
  }
}

import type { Clock } from '../../cli/local/player/clock.ts'

/** The system's time, but that a stretch in which nothing happens can be left out. */
export class JumpingClock implements Clock {
  private offset = 0
  private readonly sleepers = new Set<{ until: number; wake: () => void }>()

  now = (): number => Date.now() + this.offset

  sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        this.sleepers.delete(sleeper)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      // A longer timer would fire at once.
      const timer = setTimeout(wake, Math.min(milliseconds, 2 ** 31 - 1))
      const sleeper = { until: this.now() + milliseconds, wake }
      this.sleepers.add(sleeper)
      signal.addEventListener('abort', wake)
      if (signal.aborted) wake()
    })

  jump(milliseconds: number): void {
    this.offset += milliseconds
    for (const sleeper of [...this.sleepers]) if (sleeper.until <= this.now()) sleeper.wake()
  }
}

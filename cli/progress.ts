const WIDTH = 30

/** A progress bar on standard error, on a terminal and for more than one file only. */
export class Progress {
  private done = 0
  private readonly shown: boolean

  constructor(
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream = process.stderr
  ) {
    this.shown = stream.isTTY === true && total > 1
    this.draw()
  }

  step(): void {
    this.done++
    this.draw()
  }

  /** Clears the bar, so that a message can take its line. */
  clear(): void {
    if (this.shown) this.stream.write('\r\u001b[K')
  }

  private draw(): void {
    if (!this.shown) return
    const filled = Math.round((this.done / this.total) * WIDTH)
    this.stream.write(
      `\r\u001b[K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${this.done} of ${this.total}`
    )
    if (this.done === this.total) this.clear()
  }
}

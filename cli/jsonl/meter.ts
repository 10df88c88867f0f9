const SECOND = 1000

/** Articles, rate and time left, on a terminal; silent everywhere else. */
export class Meter {
  private articles = 0
  private bytesRead = 0
  private shownAt = 0
  private readonly startedAt: number

  constructor(
    private readonly stream: NodeJS.WriteStream,
    /** Of the input, where it is a file; without it nobody knows how long it will take. */
    private readonly bytesInAll: number | null,
    private readonly now: () => number = Date.now
  ) {
    this.startedAt = now()
  }

  async *counting(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      this.bytesRead += chunk.length
      yield chunk
    }
  }

  answered(): void {
    this.articles++
    if (this.stream.isTTY && this.now() - this.shownAt >= SECOND / 4) this.show()
  }

  end(): void {
    if (!this.stream.isTTY || this.shownAt === 0) return
    this.show()
    this.stream.write('\n')
  }

  private show(): void {
    this.shownAt = this.now()
    const seconds = Math.max(0.001, (this.shownAt - this.startedAt) / SECOND)
    const rate = `${(this.articles / seconds).toFixed(1)} a second`
    const left = this.bytesInAll
      ? ` · ${Math.max(0, Math.ceil((seconds * (this.bytesInAll - this.bytesRead)) / this.bytesRead))} s left`
      : ''
    this.stream.write(`\r\u001b[K${this.articles.toLocaleString('en')} articles · ${rate}${left}`)
  }
}

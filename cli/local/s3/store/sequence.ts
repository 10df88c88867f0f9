/** Numbers that grow with every call, also when the clock stands still or goes back, and over restarts. */
export class Sequence {
  private last = 0n

  constructor(private readonly now: () => Date) {}

  /** 18 hexadecimal digits, as in S3's events: their order as text is their order in time. */
  next(): string {
    const clock = BigInt(this.now().getTime()) << 20n
    this.last = clock > this.last ? clock : this.last + 1n
    return this.last.toString(16).padStart(18, '0').toUpperCase()
  }

  /** Numbers up to this one have been given before. */
  skip(sequencer: string): void {
    const given = BigInt(`0x${sequencer}`)
    if (given > this.last) this.last = given
  }
}

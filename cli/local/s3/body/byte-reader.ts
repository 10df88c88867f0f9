import { S3Error } from '../errors.ts'

const MAX_LINE = 16 * 1024

/** Reads lines and runs of bytes from a stream of chunks. Throws IncompleteBody when it ends too early. */
export class ByteReader {
  private rest: Uint8Array = new Uint8Array()
  private readonly chunks: AsyncIterator<Uint8Array>

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.chunks = stream[Symbol.asyncIterator]()
  }

  /** The next line without its CR LF. */
  async line(): Promise<string> {
    let end = this.rest.indexOf(10)
    while (end < 0) {
      if (this.rest.length > MAX_LINE) throw new S3Error('IncompleteBody', 'A chunk header is too long')
      const next = await this.next()
      if (!next) throw new S3Error('IncompleteBody')
      this.rest = Buffer.concat([this.rest, next])
      end = this.rest.indexOf(10)
    }
    const line = Buffer.from(this.rest.subarray(0, end)).toString('latin1').replace(/\r$/u, '')
    this.rest = this.rest.subarray(end + 1)
    return line
  }

  /** The next `count` bytes, as they come. */
  async *take(count: number): AsyncGenerator<Uint8Array> {
    let missing = count
    while (missing > 0) {
      if (this.rest.length === 0) {
        const next = await this.next()
        if (!next) throw new S3Error('IncompleteBody')
        this.rest = next
      }
      const piece = this.rest.subarray(0, missing)
      this.rest = this.rest.subarray(piece.length)
      missing -= piece.length
      yield piece
    }
  }

  /** Waits for the end of the stream; what still comes is dropped. */
  async drain(): Promise<void> {
    while (await this.next());
  }

  private async next(): Promise<Uint8Array | undefined> {
    const { done, value } = await this.chunks.next()
    return done ? undefined : value
  }
}

import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** The lines of a byte stream, split at line feeds alone: JSON strings may hold every other line separator. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let pieces: string[] = []
  for await (const chunk of stream) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
    pieces.push(first)
    for (const piece of rest) {
      yield pieces.join('')
      pieces = [piece]
    }
  }
  pieces.push(decoder.decode())
  const last = pieces.join('')
  if (last !== '') yield last
}

/** Writes one line and waits while the reader at the other end is behind. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain')
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '../../cli/lines.ts'

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function collect(text: string, size: number) {
  const lines: string[] = []
  for await (const line of linesOf(chunks(new TextEncoder().encode(text), size))) lines.push(line)
  return lines
}

describe('linesOf', () => {
  it('splits at line feeds alone', async () => {
    expect(await collect('a\u2028b\nc\rd\n\ne', 3)).toEqual(['a\u2028b', 'c\rd', '', 'e'])
  })

  it('gives the same lines however the bytes are cut', async () => {
    const lines = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((line) => line.replaceAll('\n', ' '))
    )
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 7 }), async (given, size) => {
        expect(await collect(given.map((line) => `${line}\n`).join(''), size)).toEqual(
          given.map((line) => (line.startsWith('\uFEFF') && given[0] === line ? line.slice(1) : line))
        )
      })
    )
  })
})

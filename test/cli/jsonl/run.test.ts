import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { Meter } from '../../../cli/jsonl/meter.ts'
import { answerLines } from '../../../cli/jsonl/run.ts'

const text = (n: number) => `The bridge number ${n} reopened on Friday. `.repeat(1 + (n % 7) * 40)
const line = (n: number) => `${JSON.stringify({ id: n, text: text(n) })}\n`

async function run(input: AsyncIterable<Uint8Array>, stop = new AbortController().signal) {
  const output = new PassThrough()
  const chunks: Buffer[] = []
  output.on('data', (chunk) => chunks.push(chunk))
  await answerLines({ input, output, meter: new Meter(process.stderr, null), stop }, { check: false })
  return Buffer.concat(chunks).toString().trim().split('\n').filter(Boolean)
}

async function* bytes(...lines: string[]) {
  for (const one of lines) yield new TextEncoder().encode(one)
}

describe('answerLines', () => {
  it('answers in the order of the lines, long and short ones mixed', async () => {
    const lines = Array.from({ length: 60 }, (_, n) => line(n))
    const answers = await run(bytes(...lines, '\n', 'not json\n'))
    expect(answers.map((answer) => JSON.parse(answer).id)).toEqual([...lines.keys(), null])
    // The blank line has no answer and counts all the same, as it does in an editor.
    expect(JSON.parse(answers.at(-1) ?? '').rejection).toMatchObject({
      code: 'bad-line',
      message: expect.stringMatching(/^Line 62 is not/u)
    })
  })

  it('finishes what it began when it is stopped, and reads no more', async () => {
    const stopping = new AbortController()
    async function* endless() {
      for (let n = 0; ; n++) {
        if (n === 5) stopping.abort()
        yield new TextEncoder().encode(line(n))
      }
    }
    const answers = await run(endless(), stopping.signal)
    expect(answers.map((answer) => JSON.parse(answer).id)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('Meter', () => {
  it('shows nothing where nobody watches', async () => {
    const written: string[] = []
    const stream = Object.assign(Object.create(process.stderr), {
      isTTY: false,
      write: (s: string) => written.push(s) > 0
    })
    const meter = new Meter(stream, 100)
    meter.answered()
    meter.end()
    expect(written).toEqual([])
  })

  it('tells articles, rate and time left', async () => {
    const written: string[] = []
    let clock = 0
    const stream = Object.assign(Object.create(process.stderr), {
      isTTY: true,
      write: (s: string) => written.push(s) > 0
    })
    const meter = new Meter(stream, 400, () => clock)
    for await (const _ of meter.counting(bytes('x'.repeat(100)))) clock += 2000
    meter.answered()
    expect(written.at(-1)).toContain('1 articles · 0.5 a second · 6 s left')
  })
})

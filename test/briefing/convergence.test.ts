import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { workOff } from '../../functions/briefing/batch.ts'
import { EmptyArticle } from '../../functions/errors.ts'
import { FakeS3, failed } from './fake-s3.ts'
import { created } from './messages.ts'

// What becomes of the text is told elsewhere; here thousands of briefings are made.
vi.mock('../../functions/make-briefing.ts', () => ({
  makeBriefing: ({ bytes }: { bytes: Uint8Array }) => {
    const text = Buffer.from(bytes).toString('utf8')
    if (text === '') return Promise.reject(new EmptyArticle())
    return Promise.resolve({ sheet: { text }, pdf: Buffer.from(`pdf of ${text}`) })
  }
}))

const dependencies = (s3: FakeS3) => ({
  store: s3.store,
  environment: { outputBucket: 'out', page: {}, maxReceiveCount: 3 },
  now: () => 0,
  write: () => undefined,
  functionName: 'briefing'
})
const call = { requestId: 'r', remaining: () => 60_000 }

/** Versions of one article, some of the same text, some refused; deliveries in any order; requests that fail before or after they were served. */
const histories = fc.record({
  versions: fc.array(fc.constantFrom('', 'one text', 'another'), { minLength: 1, maxLength: 4 }),
  deliveries: fc.array(fc.nat(3), { maxLength: 8 }),
  faults: fc.array(fc.constantFrom('none', 'none', 'none', 'before', 'after'), {
    minLength: 5,
    maxLength: 60
  }),
  /** Turns of the event loop that a request takes, so that those of several messages overtake each other. */
  turns: fc.array(fc.nat(12), { minLength: 1, maxLength: 60 }),
  isParallel: fc.boolean(),
  isReversed: fc.boolean()
})

test('whatever is lost, late or twice, the newest version wins and nothing else is left', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async ({ versions, deliveries, faults, turns, isParallel, isReversed }) => {
      const s3 = new FakeS3()
      const messages = versions.map((text, i) => {
        const versionId = s3.upload('articles/a.txt', text)
        return (receives: number) => created({ key: 'a.txt', versionId, sequencer: `0${i}`, receives })
      })
      let request = 0
      const kindOf = (): string | undefined => faults[request % faults.length]
      s3.fault = async () => {
        request++
        for (let left = turns[request % turns.length] ?? 0; left > 0; left--) await setImmediate()
        return kindOf() === 'before' ? failed(503, 'SlowDown') : undefined
      }
      s3.afterwards = () => {
        if (kindOf() === 'after') throw new Error('socket hang up')
      }
      const failing: number[] = []
      // Every version is delivered at least once, in any order, and only what failed comes again.
      const order = [...deliveries.map((which) => which % messages.length), ...messages.keys()]
      const runs = order.map((which, i) => async () => {
        const message = messages[isReversed ? messages.length - 1 - which : which]
        if (!message) return
        const { batchItemFailures } = await workOff(
          { Records: [message(1 + (i % 3))] },
          call,
          dependencies(s3)
        )
        if (batchItemFailures.length > 0) failing.push(which)
      })
      if (isParallel) await Promise.all(runs.map((run) => run()))
      else for (const run of runs) await run()

      s3.fault = () => undefined
      s3.afterwards = () => undefined
      for (const which of failing) {
        const message = messages[isReversed ? messages.length - 1 - which : which]
        if (!message) continue
        const { batchItemFailures } = await workOff({ Records: [message(2)] }, call, dependencies(s3))
        expect(batchItemFailures).toEqual([])
      }
      const last = versions.at(-1)
      if (!last) {
        expect(s3.keys('out')).toEqual(['errors/a.txt.json'])
        return
      }
      expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
      expect(s3.json('out/briefings/a.txt.json')).toEqual({ text: last })
      expect(s3.current('out/briefings/a.txt.pdf')?.body.toString()).toBe(`pdf of ${last}`)
    }),
    { numRuns: 40 }
  )
}, 60_000)

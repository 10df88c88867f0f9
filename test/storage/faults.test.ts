import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fault } from './fault-proxy.ts'
import { article, first, openRig } from './rig.ts'

// What becomes of the text is told elsewhere; this is about what is stored.
vi.mock('../../functions/make-briefing.ts', () => ({
  makeBriefing: async ({ bytes }: { bytes: Uint8Array }) => {
    const text = Buffer.from(bytes).toString('utf8')
    return { sheet: { text }, pdf: Buffer.from(`%PDF- of ${text}`) }
  }
}))

const rig = await openRig()
const { uploads, failed, state, settle, put } = rig
afterAll(() => rig.close())

let count = 0
let key = ''
beforeEach(() => {
  key = `${count++}/a b+ü.txt`
  state.plan = () => undefined
  state.lines.length = 0
})

const always = Number.POSITIVE_INFINITY
const anything = () => true
const isPdf = (method: string, key: string) => method === 'PUT' && key.endsWith('.pdf')

describe('events', () => {
  test('twice: the second changes nothing', async () => {
    const event = await put(key, article('41'))
    for (let i = 0; i < 2; i++) await uploads.send(event)
    await settle()
    expect(rig.outcomes()).toEqual(['made', 'unchanged'])
    await rig.expectBriefing(key, '41')
  })

  test('out of order: the newest stays', async () => {
    const events = [
      await put(key, article('41')),
      await put(key, article('42')),
      await put(key, article('43'))
    ]
    for (const event of events.toReversed()) await uploads.send(event)
    await settle()
    expect(rig.outcomes()).toEqual(['made', 'superseded', 'superseded'])
    await rig.expectBriefing(key, '43')
  })

  test('for an article that is deleted: nothing is made of its newest version', async () => {
    await put(key, article('41'))
    await rig.remove(key)
    const backfilled = JSON.stringify({
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { bucket: { name: rig.articles }, object: { key } }
    })
    await uploads.send(backfilled)
    await settle()
    expect(rig.outcomes()).toEqual(['gone'])
  })

  test('for one that was replaced before it came: both events, the newest version', async () => {
    const old = await put(key, article('41'))
    const newer = await put(key, article('42'))
    await uploads.send(old)
    await settle()
    await uploads.send(newer)
    await settle()
    await rig.expectBriefing(key, '42')
  })

  test('for a key that is the beginning of another', async () => {
    const keys = [key, `${key}.json`, `${key}/b.txt`, `${key}.pdf`]
    for (const [index, each] of keys.entries()) await uploads.send(await put(each, article(`5${index}`)))
    await settle()
    for (const [index, each] of keys.entries()) await rig.expectBriefing(each, `5${index}`)
  })
})

describe('one fault of S3 is not seen', () => {
  const FAULTS: Fault[] = [
    { error: 'InternalError' },
    { error: 'SlowDown' },
    { error: 'ServiceUnavailable' },
    'hang-up',
    'silence',
    'lost-answer',
    'half-answer'
  ]
  test.each(FAULTS.flatMap((fault) => ['GET', 'HEAD', 'PUT'].map((method) => [method, fault] as const)))(
    '%s: %j',
    async (wanted, fault) => {
      await uploads.send(await put(key, article('41')))
      state.plan = first(1, fault, (method) => method === wanted)
      await settle()
      await rig.expectBriefing(key, '41')
      expect(failed.size).toBe(0)
    }
  )
})

describe('faults that last', () => {
  test.each<[string, Fault]>([
    ['500', { error: 'InternalError' }],
    ['503', { error: 'SlowDown' }],
    ['closed connections', 'hang-up'],
    ['lost answers', 'lost-answer']
  ])('%s: the message comes again until it works', async (_, fault) => {
    await uploads.send(await put(key, article('41')))
    state.plan = first(7, fault, anything)
    await settle()
    expect(rig.outcomes().at(-1)).toMatch(/^(?:made|unchanged)$/)
    await rig.expectBriefing(key, '41')
    expect(failed.size).toBe(0)
  })

  test('without end: the dead letters hold the message, the uploader reads why, and a redrive mends it', async () => {
    const event = await put(key, article('41'))
    await uploads.send(event)
    state.plan = ({ bucket }) => (bucket === rig.articles ? { error: 'InternalError' } : undefined)
    await settle()
    expect(failed.peek()).toEqual([event])
    expect((await rig.outcomeOf(key)).report).toMatchObject({ status: 'failed', code: 'internal' })
    state.plan = () => undefined
    await redrive()
    await settle()
    await rig.expectBriefing(key, '41')
    expect(failed.size).toBe(0)
  })

  test('a redrive of an older version leaves the newer briefing alone', async () => {
    const old = await put(key, article('41'))
    await uploads.send(old)
    state.plan = first(always, { error: 'SlowDown' }, (method) => method === 'PUT')
    await settle()
    state.plan = () => undefined
    await uploads.send(await put(key, article('42')))
    await settle()
    await redrive()
    await settle()
    await rig.expectBriefing(key, '42')
  })

  test('between sheet and PDF: the next try makes them agree', async () => {
    await uploads.send(await put(key, article('41')))
    await settle()
    await uploads.send(await put(key, article('42')))
    state.plan = first(2, 'hang-up', isPdf)
    await rig.takeOne(10)
    expect((await rig.outcomeOf(key)).agree).toBe(false)
    await settle()
    await rig.expectBriefing(key, '42')
  })

  async function redrive(): Promise<void> {
    for (const message of await failed.receive(10)) {
      await uploads.send(message.body)
      await failed.delete(message)
    }
  }
})

describe('many at once', () => {
  test('ten writers of one article: one briefing, of the newest', async () => {
    const events: string[] = []
    for (let i = 0; i < 10; i++) events.push(await put(key, article(`6${i}`)))
    for (const event of events) await uploads.send(event)
    await Promise.all(events.map(() => rig.takeOne(1)))
    await settle(1)
    await rig.expectBriefing(key, '69')
    expect(failed.size).toBe(0)
  })

  test('one poisoned article of ten: it alone fails', async () => {
    const keys = Array.from({ length: 10 }, (_, index) => `${key}/${index}.txt`)
    const events = await Promise.all(keys.map((each) => put(each, article('41'))))
    for (const event of events) await uploads.send(event)
    state.plan = ({ key: at }) => (at === keys[4] ? { error: 'InternalError' } : undefined)
    await settle()
    expect(failed.peek()).toEqual([events[4]])
    for (const [message] of [await failed.receive(1)]) if (message) await failed.delete(message)
    expect((await rig.outcomeOf(keys[4] ?? '')).report).toMatchObject({ status: 'failed' })
    for (const each of keys.filter((one) => one !== keys[4])) await rig.expectBriefing(each, '41')
  })

  test('a message that is none: the dead letters hold it, the others are worked off', async () => {
    await uploads.send('{"no": "event"}')
    await uploads.send(await put(key, article('41')))
    await settle()
    expect(failed.peek()).toEqual(['{"no": "event"}'])
    await rig.expectBriefing(key, '41')
    for (const [message] of [await failed.receive(1)]) if (message) await failed.delete(message)
  })
})

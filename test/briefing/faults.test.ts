import { beforeEach, describe, expect, test } from 'vitest'
import { failed } from './fake-s3.ts'
import { created } from './messages.ts'
import { ARTICLE, lines, OTHER, outcomes, put, reset, run, s3, versionOf } from './run.ts'

beforeEach(reset)

describe('faults', () => {
  test.each([500, 503])('a %i comes again and is not reported', async (status) => {
    const event = put('a.txt', ARTICLE, '01')
    s3.fault = (method) => (method === 'PUT' ? failed(status, 'SlowDown') : undefined)
    expect(await run([event])).toEqual([event.messageId])
    s3.fault = () => undefined
    expect(s3.keys('out')).toEqual([])
    expect(await run([event])).toEqual([])
    expect(outcomes()).toEqual(['failed', 'made'])
  })

  test('a timeout while reading comes again', async () => {
    const event = put('a.txt', ARTICLE, '01')
    s3.fault = (method) => {
      if (method === 'GET') throw Object.assign(new Error('Connection timed out'), { name: 'TimeoutError' })
      return undefined
    }
    expect(await run([event])).toEqual([event.messageId])
    expect(lines[0]).toMatchObject({ outcome: 'failed', code: 'TimeoutError', level: 'ERROR' })
  })

  test('killed between the two writes, the next receive makes them agree', async () => {
    await run([put('a.txt', ARTICLE, '01')])
    const before = versionOf('briefings/a.txt.pdf')
    const event = put('a.txt', OTHER, '02')
    s3.fault = (method, path) =>
      method === 'PUT' && path.endsWith('.pdf') ? failed(500, 'InternalError') : undefined
    await run([event])
    const after = versionOf('briefings/a.txt.json')
    expect(after).not.toBe(before)
    expect(versionOf('briefings/a.txt.pdf')).toBe(before)
    s3.fault = () => undefined
    await run([event])
    expect(versionOf('briefings/a.txt.pdf')).toBe(after)
    expect(s3.objects.get('out/briefings/a.txt.json')).toHaveLength(2)
  })

  test('a write whose answer was lost is not written again', async () => {
    const event = put('a.txt', ARTICLE, '01')
    s3.afterwards = (method, path) => {
      if (method === 'PUT' && path.endsWith('.json')) throw new Error('socket hang up')
    }
    expect(await run([event])).toEqual([event.messageId])
    s3.afterwards = () => undefined
    expect(await run([event])).toEqual([])
    expect(s3.objects.get('out/briefings/a.txt.json')).toHaveLength(1)
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
  })

  test('a concurrent write is looked at again', async () => {
    const event = put('a.txt', ARTICLE, '01')
    let conflicts = 0
    s3.fault = (method) =>
      method === 'PUT' && conflicts++ < 2 ? failed(409, 'ConditionalRequestConflict') : undefined
    expect(await run([event])).toEqual([])
    expect(outcomes()).toEqual(['made'])
  })

  test('endless conflicts are a fault, not a loop', async () => {
    const event = put('a.txt', ARTICLE, '01')
    s3.fault = (method) => (method === 'PUT' ? failed(409, 'ConditionalRequestConflict') : undefined)
    expect(await run([event])).toEqual([event.messageId])
    expect(lines[0]).toMatchObject({ code: 'contention' })
  })

  test('an article deleted meanwhile is done quietly', async () => {
    const event = put('a.txt', ARTICLE, '01')
    s3.delete('articles/a.txt')
    expect(await run([event])).toEqual([])
    expect(outcomes()).toEqual(['gone'])
    expect(s3.keys('out')).toEqual([])
  })

  test('a bucket that is not there is a fault', async () => {
    const event = put('a.txt', ARTICLE, '01')
    s3.fault = (method) => (method === 'GET' ? failed(404, 'NoSuchBucket') : undefined)
    expect(await run([event])).toEqual([event.messageId])
  })

  test('one poisoned message of ten holds up no other', async () => {
    const events = Array.from({ length: 10 }, (_, i) => put(`${i}.txt`, ARTICLE, '01'))
    s3.fault = (_, path) => (path === 'articles/4.txt' ? failed(500, 'InternalError') : undefined)
    expect(await run(events)).toEqual([events[4]?.messageId])
    expect(s3.keys('out')).toHaveLength(18)
  })

  test('the last receive leaves a report, which a later success takes away', async () => {
    const versionId = s3.upload('articles/a.txt', ARTICLE)
    const last = created({ key: 'a.txt', versionId, sequencer: '01', receives: 5 })
    s3.fault = (method) => (method === 'GET' ? failed(503, 'SlowDown') : undefined)
    expect(await run([last])).toEqual([last.messageId])
    expect(s3.json('out/errors/a.txt.json')).toMatchObject({ status: 'failed', code: 'internal' })
    s3.fault = () => undefined
    await run([created({ key: 'a.txt', versionId, sequencer: '01' })])
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
  })

  test('killed in the last try, the report is there', async () => {
    const versionId = s3.upload('articles/a.txt', ARTICLE)
    let left = ''
    s3.fault = (method, path) => {
      if (method === 'PUT' && path.endsWith('.txt.json') && path.includes('briefings'))
        left = JSON.stringify(s3.json('out/errors/a.txt.json'))
      return undefined
    }
    await run([created({ key: 'a.txt', versionId, sequencer: '01', receives: 5 })])
    expect(left).toContain('"status":"failed"')
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
  })

  test('what stands behind an article that ends the function gets its turn in the next try', async () => {
    const versions = [0, 1, 2, 3].map((i) => s3.upload(`articles/${i}.txt`, ARTICLE))
    const batch = (receives: number) =>
      versions.map((versionId, i) => created({ key: `${i}.txt`, versionId, sequencer: '01', receives }))
    const seen: string[] = []
    s3.fault = (method, path) => {
      const article = /^articles\/(.*)$/u.exec(path)?.[1]
      if (method === 'GET' && article && seen.at(-1) !== article) seen.push(article)
      return undefined
    }
    await run(batch(1))
    await run(batch(2))
    expect(seen).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', '2.txt', '1.txt', '0.txt'])
  })

  test('a failure says nothing against the briefing of an older version', async () => {
    await run([put('a.txt', ARTICLE, '01')])
    const versionId = s3.upload('articles/a.txt', OTHER)
    s3.fault = (method) => (method === 'GET' ? failed(503, 'SlowDown') : undefined)
    await run([created({ key: 'a.txt', versionId, sequencer: '02', receives: 5 })])
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf', 'errors/a.txt.json'])
  })

  test('with too little time left the rest comes again', async () => {
    const event = put('a.txt', ARTICLE, '01')
    expect(await run([event], 1_000)).toEqual([event.messageId])
    expect(s3.requests).toEqual([])
  })
})

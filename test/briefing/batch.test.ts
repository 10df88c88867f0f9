import type { SQSRecord } from 'aws-lambda'
import { beforeEach, describe, expect, test } from 'vitest'
import { workOff } from '../../functions/briefing/batch.ts'
import { FakeS3, failed } from './fake-s3.ts'
import { created, notified, raw } from './messages.ts'

const ARTICLE = `Harbour bridge opens after two years of work

PORT ELLIS, 3 March 2025 - The rebuilt harbour bridge opened to traffic on Monday, two years after a ship struck it.

The work cost $40 million, said Maria Lund, the city's chief engineer. "We are glad that it is done," she said.
`
const OTHER = ARTICLE.replace('$40 million', '$44 million')

let s3: FakeS3
let lines: Record<string, unknown>[]

beforeEach(() => {
  s3 = new FakeS3()
  lines = []
})

async function run(records: SQSRecord[], remaining = 60_000): Promise<string[]> {
  let clock = 1_767_225_600_000
  const { batchItemFailures } = await workOff(
    { Records: records },
    { requestId: 'request-1', remaining: () => remaining },
    {
      store: s3.store,
      environment: { outputBucket: 'out', page: {}, maxReceiveCount: 5 },
      now: () => clock++,
      write: (line) => lines.push(JSON.parse(line)),
      functionName: 'briefing'
    }
  )
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
}

const outcomes = (): unknown[] => lines.map(({ outcome }) => outcome)
const versionOf = (key: string): string | undefined => s3.current(`out/${key}`)?.metadata['source-version']

/** Puts a version and gives its event; sequencers rise. */
function put(key: string, body: string, sequencer: string, metadata: Record<string, string> = {}): SQSRecord {
  return created({ key, versionId: s3.upload(`articles/${key}`, body, metadata), sequencer })
}

describe('one upload', () => {
  test('becomes a PDF and a fact sheet that name their source', async () => {
    expect(await run([put('a.txt', ARTICLE, '01')])).toEqual([])
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
    const pdf = s3.current('out/briefings/a.txt.pdf')
    expect(pdf?.body.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf?.contentType).toBe('application/pdf')
    expect(pdf?.metadata).toMatchObject({ 'source-version': 'v1', 'source-sequencer': '01', outcome: 'made' })
    expect(s3.json('out/briefings/a.txt.json')).toMatchObject({ schema: 'fact-sheet/1' })
  })

  test.each(['a b+ü.txt', '日本/ニュース 1.txt', "it's (new) & 100% + more.txt", 'ä/ö/ü ß.md'])(
    'under the key %j, by either kind of event',
    async (key) => {
      const versionId = s3.upload(`articles/${key}`, ARTICLE)
      await run([created({ key, versionId, sequencer: '01' })])
      const first = s3.current(`out/briefings/${key}.pdf`)
      await run([notified({ key, versionId, sequencer: '01' })])
      expect(outcomes()).toEqual(['made', 'unchanged'])
      expect(s3.current(`out/briefings/${key}.pdf`)).toBe(first)
    }
  )

  test('takes its options from user metadata', async () => {
    await run([
      put('a.txt', ARTICLE, '01', {
        title: '=?UTF-8?B?QnLDvGNrZQ==?=',
        published: '2025-03-03',
        'source-url': 'https://example.org/a%20b'
      })
    ])
    expect(s3.json('out/briefings/a.txt.json')).toMatchObject({
      article: {
        title: { text: 'Brücke' },
        published: { date: '2025-03-03' },
        url: 'https://example.org/a%20b'
      }
    })
  })

  test('writes one line with key, duration and metrics', async () => {
    await run([put('a.txt', ARTICLE, '01')])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      level: 'INFO',
      key: 'a.txt',
      durationMs: expect.any(Number),
      requestId: 'request-1',
      BriefingsMade: 1,
      ArticlesRefused: 0,
      _aws: { CloudWatchMetrics: [{ Namespace: 'Factsheet', Dimensions: [['FunctionName']] }] }
    })
  })
})

describe('refusals', () => {
  const cases: [string, string, Record<string, string>, string][] = [
    ['an empty article', '  \n', {}, 'empty'],
    ['an unknown template', ARTICLE, { template: 'poster' }, 'unknown-template'],
    ['a page size that is none', ARTICLE, { 'page-size': 'a0' }, 'bad-option'],
    ['an impossible date', ARTICLE, { published: '2025-02-30' }, 'bad-option'],
    ['an article over the limit', 'word '.repeat(500_000), {}, 'too-large']
  ]
  test.each(cases)('%s leaves a report', async (_, body, metadata, code) => {
    expect(await run([put('a.txt', body, '01', metadata)])).toEqual([])
    expect(s3.keys('out')).toEqual(['errors/a.txt.json'])
    expect(s3.json('out/errors/a.txt.json')).toMatchObject({
      status: 'refused',
      code,
      source: { key: 'a.txt' }
    })
    expect(lines[0]).toMatchObject({ outcome: 'refused', code, ArticlesRefused: 1 })
  })

  test('a key that leaves no room for the ending is reported under its hash', async () => {
    const key = `${'ü'.repeat(510)}.txt`
    await run([put(key, ARTICLE, '01')])
    expect(s3.keys('out')).toEqual([expect.stringMatching(/^errors\/sha256-[0-9a-f]{64}\.json$/)])
    expect(s3.json(`out/${s3.keys('out')[0]}`)).toMatchObject({ code: 'key-too-long', source: { key } })
  })

  test('a refusal takes the older briefing away, a briefing the older refusal', async () => {
    await run([put('a.txt', ARTICLE, '01')])
    await run([put('a.txt', ' ', '02')])
    expect(s3.keys('out')).toEqual(['errors/a.txt.json'])
    await run([put('a.txt', OTHER, '03')])
    expect(s3.keys('out')).toEqual(['briefings/a.txt.json', 'briefings/a.txt.pdf'])
  })
})

describe('events twice, late and at once', () => {
  test('the same event again changes nothing', async () => {
    const event = put('a.txt', ARTICLE, '01')
    await run([event, event, event])
    expect(outcomes()).toEqual(['made', 'unchanged', 'unchanged'])
    expect(s3.objects.get('out/briefings/a.txt.pdf')).toHaveLength(1)
  })

  test('an older event never replaces a newer briefing', async () => {
    const first = put('a.txt', ARTICLE, '0A')
    const second = put('a.txt', OTHER, '0A1')
    await run([second, first])
    expect(outcomes()).toEqual(['made', 'superseded'])
    expect(versionOf('briefings/a.txt.json')).toBe('v2')
    expect(versionOf('briefings/a.txt.pdf')).toBe('v2')
  })

  test('an older event does not bring back what a refusal took away', async () => {
    const first = put('a.txt', ARTICLE, '01')
    const second = put('a.txt', '', '02')
    await run([second, first])
    expect(s3.keys('out')).toEqual(['errors/a.txt.json'])
  })

  test('two versions at the same time end with the newer, whoever comes first', async () => {
    const first = put('a.txt', ARTICLE, '01')
    const second = put('a.txt', OTHER, '02')
    await Promise.all([run([first]), run([second])])
    expect([versionOf('briefings/a.txt.json'), versionOf('briefings/a.txt.pdf')]).toEqual(['v2', 'v2'])
  })

  test('an older briefing that lands beside a newer refusal is swept away', async () => {
    const first = put('a.txt', ARTICLE, '01')
    const second = put('a.txt', '', '02')
    let isOnce = true
    s3.fault = async (method, path) => {
      if (method === 'PUT' && path.startsWith('out/briefings/') && isOnce) {
        isOnce = false
        await run([second])
      }
      return undefined
    }
    await run([first])
    expect(s3.keys('out')).toEqual(['errors/a.txt.json'])
  })

  test('a backfill, which knows no version, repeats nothing and takes the newest', async () => {
    await run([put('a.txt', ARTICLE, '01'), created({ key: 'a.txt' })])
    expect(outcomes()).toEqual(['made', 'unchanged'])
    const versionId = s3.upload('articles/a.txt', OTHER)
    await run([created({ key: 'a.txt' })])
    expect(versionOf('briefings/a.txt.pdf')).toBe(versionId)
  })
})

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

describe('messages that are no uploads', () => {
  test.each([
    ['a folder', created({ key: 'reports/' })],
    ["an output's own event", created({ key: 'briefings/a.txt.pdf', bucket: 'out' })],
    ["S3's test event", raw({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'articles' })],
    ['a deletion', raw({ Records: [{ eventName: 'ObjectRemoved:Delete' }] })],
    ['a deletion by EventBridge', raw({ source: 'aws.s3', 'detail-type': 'Object Deleted', detail: {} })]
  ])('%s is done without a request', async (_, record) => {
    expect(await run([record])).toEqual([])
    expect(s3.requests).toEqual([])
  })

  test.each([
    ['no JSON', raw('hello')],
    ['JSON of another kind', raw({ a: 1 })],
    [
      'a broken key',
      raw({
        Records: [
          { eventName: 'ObjectCreated:Put', s3: { bucket: { name: 'a' }, object: { key: '%E0%A4' } } }
        ]
      })
    ]
  ])('%s comes again until it is dead-lettered', async (_, record) => {
    expect(await run([record])).toEqual([record.messageId])
    expect(lines[0]).toMatchObject({ outcome: 'failed', code: 'unreadable-message' })
  })
})

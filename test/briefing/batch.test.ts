import { beforeEach, describe, expect, test } from 'vitest'
import { outputKeys } from '../../functions/briefing/keys.ts'
import { created, notified, raw } from './messages.ts'
import { ARTICLE, lines, OTHER, outcomes, put, reset, run, s3, versionOf } from './run.ts'

beforeEach(reset)

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

  test.each(['url', 'source_url'])('takes the address from %s, too', async (name) => {
    await run([put('a.txt', ARTICLE, '01', { [name]: 'https://example.org/a' })])
    expect(s3.json('out/briefings/a.txt.json')).toMatchObject({ article: { url: 'https://example.org/a' } })
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

  test('a key that leaves no room for the ending is reported under its beginning', async () => {
    const key = `${'ü'.repeat(510)}.txt`
    await run([put(key, ARTICLE, '01')])
    const { error } = outputKeys(key)
    expect(s3.keys('out')).toEqual([error])
    expect(s3.json(`out/${error}`)).toMatchObject({
      code: 'key-too-long',
      remedy: 'Upload it again under a key of at most 1009 bytes.',
      source: { key }
    })
    const asked = s3.requests.map((request) => Buffer.byteLength(request.replace(/^\w+ \w+\//u, '')))
    expect(Math.max(...asked)).toBeLessThanOrEqual(1024)
    await run([put(key, ARTICLE, '01')])
    expect(s3.keys('out')).toEqual([error])
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

describe('messages that are no uploads', () => {
  test('a folder is nothing to brief, an article whose key ends as one does is', async () => {
    await run([put('reports/', '', '01')])
    expect(s3.keys('out')).toEqual([])
    await run([put('reports/', ARTICLE, '02')])
    expect(outcomes()).toEqual(['ignored', 'made'])
  })

  test.each([
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

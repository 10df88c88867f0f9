import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { lineOf } from '../../functions/briefing/log.ts'
import { failed } from './fake-s3.ts'
import { ARTICLE, lines, put, reset, run, s3 } from './run.ts'

beforeEach(reset)

const logOf = (key: string, error?: Error): string =>
  lineOf({
    upload: { bucket: 'articles', key, versionId: null, sequencer: null },
    outcome: 'failed',
    durationMs: 1,
    error,
    messageId: 'm',
    requestId: 'r',
    functionName: 'briefing',
    now: 0
  })

test('any key and any error is one line of JSON that no terminal obeys, and gives them back', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\n', '\u001b[2J', '\u009b2J', '\u2028', '\u202e', '\u{e0001}', '"},{"')
  )
  fc.assert(
    fc.property(text, text, (key, message) => {
      const line = logOf(key, new TypeError(message))
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      expect(JSON.parse(line)).toMatchObject({ key, error: message })
    })
  )
})

test('no line holds a part of the article, its options or a secret', async () => {
  await run([put('made.txt', ARTICLE, '01', { title: 'A headline of its own' })])
  await run([put('refused.txt', ARTICLE, '02', { published: 'a day of its own' })])
  s3.fault = (method) => (method === 'PUT' ? failed(500, 'InternalError') : undefined)
  await run([put('failed.txt', ARTICLE, '03')])
  expect(lines.map(({ outcome }) => outcome)).toEqual(['made', 'refused', 'failed'])
  const log = JSON.stringify(lines)
  for (const part of [...(ARTICLE.match(/\w+ \w+ \w+/gu) ?? []), 'of its own', 'Credential', 'Signature'])
    expect(log).not.toContain(part)
})

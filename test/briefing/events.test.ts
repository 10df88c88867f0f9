import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uploadsIn } from '../../functions/briefing/events.ts'
import { created, notified } from './messages.ts'

const keys = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

test('every key comes out as it was put in, by either kind of event', () => {
  fc.assert(
    fc.property(keys, (key) => {
      for (const message of [created, notified]) {
        expect(uploadsIn(message({ key, versionId: 'v', sequencer: '0A' }).body)).toEqual([
          { bucket: 'articles', key, versionId: 'v', sequencer: '0A' }
        ])
      }
    })
  )
})

test('several records of one notification are all read', () => {
  const [one, two] = ['a.txt', 'b c.txt'].map((key) => JSON.parse(notified({ key }).body).Records[0])
  expect(uploadsIn(JSON.stringify({ Records: [one, two] })).map(({ key }) => key)).toEqual([
    'a.txt',
    'b c.txt'
  ])
})

test('what is not known is null', () => {
  expect(uploadsIn(created({ key: 'a.txt' }).body)).toEqual([
    { bucket: 'articles', key: 'a.txt', versionId: null, sequencer: null }
  ])
})

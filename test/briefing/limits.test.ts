import { expect, test } from 'vitest'
import { briefUpload } from '../../functions/briefing/brief-upload.ts'
import type { Store } from '../../functions/briefing/store.ts'

/** One article of that size; fails when its body is read. */
const storeOf = (size: number, written: string[]): Store => ({
  open: async () => ({
    size,
    versionId: 'v1',
    etag: '"e"',
    modified: '2026-03-12T00:00:00.000Z',
    contentType: null,
    metadata: {},
    read: () => Promise.reject(new TypeError('the body was read')),
    discard: () => {}
  }),
  head: async () => null,
  put: async (_bucket, key) => written.push(key) > 0,
  remove: async () => true
})

const brief = (key: string, size: number, written: string[]) =>
  briefUpload({ bucket: 'articles', key, versionId: 'v1', sequencer: '01' }, 'first', {
    store: storeOf(size, written),
    environment: { outputBucket: 'out', page: {}, maxReceiveCount: 5 }
  })

test.each([
  ['a.txt', 2_097_153, 'too-large'],
  ['x'.repeat(1020), 10, 'key-too-long']
])('%.10s of %i bytes is refused before its body is read', async (key, size, code) => {
  const written: string[] = []
  expect(await brief(key, size, written)).toEqual({ outcome: 'refused', code })
  expect(written).toHaveLength(1)
})

test('one within the limits is read', async () => {
  await expect(brief('a.txt', 10, [])).rejects.toThrow('the body was read')
})

import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  paginateListObjectsV2
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerTo } from '../../../s3.ts'
import { start, temporaryFolder } from './endpoint.ts'

const { client, stop } = await start(await temporaryFolder())
afterAll(stop)

// In the order of their UTF-8 bytes, in which "｡" comes before "😀", unlike in that of JavaScript.
const KEYS = ['a', 'a b', 'a+b', 'dir/1', 'dir/2', 'dir/sub/3', 'dir2/4', 'z<&>', 'ü', '｡', '😀']

beforeAll(async () => {
  for (const Key of KEYS.toReversed())
    await client.send(new PutObjectCommand({ Bucket: 'plain', Key, Body: Key }))
})

async function list(more = {}) {
  const answer = await client.send(new ListObjectsV2Command({ Bucket: 'plain', ...more }))
  return {
    keys: answer.Contents?.map(({ Key }) => Key) ?? [],
    prefixes: answer.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [],
    more: answer.IsTruncated
  }
}

describe('a list of objects', () => {
  it.each([
    ['everything', {}, KEYS, []],
    [
      'keys encoded for the way',
      { EncodingType: 'url' },
      KEYS.map((key) => encodeURIComponent(key).replaceAll('%2F', '/')),
      []
    ],
    ['below a prefix', { Prefix: 'dir/' }, ['dir/1', 'dir/2', 'dir/sub/3'], []],
    ['up to a delimiter', { Delimiter: '/' }, KEYS.filter((key) => !key.includes('/')), ['dir/', 'dir2/']],
    ['both', { Prefix: 'dir/', Delimiter: '/' }, ['dir/1', 'dir/2'], ['dir/sub/']],
    ['after a key', { StartAfter: 'dir2/4' }, ['z<&>', 'ü', '｡', '😀'], []],
    ['nothing', { Prefix: 'none' }, [], []]
  ])('%s', async (_, request, keys, prefixes) => {
    expect(await list(request)).toEqual({ keys, prefixes, more: false })
  })

  it.each([1, 2, 3])('in pages of %i', async (pageSize) => {
    const found: (string | undefined)[] = []
    const request = { Bucket: 'plain', Delimiter: '/' }
    for await (const page of paginateListObjectsV2({ client, pageSize }, request)) {
      expect(page.KeyCount).toBeLessThanOrEqual(pageSize)
      found.push(...(page.Contents ?? []).map(({ Key }) => Key))
      found.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix))
    }
    const names = [...KEYS.filter((key) => !key.includes('/')), 'dir/', 'dir2/']
    expect(found.toSorted()).toEqual(names.toSorted())
  })

  it('refuses a token that it did not give', async () => {
    expect(await answerTo(list({ ContinuationToken: '?' }))).toBe('400 InvalidArgument')
  })
})

describe('versions', () => {
  const Bucket = 'versioned'
  const read = async (VersionId?: string) => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key: 'k', ...(VersionId && { VersionId }) })
    )
    return Body?.transformToString()
  }

  it('keeps every one, the newest first, behind a marker when deleted', async () => {
    const put = (Body: string) => client.send(new PutObjectCommand({ Bucket, Key: 'k', Body }))
    const [one, two] = [await put('one'), await put('two')]
    expect([await read(), await read(one.VersionId), await read(two.VersionId)]).toEqual([
      'two',
      'one',
      'two'
    ])
    const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
    expect(marker.DeleteMarker).toBe(true)
    expect(await answerTo(read())).toBe('404 NoSuchKey')
    expect(await read(one.VersionId)).toBe('one')
    const { Versions, DeleteMarkers } = await client.send(new ListObjectVersionsCommand({ Bucket }))
    expect(Versions?.map(({ VersionId }) => VersionId)).toEqual([two.VersionId, one.VersionId])
    expect(DeleteMarkers?.map(({ VersionId }) => VersionId)).toEqual([marker.VersionId])
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: marker.VersionId ?? '' }))
    expect(await read()).toBe('two')
  })
})

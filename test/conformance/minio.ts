import { buffer } from 'node:stream/consumers'
import { Client, type PostPolicy } from 'minio'
import { type Check, equal, type Place } from './check.ts'

const LARGE = Buffer.alloc(12_000_000, 'large')

export function minioChecks(place: Place): Check[] {
  const { hostname, port } = new URL(place.url)
  const { accessKeyId: accessKey, secretAccessKey: secretKey } = place.credentials
  const options = {
    endPoint: hostname,
    port: Number(port),
    useSSL: false,
    region: 'us-east-1',
    accessKey,
    secretKey
  }
  const client = new Client({ ...options, partSize: 5 * 1024 ** 2 })
  const bucket = place.plain
  const key = 'minio/a b+ü.txt'
  const text = async (name: string) => (await buffer(await client.getObject(bucket, name))).toString()
  const list = async (prefix: string, recursive: boolean): Promise<string[]> => {
    const found: string[] = []
    for await (const { name, prefix: common } of client.listObjectsV2(bucket, prefix, recursive))
      found.push(name ?? common)
    return found
  }
  const formOf = (at: string, [min, max]: [number, number] = [0, 100], lifeMs = 60_000): PostPolicy => {
    const policy = client.newPostPolicy()
    policy.setBucket(bucket)
    policy.setKey(at)
    policy.setContentLengthRange(min, max)
    policy.setExpires(new Date(Date.now() + lifeMs))
    return policy
  }
  /** Sends the form as a web page would, with the changes; gives the status. */
  const post = async (policy: PostPolicy, changes: Record<string, string> = {}): Promise<number> => {
    const { postURL, formData } = await client.presignedPostPolicy(policy)
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...formData, ...changes })) form.append(name, String(value))
    form.append('file', new Blob(['form']), 'form.txt')
    return (await fetch(postURL, { method: 'POST', body: form })).status
  }
  const check = (name: string, run: () => Promise<void>): Check => ({ client: 'minio-js', name, run })
  return [
    check('put and get', async () => {
      await client.putObject(bucket, key, 'text', 4, { 'X-Amz-Meta-Title': 'One' })
      equal(await text(key), 'text')
    }),
    check('stat with metadata', async () => {
      const { size, metaData } = await client.statObject(bucket, key)
      equal([size, metaData.title], [4, 'One'])
    }),
    check('put of 12 MB in parts', async () => {
      await client.putObject(bucket, 'minio/large', LARGE)
      equal(LARGE.equals(await buffer(await client.getObject(bucket, 'minio/large'))), true)
    }),
    check('get of a range', async () => {
      equal((await buffer(await client.getPartialObject(bucket, key, 1, 2))).toString(), 'ex')
    }),
    check('list, and list with folders', async () => {
      await client.putObject(bucket, 'minio/sub/one', 'x')
      equal(await list('minio/', true), [key, 'minio/large', 'minio/sub/one'])
      equal((await list('minio/', false)).includes('minio/sub/'), true)
    }),
    check('remove one and many', async () => {
      await client.removeObject(bucket, 'minio/large')
      await client.removeObjects(bucket, ['minio/sub/one'])
      equal(await list('minio/', true), [key])
    }),
    check('tags', async () => {
      await client.setObjectTagging(bucket, key, { a: '1' })
      const tags = JSON.stringify(await client.getObjectTagging(bucket, key))
      // Some releases put the list into another, and make the value a number.
      equal(/"Key":"a","Value":"?1\b/u.test(tags), true)
    }),
    check('presigned get and put', async () => {
      const put = await client.presignedPutObject(bucket, 'minio/signed', 60)
      equal((await fetch(put, { method: 'PUT', body: 'signed' })).status, 200)
      equal(await (await fetch(await client.presignedGetObject(bucket, 'minio/signed', 60))).text(), 'signed')
    }),
    check('presigned POST form', async () => {
      equal(await post(formOf('minio/form')), 204)
      equal(await text('minio/form'), 'form')
    }),
    check('presigned POST form with a beginning of the key, a type and metadata', async () => {
      const policy = client.newPostPolicy()
      policy.setBucket(bucket)
      policy.setKeyStartsWith('minio/desk/')
      policy.setContentType('text/plain')
      policy.setUserMetaData({ title: 'One' })
      policy.setExpires(new Date(Date.now() + 60_000))
      equal(await post(policy, { key: 'minio/desk/form' }), 204)
      const { metaData } = await client.statObject(bucket, 'minio/desk/form')
      equal([metaData.title, metaData['content-type']], ['One', 'text/plain'])
      equal(await post(policy, { key: 'minio/other/form' }), 403)
    }),
    check('presigned POST form with a range of sizes', async () => {
      equal(await post(formOf('minio/form', [1, 3])), 400)
      equal(await post(formOf('minio/form', [5, 9])), 400)
      equal(await post(formOf('minio/form', [1, 4])), 204)
    }),
    check('presigned POST form that was changed, is another’s or is too late', async () => {
      equal(await post(formOf('minio/form'), { key: 'minio/changed' }), 403)
      equal(await post(formOf('minio/form'), { 'x-amz-signature': '0'.repeat(64) }), 403)
      equal(await post(formOf('minio/form'), { 'x-amz-meta-more': 'x' }), 403)
      equal(await post(formOf('minio/form', [0, 9], -60_000)), 403)
    }),
    check('buckets', async () => {
      equal(await client.bucketExists(bucket), true)
      await client.makeBucket('minio-made')
      await client.removeBucket('minio-made')
      equal(await client.bucketExists('minio-made'), false)
    })
  ]
}

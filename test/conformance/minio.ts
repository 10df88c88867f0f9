import { buffer } from 'node:stream/consumers'
import { Client } from 'minio'
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
      const policy = client.newPostPolicy()
      policy.setBucket(bucket)
      policy.setKey('minio/form')
      policy.setExpires(new Date(Date.now() + 60_000))
      const { postURL, formData } = await client.presignedPostPolicy(policy)
      const form = new FormData()
      for (const [name, value] of Object.entries(formData)) form.append(name, String(value))
      form.append('file', new Blob(['form']), 'form.txt')
      equal((await fetch(postURL, { method: 'POST', body: form })).status, 204)
      equal(await text('minio/form'), 'form')
    }),
    check('buckets', async () => {
      equal(await client.bucketExists(bucket), true)
      await client.makeBucket('minio-made')
      await client.removeBucket('minio-made')
      equal(await client.bucketExists('minio-made'), false)
    })
  ]
}

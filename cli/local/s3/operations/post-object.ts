import { type Call, headerOf, type Reply } from '../call.ts'
import type { ObjectVersion } from '../store/records.ts'
import { toXml } from '../xml.ts'
import { quoted, writtenHeaders } from './describe.ts'
import type { Operation } from './operation.ts'
import { storeObject, writePermissions } from './put-object.ts'

/** An upload by a form of a web page, which says itself how it wants to be answered. */
export const postObject: Operation = {
  name: 'PostObject',
  permissions: (call) => writePermissions(call),
  run: async (call, context) => {
    const object = await storeObject(call, context, 'POST Object')
    const location = `http://${call.host}/${call.bucket}/${encodeURIComponent(call.key)}`
    const headers = { ...writtenHeaders(context.store.bucket(call.bucket), object), location }
    return answer(call, object, headers)
  }
}

function answer(call: Call, { etag }: ObjectVersion, headers: Record<string, string | undefined>): Reply {
  const redirect = headerOf(call, 'success_action_redirect') ?? headerOf(call, 'redirect')
  if (redirect && URL.canParse(redirect)) {
    const url = new URL(redirect)
    const { bucket, key } = call
    for (const [name, value] of Object.entries({ bucket, key, etag: quoted(etag) }))
      url.searchParams.set(name, value)
    return { status: 303, headers: { ...headers, location: url.href } }
  }
  const status = headerOf(call, 'success_action_status')
  if (status === '200') return { status: 200, headers }
  if (status !== '201') return { status: 204, headers }
  const body = toXml('PostResponse', {
    Location: headers.location,
    Bucket: call.bucket,
    Key: call.key,
    ETag: quoted(etag)
  })
  return { status: 201, headers, body }
}

import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Reply } from './call.ts'
import type { S3Error } from './errors.ts'
import { toErrorXml } from './xml.ts'

export interface RequestIds {
  requestId: string
  hostId: string
}

export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  reply: Reply,
  ids: RequestIds
): Promise<void> {
  const { body } = reply
  const length =
    body === undefined ? 0 : typeof body === 'string' ? Buffer.byteLength(body) : body.end - body.start
  const headers = Object.entries(reply.headers ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]]
  )
  const status = reply.status ?? 200
  const bodyless = status === 204 || status === 304
  response.writeHead(status, {
    server: 'AmazonS3',
    'x-amz-request-id': ids.requestId,
    'x-amz-id-2': ids.hostId,
    ...(typeof body === 'string' && { 'content-type': 'application/xml' }),
    ...Object.fromEntries(headers),
    ...(!bodyless && { 'content-length': length })
  })
  if (body === undefined || length === 0 || request.method === 'HEAD') response.end()
  else if (typeof body === 'string') response.end(body)
  else await pipeline(createReadStream(body.file, { start: body.start, end: body.end - 1 }), response)
}

/** S3's error document; an answer to HEAD has the status and the headers alone. */
export function errorReply(error: S3Error, resource: string, ids: RequestIds): Reply {
  const { fields = {}, headers = {} } = error.details
  const body = toErrorXml({
    Code: error.code,
    Message: error.message,
    ...fields,
    Resource: fields.Resource ?? resource,
    RequestId: ids.requestId,
    HostId: ids.hostId
  })
  return error.status === 304 ? { status: 304, headers } : { status: error.status, headers, body }
}

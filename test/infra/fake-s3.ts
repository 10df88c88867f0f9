import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The least of S3 that one upload needs: put, get and head, in memory, by path. */
export async function startFakeS3(objects: Map<string, Buffer>) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname)
    if (request.method === 'PUT') {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      objects.set(path, Buffer.concat(chunks))
      return response.writeHead(200, { etag: '"0"' }).end()
    }
    const body = objects.get(path)
    if (body === undefined) return response.writeHead(404).end()
    response.writeHead(200, { 'content-length': body.length, etag: '"0"', 'x-amz-version-id': 'v1' })
    return response.end(request.method === 'HEAD' ? undefined : body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, close: () => server.close() }
}

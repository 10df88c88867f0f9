import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { EndpointAddressInUse } from './endpoint-errors.ts'
import { handle } from './handle.ts'
import type { S3EndpointOptions, Service } from './service.ts'
import { ObjectStore } from './store/object-store.ts'
import { Uploads } from './store/uploads.ts'

export interface S3Endpoint {
  /** As http://127.0.0.1:9300 */
  url: string
  port: number
  store: ObjectStore
  close: () => Promise<void>
}

// S3 drops an idle connection after a while too; clients must not find one closed that they just took up again.
const KEEP_ALIVE_MS = 60_000

/** An S3 HTTP endpoint on the loopback interface, its objects in a folder. */
export async function startS3Endpoint(options: S3EndpointOptions): Promise<S3Endpoint> {
  const now = options.now ?? (() => new Date())
  const store = await ObjectStore.open(options.folder, now)
  const service: Service = {
    store,
    uploads: new Uploads(),
    credentials: options.credentials,
    authorize: options.authorize ?? (() => true),
    onEvent: options.onEvent ?? (() => {}),
    onInternalError: options.onInternalError ?? ((error) => console.error(error)),
    now
  }
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 })
  const listener = (expectsContinue: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    const ids = {
      requestId: randomBytes(8).toString('hex').toUpperCase(),
      hostId: randomBytes(32).toString('base64')
    }
    handle(request, response, service, { ...ids, expectsContinue }).catch((error) => {
      response.destroy()
      if (!isAborted(error)) service.onInternalError(error)
    })
  }
  server.on('request', listener(false))
  server.on('checkContinue', listener(true))
  const port = await listen(server, options.port ?? 0)
  return { url: `http://127.0.0.1:${port}`, port, store, close: () => close(server) }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new EndpointAddressInUse(port, cause)
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

/** The client went away; nobody is left to be told. */
const isAborted = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.code === 'ECONNRESET' || error.code === 'EPIPE')

import { createServer, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/**
 * What goes wrong with one request. 'error': S3 answers so and does nothing. 'hang-up': the connection closes before
 * anything is done. 'lost-answer': it is done, and the connection closes before the answer. 'half-answer': the answer
 * ends half-way. 'silence': never an answer.
 */
export type Fault = { error: keyof typeof STATUS } | 'hang-up' | 'lost-answer' | 'half-answer' | 'silence'

const STATUS = {
  InternalError: 500,
  SlowDown: 503,
  ServiceUnavailable: 503,
  ConditionalRequestConflict: 409
} as const

/** One request on its way to S3; `key` is decoded. */
export interface Passing {
  method: string
  bucket: string
  key: string
}

export type FaultPlan = (passing: Passing) => Fault | undefined | Promise<Fault | undefined>

export interface FaultProxy {
  url: string
  /** How often each kind of fault was put in. */
  counts: Map<string, number>
  /** How often each object was written of each version of its source since it was last removed, as "bucket/key version". */
  written: Map<string, number>
  close: () => void
}

/**
 * Stands between a client and any S3 server; the server sees the Host header that the client signed. `target` is asked at
 * each request, so that a server may be started after its proxy.
 */
export async function startFaultProxy(target: () => string, plan: FaultPlan): Promise<FaultProxy> {
  const counts = new Map<string, number>()
  const written = new Map<string, number>()
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const fail = () => request.socket.destroy()
    pass(request, response, { target: target(), plan, counts, written }).catch(fail)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}`, counts, written, close }
}

interface Way extends Pick<FaultProxy, 'counts' | 'written'> {
  target: string
  plan: FaultPlan
}

const count = (counts: Map<string, number>, name: string): unknown =>
  counts.set(name, (counts.get(name) ?? 0) + 1)

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  { target, plan, counts, written }: Way
): Promise<void> {
  const body = await buffer(request)
  const passing = passingOf(request)
  const fault = await plan(passing)
  if (fault !== undefined) count(counts, typeof fault === 'string' ? fault : fault.error)
  if (fault === 'silence') return
  if (fault === 'hang-up') return void request.socket.destroy()
  if (typeof fault === 'object') return writeError(response, fault.error)
  const answer = await forward(request, body, target)
  const bytes = await buffer(answer)
  note(request, answer, written)
  if (fault === 'lost-answer') return void request.socket.destroy()
  response.writeHead(answer.statusCode ?? 500, answer.rawHeaders)
  if (fault !== 'half-answer') return void response.end(bytes)
  response.flushHeaders()
  response.write(bytes.subarray(0, bytes.length / 2), fail(request))
}

const fail = (request: IncomingMessage) => () => void request.socket.destroy()

/** What was removed may be written again: only a write over the same is one too many. */
function note(request: IncomingMessage, { statusCode }: IncomingMessage, written: Map<string, number>): void {
  const { method, bucket, key } = passingOf(request)
  const source = request.headers['x-amz-meta-source-version']
  if (method === 'PUT' && statusCode === 200 && typeof source === 'string')
    count(written, `${bucket}/${key} ${source}`)
  if (method !== 'DELETE' || statusCode !== 204) return
  for (const name of written.keys()) if (name.startsWith(`${bucket}/${key} `)) written.delete(name)
}

function passingOf({ method = '', url = '' }: IncomingMessage): Passing {
  const [, bucket = '', ...rest] = (url.split('?', 1)[0] ?? '').split('/')
  return { method, bucket, key: decodeURIComponent(rest.join('/')) }
}

function forward(request: IncomingMessage, body: Buffer, target: string): Promise<IncomingMessage> {
  const { hostname, port } = new URL(target)
  return new Promise((resolve, reject) => {
    const { method, url, rawHeaders } = request
    const headers = { ...pairs(rawHeaders), 'content-length': String(body.length) }
    const passed = open({ hostname, port, method, path: url, headers, setHost: false }, resolve)
    passed.on('error', reject).end(body)
  })
}

/** The expectation was answered here already, the body has its length by now, and the connection is another. */
const OWN = ['expect', 'transfer-encoding', 'connection']

function pairs(raw: string[]): Record<string, string> {
  const names = raw.filter((_, index) => index % 2 === 0)
  const entries = names.map((name, index): [string, string] => [name.toLowerCase(), raw[2 * index + 1] ?? ''])
  return Object.fromEntries(entries.filter(([name]) => !OWN.includes(name)))
}

function writeError(response: ServerResponse, code: keyof typeof STATUS): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`
  response.writeHead(STATUS[code], { 'content-type': 'application/xml' }).end(body)
}

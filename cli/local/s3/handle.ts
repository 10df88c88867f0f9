import type { IncomingMessage, ServerResponse } from 'node:http'
import { Payload } from './body/payload.ts'
import { type Call, type Reply, type Target, targetOf } from './call.ts'
import { S3Error } from './errors.ts'
import type { Context, Operation, Permission } from './operations/operation.ts'
import { refuseUnservedHeaders } from './operations/refuse-headers.ts'
import { queryOf } from './query.ts'
import { errorReply, type RequestIds, respond } from './respond.ts'
import { route } from './router.ts'
import type { Service } from './service.ts'
import { verify } from './signature/verify.ts'

interface Arrival extends RequestIds {
  /** The client waits for "100 Continue" before it sends the body. */
  expectsContinue: boolean
}

interface Asked {
  target: Target
  query: ReadonlyMap<string, string>
  operation: Operation
}

/** One request from its first line to the end of the answer. */
export async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
  arrival: Arrival
): Promise<void> {
  let reply: Reply
  try {
    const asked = understand(request)
    reply = await perform(request, response, service, arrival, asked)
  } catch (error) {
    reply = failure(error, request, service, arrival)
  }
  // What is left of a body must be taken, or the client never reads the answer.
  if (!request.complete) request.resume()
  await respond(request, response, reply, arrival)
}

function understand(request: IncomingMessage): Asked {
  const target = targetOf(request)
  const query = queryOf(request)
  const method = request.method ?? ''
  const hasHeader = (name: string) => request.headers[name] !== undefined
  return { target, query, operation: route({ ...target, method, query, hasHeader }) }
}

async function perform(
  request: IncomingMessage,
  response: ServerResponse,
  service: Service,
  arrival: Arrival,
  { target, query, operation }: Asked
): Promise<Reply> {
  const now = service.now()
  const verified = verify(request, service.credentials, now)
  const { accessKeyId } = verified.scope
  const call: Call = {
    ...target,
    method: request.method ?? '',
    query,
    headers: request.headers,
    payload: new Payload(request, verified),
    accessKeyId,
    operation: operation.name,
    requestId: arrival.requestId,
    host: request.headers.host ?? '',
    now
  }
  refuseUnservedHeaders(call)
  const allows = (permission: Permission) => service.authorize(accessKeyId, permission)
  if (!operation.permissions(call).every(allows)) throw new S3Error('AccessDenied')
  const context: Context = { store: service.store, uploads: service.uploads, allows, emit: service.onEvent }
  // Only now: a client whose request is refused need not send its body at all.
  if (arrival.expectsContinue) response.writeContinue()
  return operation.run(call, context)
}

function failure(error: unknown, request: IncomingMessage, service: Service, ids: RequestIds): Reply {
  const resource = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (error instanceof S3Error) return errorReply(error, resource, ids)
  service.onInternalError(error)
  return errorReply(new S3Error('InternalError'), resource, ids)
}

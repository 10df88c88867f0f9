import type { IncomingMessage, ServerResponse } from 'node:http'
import { Payload } from './body/payload.ts'
import { type Call, type Reply, type Target, targetOf } from './call.ts'
import { S3Error } from './errors.ts'
import { formCall } from './form/form-call.ts'
import type { Context, Operation, Permission } from './operations/operation.ts'
import { postObject } from './operations/post-object.ts'
import { refuseUnservedHeaders } from './operations/refuse-headers.ts'
import { queryOf } from './query.ts'
import { errorReply, type RequestIds, respond } from './respond.ts'
import { route } from './router.ts'
import type { Service } from './service.ts'
import { type Credentials, verify } from './signature/verify.ts'

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
  const asked = {
    ...target,
    operation: operation.name,
    requestId: arrival.requestId,
    host: request.headers.host ?? '',
    now: service.now()
  }
  const goOn = () => {
    if (arrival.expectsContinue) response.writeContinue()
  }
  // The signature of a form lies in its body.
  const isForm = operation === postObject
  if (isForm) goOn()
  const call = isForm
    ? await formCall(request, service.credentials, asked)
    : signedCall(request, service.credentials, { ...asked, query })
  refuseUnservedHeaders(call)
  const allows = (permission: Permission) => service.authorize(call.accessKeyId, permission)
  if (!operation.permissions(call).every(allows)) throw new S3Error('AccessDenied')
  const context: Context = { store: service.store, uploads: service.uploads, allows, emit: service.onEvent }
  // Only now: a client whose request is refused need not send its body at all.
  if (!isForm) goOn()
  return operation.run(call, context)
}

function signedCall(
  request: IncomingMessage,
  credentials: readonly Credentials[],
  asked: Omit<Call, 'method' | 'headers' | 'payload' | 'accessKeyId'>
): Call {
  const verified = verify(request, credentials, asked.now)
  return {
    ...asked,
    method: request.method ?? '',
    headers: request.headers,
    payload: new Payload(request, verified),
    accessKeyId: verified.scope.accessKeyId
  }
}

function failure(error: unknown, request: IncomingMessage, service: Service, ids: RequestIds): Reply {
  const resource = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (error instanceof S3Error) return errorReply(error, resource, ids)
  service.onInternalError(error)
  return errorReply(new S3Error('InternalError'), resource, ids)
}

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { Payload } from '../body/payload.ts'
import { assertKeyLength, type Call } from '../call.ts'
import { S3Error } from '../errors.ts'
import { parseTagDocument } from '../operations/tags.ts'
import { type Credentials, verifyPolicy } from '../signature/verify.ts'
import { assertPolicy } from './policy.ts'
import { type Form, readForm } from './read-form.ts'

type Asked = Pick<Call, 'bucket' | 'operation' | 'requestId' | 'host' | 'now'>

/** An upload by a form as if it had come as a PUT: its fields are the headers, its file is the body. */
export async function formCall(
  request: IncomingMessage,
  credentials: readonly Credentials[],
  asked: Asked
): Promise<Call> {
  const form = await readForm(request)
  const key = keyOf(form)
  const verified = verifyPolicy(form.fields, credentials)
  assertPolicy(form.fields.get('policy') ?? '', asked.bucket, form, asked.now)
  const headers = headersOf(form)
  const body = Object.assign(Readable.from([form.file.bytes]), { headers, complete: true })
  return {
    ...asked,
    method: 'POST',
    key,
    query: new Map(),
    headers,
    payload: new Payload(body, verified),
    accessKeyId: verified.scope.accessKeyId
  }
}

function keyOf({ fields, file }: Form): string {
  const key = fields.get('key')
  if (!key)
    throw new S3Error(
      'InvalidArgument',
      "Bucket POST must contain a field named 'key'. If it is specified, please check the order of the fields.",
      { fields: { ArgumentName: 'key', ArgumentValue: '' } }
    )
  const name = file.name.split(/[/\\]/u).at(-1) ?? ''
  // A function, as "$" in a name would mean something to replaceAll.
  return assertKeyLength(key.replaceAll(/\$\{filename\}/gu, () => name))
}

/** In the bytes of UTF-8, one character each, as headers come in. */
function headersOf({ fields, file }: Form): IncomingHttpHeaders {
  const named = [...fields].filter(([name]) => name !== 'acl' && name !== 'tagging')
  const acl = fields.get('acl')
  const tagging = fields.get('tagging')
  return Object.fromEntries(
    [
      ...named,
      ...(acl === undefined ? [] : [['x-amz-acl', acl]]),
      ...(tagging === undefined ? [] : [['x-amz-tagging', asHeader(tagging)]]),
      ['content-length', String(file.bytes.length)]
    ].map(([name = '', value = '']) => [name, Buffer.from(value, 'utf8').toString('latin1')])
  )
}

const asHeader = (document: string): string => new URLSearchParams(parseTagDocument(document)).toString()

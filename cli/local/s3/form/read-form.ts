import type { IncomingMessage } from 'node:http'
import { S3Error } from '../errors.ts'

/** A form that uploads an object: its fields, names in lower case, and the file. */
export interface Form {
  fields: ReadonlyMap<string, string>
  file: { name: string; bytes: Buffer }
}

/** S3 takes 5 GB; a form is held in memory here. */
const MAX_FORM_BYTES = 100 * 1024 ** 2

/** The multipart/form-data of a request. What stands after the file is left out, as S3 does. */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const type = request.headers['content-type'] ?? ''
  if (!/^multipart\/form-data\b/iu.test(type))
    throw new S3Error('PreconditionFailed', undefined, {
      fields: { Condition: 'Bucket POST must be of the enclosure-type multipart/form-data' }
    })
  const data = await parse(await bytesOf(request), type)
  const fields = new Map<string, string>()
  for (const [name, value] of data) {
    const lower = name.toLowerCase()
    if (lower === 'file') return { fields, file: await fileOf(value) }
    if (typeof value === 'string') fields.set(lower, value)
  }
  throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.', {
    fields: { ArgumentName: 'file', ArgumentValue: '0' }
  })
}

async function fileOf(value: string | File): Promise<Form['file']> {
  if (typeof value === 'string') return { name: '', bytes: Buffer.from(value, 'utf8') }
  return { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > MAX_FORM_BYTES) throw new S3Error('EntityTooLarge')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Node's own reader of forms. */
async function parse(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (cause) {
    throw new S3Error('MalformedPOSTRequest', undefined, { fields: { Reason: String(cause) } })
  }
}

import type { IncomingMessage } from 'node:http'
import { S3Error } from './errors.ts'

export function queryOf(request: IncomingMessage): Map<string, string> {
  const raw = (request.url ?? '').split('?').slice(1).join('?')
  const pairs = raw.split('&').filter((pair) => pair !== '')
  return new Map(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [decodePart(name.replaceAll('+', ' ')), decodePart(value.join('=').replaceAll('+', ' '))]
    })
  )
}

export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new S3Error('InvalidURI', undefined, { fields: { URI: `${text} (${String(cause)})` } })
  }
}

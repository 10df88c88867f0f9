import { createHash } from 'node:crypto'
import { S3Error } from '../errors.ts'
import { hmac, type Scope, scopeText, sha256 } from '../signature/canonical.ts'
import { sameSignature } from '../signature/verify.ts'
import { ByteReader } from './byte-reader.ts'

/** What the signatures of chunks are checked with: each signs the one before it. */
export interface ChunkSigner {
  scope: Scope
  key: Buffer
  /** Of the request's headers. */
  signature: string
}

const EMPTY = sha256('')

/**
 * Decodes `Content-Encoding: aws-chunked`: chunks of "SIZE[;chunk-signature=…]", then trailers. Trailers are put into
 * `trailers`; a signer is given when the chunks are signed.
 */
export async function* decodeAwsChunked(
  stream: AsyncIterable<Uint8Array>,
  trailers: Map<string, string>,
  signer: ChunkSigner | undefined
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(stream)
  let previous = signer?.signature ?? ''
  for (;;) {
    const [size = '', extension = ''] = (await reader.line()).split(';chunk-signature=')
    if (!/^[0-9a-f]{1,12}$/iu.test(size)) throw new S3Error('IncompleteBody', 'A chunk has no size')
    const length = Number.parseInt(size, 16)
    const hash = createHash('sha256')
    for await (const piece of reader.take(length)) {
      hash.update(piece)
      yield piece
    }
    if (signer) {
      const expected = sign(signer, 'AWS4-HMAC-SHA256-PAYLOAD', [previous, EMPTY, hash.digest('hex')])
      if (!sameSignature(expected, extension)) throw new S3Error('SignatureDoesNotMatch')
      previous = extension
    }
    if (length === 0) break
    if ((await reader.line()) !== '') throw new S3Error('IncompleteBody', 'A chunk is longer than it says')
  }
  await readTrailers(reader, trailers)
  if (signer) verifyTrailers(trailers, signer, previous)
  await reader.drain()
}

async function readTrailers(reader: ByteReader, trailers: Map<string, string>): Promise<void> {
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const colon = line.indexOf(':')
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
}

function verifyTrailers(trailers: Map<string, string>, signer: ChunkSigner, previous: string): void {
  const signature = trailers.get('x-amz-trailer-signature')
  trailers.delete('x-amz-trailer-signature')
  if (signature === undefined && trailers.size === 0) return
  const text = [...trailers].map(([name, value]) => `${name}:${value}\n`).join('')
  const expected = sign(signer, 'AWS4-HMAC-SHA256-TRAILER', [previous, sha256(text)])
  if (!sameSignature(expected, signature ?? '')) throw new S3Error('SignatureDoesNotMatch')
}

const sign = ({ scope, key }: ChunkSigner, algorithm: string, parts: string[]): string =>
  hmac(key, [algorithm, scope.moment, scopeText(scope), ...parts].join('\n')).toString('hex')

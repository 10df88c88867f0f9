import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { S3Error } from '../errors.ts'
import type { Verified } from '../signature/verify.ts'
import { decodeAwsChunked } from './aws-chunked.ts'
import {
  ALGORITHMS,
  type Algorithm,
  base64,
  checksumHeader,
  type RunningChecksum,
  startChecksum
} from './checksums.ts'

/** What was found out about a body while it was read. */
export interface Digest {
  size: number
  md5: string
  checksum: { algorithm: Algorithm; value: string }
}

const MAX_OBJECT_BYTES = 5 * 1024 ** 3
const MAX_DOCUMENT_BYTES = 2 * 1024 ** 2

/** A request as far as its body goes. */
interface BodySource extends AsyncIterable<Uint8Array> {
  headers: IncomingHttpHeaders
  /** Whether all of it came. */
  complete: boolean
}

/** The body of one request: decoded, and checked against everything that its sender said about it. */
export class Payload {
  private readonly trailers = new Map<string, string>()

  constructor(
    private readonly request: BodySource,
    private readonly verified: Verified
  ) {}

  /** A small document as text. */
  async text(): Promise<string> {
    const pieces: Uint8Array[] = []
    await this.read({ maxBytes: MAX_DOCUMENT_BYTES }, (piece) => void pieces.push(piece))
    return Buffer.concat(pieces).toString('utf8')
  }

  /**
   * Hands every piece to the sink. Rejects when the body is not what its sender announced; then nothing that the sink
   * got may be kept. `algorithm` is the checksum to make when the sender sent none.
   */
  async read(
    { maxBytes = MAX_OBJECT_BYTES, algorithm = 'CRC64NVME' as Algorithm },
    sink: (piece: Uint8Array) => Promise<void> | void
  ): Promise<Digest> {
    const announced = this.announcedChecksum()
    const md5 = createHash('md5')
    const sha256 = createHash('sha256')
    const running = startChecksum(announced?.algorithm ?? algorithm)
    let size = 0
    for await (const piece of this.pieces()) {
      size += piece.length
      if (size > maxBytes) throw new S3Error('EntityTooLarge')
      md5.update(piece)
      sha256.update(piece)
      running.update(piece)
      await sink(piece)
    }
    const digest = md5.digest()
    this.checkLength(size)
    this.checkMd5(digest)
    this.checkSha256(sha256.digest('hex'))
    const checksum = await this.checkChecksum(running, announced?.algorithm)
    return {
      size,
      md5: digest.toString('hex'),
      checksum: { algorithm: announced?.algorithm ?? algorithm, value: checksum }
    }
  }

  private async *pieces(): AsyncGenerator<Uint8Array> {
    if (this.request.headers['content-length'] === undefined && !this.request.headers['transfer-encoding'])
      return
    const { payload } = this.verified
    const signed = payload.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD')
    if (signed || payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
      yield* decodeAwsChunked(bytesOf(this.request), this.trailers, signed ? this.verified : undefined)
    else if (payload.startsWith('STREAMING-')) throw new S3Error('NotImplemented')
    else yield* bytesOf(this.request)
  }

  private checkLength(size: number): void {
    const announced = this.header('x-amz-decoded-content-length')
    if (announced !== undefined && Number(announced) !== size) throw new S3Error('IncompleteBody')
  }

  private checkMd5(digest: Buffer): void {
    const announced = this.header('content-md5')
    if (announced === undefined) return
    if (Buffer.from(announced, 'base64').length !== 16) throw new S3Error('InvalidDigest')
    if (announced !== base64(digest))
      throw new S3Error('BadDigest', 'The Content-MD5 you specified did not match what we received.')
  }

  private checkSha256(found: string): void {
    const { payload } = this.verified
    if (!/^[0-9a-f]{64}$/iu.test(payload)) {
      if (payload === 'UNSIGNED-PAYLOAD' || payload.startsWith('STREAMING-')) return
      throw new S3Error(
        'InvalidArgument',
        'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-… or a hash'
      )
    }
    if (payload.toLowerCase() !== found)
      throw new S3Error('XAmzContentSHA256Mismatch', undefined, {
        fields: { ClientComputedContentSHA256: payload, S3ComputedContentSHA256: found }
      })
  }

  private announcedChecksum(): { algorithm: Algorithm } | undefined {
    const trailer = this.header('x-amz-trailer')?.toLowerCase()
    const found = ALGORITHMS.filter((algorithm) => {
      const name = checksumHeader(algorithm)
      return this.header(name) !== undefined || trailer?.split(',').some((part) => part.trim() === name)
    })
    if (found.length > 1)
      throw new S3Error(
        'InvalidRequest',
        'Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.'
      )
    const [algorithm] = found
    return algorithm && { algorithm }
  }

  private async checkChecksum(running: RunningChecksum, announced: Algorithm | undefined): Promise<string> {
    const found = base64(await running.digest())
    if (!announced) return found
    const name = checksumHeader(announced)
    const sent = this.header(name) ?? this.trailers.get(name)
    if (sent === undefined) throw new S3Error('InvalidRequest', `The trailer ${name} is missing.`)
    if (sent !== found)
      throw new S3Error('BadDigest', `The ${announced} you specified did not match the calculated checksum.`)
    return found
  }

  private header(name: string): string | undefined {
    const value = this.request.headers[name]
    return Array.isArray(value) ? value.join(',') : value
  }
}

/** A client that hangs up half-way is told nothing more: the object is simply not there. */
async function* bytesOf(request: BodySource): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of request) yield chunk
  } catch (cause) {
    throw new S3Error('IncompleteBody', `The connection ended early: ${String(cause)}`)
  }
  if (!request.complete) throw new S3Error('IncompleteBody')
}

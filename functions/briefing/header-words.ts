const ENCODED = /=\?([\w-]{1,40})\?([BbQq])\?([^?\s]{0,4096})\?=/gu
const BETWEEN_ENCODED = /(\?=)\s+(?==\?)/gu

/**
 * A value of S3 user metadata as its writer meant it: S3 gives back what is not ASCII as RFC 2047 words; some clients
 * percent-encode UTF-8. What can't be decoded stays as it is.
 */
export function decodeHeader(value: string): string {
  const joined = value.replace(BETWEEN_ENCODED, '$1')
  if (ENCODED.test(joined)) {
    ENCODED.lastIndex = 0
    return decodeWords(joined)
  }
  return decodePercent(value)
}

/** Bytes of neighbours are put together first: a character may be cut in two by the words' length. */
function decodeWords(value: string): string {
  let text = ''
  let end = 0
  let waiting: { charset: string; bytes: Buffer } | null = null
  for (const match of value.matchAll(ENCODED)) {
    const [whole, charset = '', coding = '', payload = ''] = match
    const between = value.slice(end, match.index)
    const bytes = coding.toUpperCase() === 'B' ? Buffer.from(payload, 'base64') : fromQ(payload)
    if (waiting && (between !== '' || waiting.charset !== charset.toLowerCase())) {
      text += decodeBytes(waiting.bytes, waiting.charset)
      waiting = null
    }
    text += between
    waiting = {
      charset: charset.toLowerCase(),
      bytes: waiting ? Buffer.concat([waiting.bytes, bytes]) : bytes
    }
    end = match.index + whole.length
  }
  return (waiting ? text + decodeBytes(waiting.bytes, waiting.charset) : text) + value.slice(end)
}

const fromQ = (payload: string): Buffer =>
  Buffer.from(
    payload
      .replaceAll('_', ' ')
      .replace(/=([0-9A-Fa-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1'
  )

const CHARSETS: ReadonlyMap<string, BufferEncoding> = new Map([
  ['iso-8859-1', 'latin1'],
  ['latin1', 'latin1'],
  ['us-ascii', 'latin1']
])

const decodeBytes = (bytes: Buffer, charset: string): string =>
  bytes.toString(CHARSETS.get(charset) ?? 'utf8')

/** An encoded value has no white space left; '50% off' and a broken code stay as they are. */
function decodePercent(value: string): string {
  if (/\s/u.test(value) || !/%[0-9A-Fa-f]{2}/u.test(value)) return value
  try {
    return decodeURIComponent(value)
  } catch (error) {
    if (error instanceof URIError) return value
    throw error
  }
}

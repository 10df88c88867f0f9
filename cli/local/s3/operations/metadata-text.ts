/**
 * User metadata travels in headers. S3 takes it as UTF-8 or as encoded words (RFC 2047), keeps the text, and gives back
 * encoded words where it is not US-ASCII.
 */
const ENCODED_WORD = /=\?utf-8\?([bq])\?([^?\s]*)\?=/giu
const BETWEEN_WORDS = /\?=[ \t]+=\?/gu

/** `header` holds one character for each byte that came in. */
export function decodeMetadata(header: string): string {
  const bytes = Buffer.from(header, 'latin1')
  const text = bytes.toString('utf8')
  const value = text.includes('\ufffd') ? header : text
  return value
    .replace(BETWEEN_WORDS, '?==?')
    .replace(ENCODED_WORD, (word, coding: string, content: string) => {
      const decoded = coding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : fromQ(content)
      return decoded.toString('utf8').includes('\ufffd') ? word : decoded.toString('utf8')
    })
}

export const encodeMetadata = (text: string): string =>
  /^[\x20-\x7e\t]*$/u.test(text) ? text : `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

function fromQ(content: string): Buffer {
  const latin = content
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(latin, 'latin1')
}

import { NotText } from '../errors.ts'

const UTF16 = [
  { mark: [0xff, 0xfe], name: 'utf-16le' },
  { mark: [0xfe, 0xff], name: 'utf-16be' }
] as const

/** Files that are often uploaded by mistake, by their first bytes. */
const SIGNATURES: readonly { at: number; bytes: readonly number[]; name: string }[] = [
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture' },
  { at: 0, bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture' },
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38], name: 'a GIF picture' },
  { at: 0, bytes: [0x49, 0x49, 0x2a, 0x00], name: 'a TIFF picture' },
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50], name: 'a WebP picture' },
  { at: 0, bytes: [0x50, 0x4b, 0x03, 0x04], name: 'a ZIP archive' },
  { at: 0, bytes: [0x1f, 0x8b], name: 'a gzip archive' },
  { at: 0, bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive' },
  { at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf], name: 'a 7-Zip archive' },
  { at: 0, bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF' },
  { at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office document (.doc, .xls or .ppt)' },
  { at: 0, bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: 'a rich text file (RTF)' },
  { at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46], name: 'a program' },
  { at: 0, bytes: [0x4d, 0x5a, 0x90], name: 'a program' },
  { at: 4, bytes: [0x66, 0x74, 0x79, 0x70], name: 'a video' },
  { at: 0, bytes: [0x49, 0x44, 0x33], name: 'a sound file' }
]

const startsWith = (bytes: Uint8Array, mark: readonly number[], at = 0): boolean =>
  mark.every((byte, i) => bytes[at + i] === byte)

/**
 * Bytes → text: UTF-16 by its byte order mark, UTF-8 where the bytes are valid UTF-8, else windows-1252. A byte order
 * mark stays in the text, so that spans count as other programs count. Throws NotText for what is no text.
 */
export function decode(bytes: Uint8Array): string {
  const found = SIGNATURES.find((signature) => startsWith(bytes, signature.bytes, signature.at))
  if (found) throw new NotText(`it looks like ${found.name}`)
  const wide = UTF16.find(({ mark }) => startsWith(bytes, mark))?.name ?? unmarkedUtf16(bytes)
  if (wide) return checked(new TextDecoder(wide, { ignoreBOM: true }).decode(bytes))
  const text = utf8(bytes)
  if (text !== null) return checked(text)
  const western = checked(windows1252(bytes))
  if (shareOf(western, /[\u0080-\uffff]/g) > 0.3) {
    throw new NotText('its letters are in an encoding other than UTF-8, UTF-16 and windows-1252')
  }
  return western
}

/** What windows-1252 has at 0x80 to 0x9f; the rest is Latin-1. Node 20's TextDecoder gives control characters here. */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (char) => WINDOWS_1252.charAt(char.charCodeAt(0) - 0x80))

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** UTF-16 of Western text without a byte order mark has a zero in every second byte. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2048)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros.map((n) => n / (sample.length / 2))
  if (odd > 0.8 && even < 0.1) return 'utf-16le'
  return even > 0.8 && odd < 0.1 ? 'utf-16be' : null
}

function checked(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data from text
  if (shareOf(text, /[\u0000-\u0008\u000e-\u001f\ufffd]/g) > 0.02) throw new NotText('it holds binary data')
  return text
}

const shareOf = (text: string, pattern: RegExp): number =>
  (text.match(pattern)?.length ?? 0) / Math.max(1, text.length)

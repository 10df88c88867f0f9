import { inflateRawSync } from 'node:zlib'
import { UnreadableFormat } from '../../errors.ts'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

/**
 * The entry of a ZIP archive with this name, unpacked; null where there is none. At most `limit` bytes are unpacked,
 * whatever the archive says of its sizes.
 */
export function unzip(bytes: Uint8Array, name: string, limit: number): Buffer | null {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const entry = findEntry(zip, name)
    return entry ? unpack(zip, entry, limit) : null
  } catch (error) {
    if (error instanceof UnreadableFormat) throw error
    throw new UnreadableFormat('Word document', 'its archive is broken or unpacks to more than is read', {
      cause: error
    })
  }
}

interface Entry {
  method: number
  size: number
  offset: number
}

function findEntry(zip: Buffer, name: string): Entry | null {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return null
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0 && zip.readUInt32LE(at) === ENTRY; left--) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      return {
        method: zip.readUInt16LE(at + 10),
        size: zip.readUInt32LE(at + 20),
        offset: zip.readUInt32LE(at + 42)
      }
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return null
}

function unpack(zip: Buffer, { method, size, offset }: Entry, limit: number): Buffer {
  const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28)
  const packed = zip.subarray(start, start + size)
  if (method === STORED) return packed
  if (method !== DEFLATED)
    throw new UnreadableFormat('Word document', 'it is packed in an unknown way or locked')
  return inflateRawSync(packed, { maxOutputLength: limit })
}

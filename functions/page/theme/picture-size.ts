const PNG = [0x89, 0x50, 0x4e, 0x47]
const JPEG = [0xff, 0xd8]

const begins = (bytes: Uint8Array, signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** How many pixels a PNG or JPEG has; null where it is neither, or broken. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = begins(bytes, PNG) ? pngSize(view) : begins(bytes, JPEG) ? jpegSize(view) : null
  return size && size.width > 0 && size.height > 0 ? size : null
}

const pngSize = (view: DataView): { width: number; height: number } | null =>
  view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }

/** In the first frame header (SOF0 to SOF15, of which C4, C8 and CC are something else). */
function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

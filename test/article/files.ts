import { deflateRawSync } from 'node:zlib'
import PDFDocument from 'pdfkit'

/** A ZIP archive with one packed entry. */
export function zip(name: string, data: Buffer): Buffer {
  const [file, packed] = [Buffer.from(name), deflateRawSync(data)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(file.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(file.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + file.length + packed.length, 16)
  return Buffer.concat([local, file, packed, entry, file, end])
}

/** A Word document of this XML body. */
export const word = (body: string): Buffer =>
  zip(
    'word/document.xml',
    Buffer.from(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`)
  )

/** A PDF of these paragraphs. */
export async function pdf(paragraphs: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument()
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  for (const paragraph of paragraphs) document.text(paragraph).moveDown()
  document.end()
  return whole
}

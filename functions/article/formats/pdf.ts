import { inflateSync } from 'node:zlib'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { UnreadableFormat } from '../../errors.ts'
import { fold } from '../../text/span.ts'
import type { Draft } from '../draft.ts'
import { TextBuilder } from '../text-builder.ts'
import { writeMasthead } from './masthead.ts'

const MOST_PAGES = 60
const LONGEST_READ_MS = 1500
/** What all streams of a file may unpack to; the text of 60 pages takes a few percent of it. */
const LARGEST_UNPACKED = 48 * 1024 * 1024

/** A PDF with text → its lines, page by page; a picture of a page holds no text. */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  checkStreams(bytes)
  const pages = await pagesOf(bytes)
  const builder = new TextBuilder()
  const masthead = writeMasthead(builder, {})
  for (const page of pages) if (page !== '') builder.block(page)
  if (fold(builder.text) === '') throw new UnreadableFormat('PDF', 'it holds no text, only pictures of pages')
  return { ...masthead, text: builder.text, isConverted: true, mayBePage: false, marked: [] }
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  try {
    return await readPages(bytes)
  } catch (error) {
    if (error instanceof UnreadableFormat) throw error
    throw new UnreadableFormat('PDF', 'it is broken or locked with a password', { cause: error })
  }
}

async function readPages(bytes: Uint8Array): Promise<string[]> {
  // Loading pdf.js itself takes as long as reading many a file, and is no fault of the file's.
  await getResolvedPDFJS()
  const started = performance.now()
  // A copy: pdf.js takes the bytes that it is given away.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  if (pdf.numPages > MOST_PAGES) throw new UnreadableFormat('PDF', `it has more than ${MOST_PAGES} pages`)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    if (performance.now() - started > LONGEST_READ_MS) {
      throw new UnreadableFormat('PDF', 'reading it takes too long')
    }
    const content = await (await pdf.getPage(number)).getTextContent()
    pages.push(linesOf(content.items))
  }
  return pages
}

/** A step down of more than this many line heights begins a paragraph. */
const PARAGRAPH_GAP = 1.6

/** The page's lines; a blank one where the column leaves a gap or goes back up. */
function linesOf(items: readonly object[]): string {
  let text = ''
  let before: { y: number; height: number } | null = null
  for (const item of items) {
    const { str, y, height, endsLine } = measured(item)
    if (str.trim() !== '') {
      if (
        before &&
        text.endsWith('\n') &&
        Math.abs(before.y - y) > PARAGRAPH_GAP * Math.max(before.height, 1)
      ) {
        text += '\n'
      }
      before = { y, height }
    }
    text += str
    if (endsLine) text += '\n'
  }
  return text.replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '').trim()
}

function measured(item: object): { str: string; y: number; height: number; endsLine: boolean } {
  const str = 'str' in item && typeof item.str === 'string' ? item.str : ''
  const transform: unknown[] = 'transform' in item && Array.isArray(item.transform) ? item.transform : []
  const height = 'height' in item && typeof item.height === 'number' ? item.height : 0
  return { str, y: Number(transform[5] ?? 0), height, endsLine: 'hasEOL' in item && item.hasEOL === true }
}

const STREAM = Buffer.from('stream')

/** Refuses a file whose compressed streams unpack to far more than a text needs, before pdf.js unpacks them. */
function checkStreams(bytes: Uint8Array): void {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let total = 0
  for (let at = pdf.indexOf(STREAM); at >= 0; at = pdf.indexOf(STREAM, at + STREAM.length)) {
    const start = at + STREAM.length + (pdf[at + STREAM.length] === 0x0d ? 2 : 1)
    if (pdf[start] !== 0x78) continue
    total += unpackedSize(pdf.subarray(start), 0)
    if (total > LARGEST_UNPACKED) throw new UnreadableFormat('PDF', 'it unpacks to more than is read')
  }
}

/** Bytes that the stream unpacks to, one packed in another included; more than the limit counts as just above it. */
function unpackedSize(packed: Buffer, depth: number): number {
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: LARGEST_UNPACKED })
    return unpacked.length + (depth < 3 && unpacked[0] === 0x78 ? unpackedSize(unpacked, depth + 1) : 0)
  } catch (error) {
    // A stream that is no zlib data after all is for pdf.js to judge.
    return error instanceof RangeError ? LARGEST_UNPACKED + 1 : 0
  }
}

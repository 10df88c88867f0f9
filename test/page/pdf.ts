import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** An element of the structure tree with its own text, in the order of the tree. */
export interface Told {
  role: string
  text: string
}

export interface ReadPdf {
  pages: number
  title: unknown
  language: unknown
  isMarked: boolean
  told: Told[]
  attachments: string[]
}

/** What a reader, and an ear, finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  const document = await task.promise
  const page = await document.getPage(1)
  const [{ info }, marks, tree, content, attachments] = await Promise.all([
    document.getMetadata(),
    document.getMarkInfo(),
    page.getStructTree(),
    page.getTextContent({ includeMarkedContent: true }),
    document.getAttachments()
  ])
  const texts = new Map<string, string>()
  let open: string | null = null
  for (const item of content.items) {
    if ('str' in item) {
      if (open !== null) texts.set(open, `${texts.get(open) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open = null
    else open = item.id ?? null
  }
  const fields = new Map<string, unknown>(Object.entries(info))
  const read: ReadPdf = {
    pages: document.numPages,
    title: fields.get('Title'),
    language: fields.get('Language'),
    isMarked: marks !== null && new Map(Object.entries(marks)).get('Marked') === true,
    told: tree === null ? [] : told(tree, texts),
    attachments: Object.keys(attachments ?? {})
  }
  await task.destroy()
  return read
}

const ROLES = ['H1', 'H2', 'P', 'LBody', 'Lbl', 'BlockQuote']

/** Every element that holds text, and all that is under it. */
function told(node: StructTreeNode, texts: Map<string, string>): Told[] {
  if (ROLES.includes(node.role)) return [{ role: node.role, text: textUnder(node, texts) }]
  return node.children.flatMap((child) => ('role' in child ? told(child, texts) : []))
}

const textUnder = (node: StructTreeNode | StructTreeContent, texts: Map<string, string>): string =>
  'role' in node
    ? node.children.map((child) => textUnder(child, texts)).join('')
    : node.type === 'content'
      ? (texts.get(node.id) ?? '')
      : ''

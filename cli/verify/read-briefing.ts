import { getDocumentProxy } from 'unpdf'
import { NotABriefing } from '../errors.ts'

/** An element of the structure tree that is read as one line, with all its text. */
export interface Line {
  /** Its tag; 'untagged' for text that is drawn outside the structure, where nothing that is read may stand. */
  role: string
  text: string
}

/** What is found in a PDF, without any knowledge of what ought to be there. */
export interface Found {
  pages: number
  lines: Line[]
  attachments: Map<string, Uint8Array>
  /** The XMP metadata as it stands. */
  metadata: string
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Document['getPage']>>
type Node = NonNullable<Awaited<ReturnType<Page['getStructTree']>>>

const LINES = ['H1', 'H2', 'P', 'LI']

/** A PDF's lines, attachments and metadata. Throws NotABriefing when it is no PDF that can be opened. */
export async function readBriefing(bytes: Uint8Array): Promise<Found> {
  const document = await open(bytes)
  try {
    const page = await document.getPage(1)
    const [{ metadata }, tree, attachments, { texts, untagged }] = await Promise.all([
      document.getMetadata(),
      page.getStructTree(),
      document.getAttachments(),
      textsOf(page)
    ])
    return {
      pages: document.numPages,
      lines: [...(tree === null ? [] : linesIn(tree, texts)), ...untagged],
      attachments: filesIn(attachments),
      metadata: metadata?.getRaw() ?? ''
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // A copy: pdf.js takes the bytes that it is given away.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  } catch (cause) {
    throw new NotABriefing(cause)
  }
}

/** Each marked content's text by its id, and what is drawn outside of any. */
async function textsOf(page: Page): Promise<{ texts: Map<string, string>; untagged: Line[] }> {
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const texts = new Map<string, string>()
  const untagged: Line[] = []
  const open: (string | null)[] = []
  for (const item of content.items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? null)
      continue
    }
    const id = open.at(-1) ?? null
    if (id !== null) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    else if (item.str.trim() !== '') untagged.push({ role: 'untagged', text: item.str })
  }
  return { texts, untagged }
}

function linesIn(node: Node, texts: Map<string, string>): Line[] {
  if (LINES.includes(node.role)) return [{ role: node.role, text: textUnder(node, texts) }]
  return node.children.flatMap((child) => ('role' in child ? linesIn(child, texts) : stray(child, texts)))
}

/** Text that hangs at an element which should only hold others. */
function stray(child: Exclude<Node['children'][number], Node>, texts: Map<string, string>): Line[] {
  const text = texts.get(child.id) ?? ''
  return text.trim() === '' ? [] : [{ role: 'untagged', text }]
}

const textUnder = (node: Node['children'][number], texts: Map<string, string>): string =>
  'role' in node ? node.children.map((child) => textUnder(child, texts)).join('') : (texts.get(node.id) ?? '')

function filesIn(attachments: unknown): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [name, file] of Object.entries(attachments ?? {})) {
    if (typeof file === 'object' && file !== null && 'content' in file && file.content instanceof Uint8Array)
      files.set(name, file.content)
  }
  return files
}

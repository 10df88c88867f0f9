import { Parser } from 'htmlparser2'
import { UnreadableFormat } from '../../errors.ts'
import type { Draft, SideFacts } from '../draft.ts'
import { TextBuilder } from '../text-builder.ts'
import { writeMasthead } from './masthead.ts'
import { unzip } from './zip.ts'

/** Unpacked XML that is read; a book of 500 pages has about half of it. */
const LARGEST_XML = 16 * 1024 * 1024
const DEEPEST = 400
/** What a change-tracked deletion, a field's code or a drawing holds is not on the page. */
const HIDDEN = new Set(['w:del', 'w:instrtext', 'w:deltext', 'mc:fallback', 'w:movefrom'])
const CAPTION_STYLE = /^caption$/iu

/** A Word document (.docx) → its paragraphs; title, author and day come from its properties where they are filled. */
export function readWord(bytes: Uint8Array): Draft {
  const xml = unzip(bytes, 'word/document.xml', LARGEST_XML)
  if (!xml) throw new UnreadableFormat('Word document', 'it holds no document')
  const core = unzip(bytes, 'docProps/core.xml', LARGEST_XML)
  const builder = new TextBuilder()
  const masthead = writeMasthead(builder, core ? propertiesOf(core.toString('utf8')) : {})
  const marked: Draft['marked'] = []
  for (const { text, style } of paragraphsOf(xml.toString('utf8'))) {
    const span = text.trim() === '' ? null : builder.block(text.trim())
    if (span && CAPTION_STYLE.test(style)) marked.push({ ...span, reason: 'caption' })
  }
  return { ...masthead, text: builder.text, isConverted: true, mayBePage: false, marked }
}

interface WordParagraph {
  text: string
  style: string
}

function paragraphsOf(xml: string): WordParagraph[] {
  const paragraphs: WordParagraph[] = []
  let open: WordParagraph = { text: '', style: '' }
  let hidden = 0
  let inText = false
  const close = (): void => {
    paragraphs.push(open)
    open = { text: '', style: '' }
  }
  walkXml(xml, {
    open(name, attributes) {
      if (HIDDEN.has(name)) hidden++
      else if (name === 'w:p') close()
      else if (name === 'w:t') inText = true
      else if (name === 'w:tab') open.text += '\t'
      else if (name === 'w:br' || name === 'w:cr') open.text += '\n'
      else if (name === 'w:pstyle') open.style = attributes['w:val'] ?? ''
    },
    close(name) {
      if (HIDDEN.has(name)) hidden--
      else if (name === 'w:t') inText = false
      else if (name === 'w:p') close()
    },
    text(text) {
      if (inText && hidden === 0) open.text += text
    }
  })
  close()
  return paragraphs
}

/** Dublin Core properties. The day a file was made is not the day it was published, so it is left alone. */
function propertiesOf(xml: string): SideFacts {
  const values = new Map<string, string>()
  let name = ''
  walkXml(xml, {
    open(tag) {
      name = tag
    },
    close() {
      name = ''
    },
    text(text) {
      if (name !== '') values.set(name, (values.get(name) ?? '') + text)
    }
  })
  return { title: values.get('dc:title') }
}

interface XmlWalker {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

function walkXml(xml: string, walker: XmlWalker): void {
  if (/<!DOCTYPE/iu.test(xml.slice(0, 5000))) {
    throw new UnreadableFormat('Word document', 'it holds a document type definition')
  }
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST) throw new UnreadableFormat('Word document', 'its parts are nested too deeply')
        walker.open(name.toLowerCase(), attributes)
      },
      onclosetag(name) {
        depth--
        walker.close(name.toLowerCase())
      },
      ontext: (text) => walker.text(text)
    },
    { xmlMode: true, decodeEntities: true }
  )
  parser.write(xml)
  parser.end()
}

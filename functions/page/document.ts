import { createHash } from 'node:crypto'
import type { Font } from 'fontkit'
import PDFDocument from 'pdfkit'
import type { Attachment, Metadata, Page, Text } from './page.ts'
import { fontOf } from './text/faces.ts'
import { decimal, type EmbeddedFont, glyphsOf } from './text/glyphs.ts'

declare global {
  namespace PDFKit {
    interface PDFDocument {
      /** The font in use, as pdfkit 0.20 keeps it. */
      _font: EmbeddedFont
      /** The colour in use, and how opaque it is. */
      _fillColor: [unknown, number | undefined] | null
    }
  }
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** pdfkit 0.20 takes a font that fontkit parsed; its types don't say so yet. */
      font(source: Font, name: string): this
    }
    interface PDFAttachmentOptions {
      /** How the file relates to the page (PDF 2.0, AFRelationship). */
      relationship?: string
    }
  }
}

/** Characters that XML 1.0 can't hold, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const xml = (text: string): string =>
  text.replace(NOT_IN_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const description = (namespace: string, prefix: string, properties: string): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${properties}</rdf:Description>`

/** Where the metadata keeps what `factsheet verify` holds the attachments against. */
const DIGESTS = 'urn:factsheet:briefing:1'

const digests = (attachments: Attachment[]): string =>
  attachments
    .map(
      ({ name, text }) => `<rdf:li>${xml(name)} ${createHash('sha256').update(text).digest('hex')}</rdf:li>`
    )
    .join('')

/** A PDF with its XMP metadata made here: pdfkit would not escape what it takes from the title. */
export class BriefingDocument extends PDFDocument {
  readonly #metadata: Metadata
  readonly #attachments: Attachment[]

  constructor(page: Page) {
    const { metadata } = page
    const info = { Title: metadata.title, Creator: metadata.engine, Producer: `${metadata.engine} (PDFKit)` }
    super({
      size: [page.width, page.height],
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: metadata.language,
      // None until one of ours is chosen: pdfkit would load Helvetica, which a bundle doesn't have.
      font: '',
      info: {
        ...info,
        ...(metadata.author === null ? {} : { Author: metadata.author }),
        Keywords: `sha256:${metadata.sha256}`,
        CreationDate: new Date(metadata.created),
        ModDate: new Date(metadata.created)
      }
    })
    this.#metadata = metadata
    this.#attachments = page.attachments
  }

  /**
   * Draws a text where it has been placed. What pdfkit's own `text` does for each, measuring it and saving and turning the
   * state of the page, takes it four times as long; it draws what has glyphs off the line.
   */
  show({ text, x, y, face, size, colour, tracking }: Text): void {
    this.font(fontOf(face), face)
    if (this._fillColor?.[0] !== colour) this.fillColor(colour)
    const glyphs = glyphsOf(face, text, this._font)
    if (glyphs === null) {
      const spacing = tracking === 0 ? {} : { characterSpacing: tracking }
      this.fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...spacing })
      return
    }
    const { id } = this._font
    this.page.fonts[id] ??= this._font.ref()
    const [begin, end] = tracking === 0 ? ['', ''] : [`${decimal(tracking)} Tc `, ' 0 Tc']
    this.addContent(
      `BT /${id} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(y)} Tm ${begin}${glyphs} TJ${end} ET`
    )
  }

  /** Called by pdfkit where it writes its own. */
  _addInfo(): void {
    const { author, created, engine, sha256, title, language } = this.#metadata
    const creator =
      author === null ? '' : `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`
    this.appendXML(
      [
        description(
          'http://purl.org/dc/elements/1.1/',
          'dc',
          `<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>${creator}<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>`
        ),
        description(
          'http://ns.adobe.com/xap/1.0/',
          'xmp',
          `<xmp:CreateDate>${created}</xmp:CreateDate><xmp:ModifyDate>${created}</xmp:ModifyDate><xmp:CreatorTool>${xml(engine)}</xmp:CreatorTool>`
        ),
        description(
          'http://ns.adobe.com/pdf/1.3/',
          'pdf',
          `<pdf:Producer>${xml(engine)} (PDFKit)</pdf:Producer><pdf:Keywords>sha256:${sha256}</pdf:Keywords>`
        ),
        description(
          DIGESTS,
          'factsheet',
          `<factsheet:attachments><rdf:Bag>${digests(this.#attachments)}</rdf:Bag></factsheet:attachments>`
        ),
        description('http://www.aiim.org/pdfua/ns/id/', 'pdfuaid', '<pdfuaid:part>1</pdfuaid:part>')
      ].join('\n')
    )
  }
}

import { type Article, sliceOf } from '../article/article.ts'
import type { FactSheet, Statement } from '../fact-sheet.ts'
import type { PageOptions } from '../options.ts'
import { attachmentsOf } from './attachments.ts'
import { type Body, body } from './body.ts'
import { joined, moved } from './box.ts'
import { footer } from './footer.ts'
import { head } from './head.ts'
import type { Material } from './material.ts'
import { metadataOf } from './metadata.ts'
import type { Content, Element, Page } from './page.ts'
import { enlarged, templateNamed } from './template.ts'
import { SUBSTITUTE } from './text/characters.ts'

export type { Page } from './page.ts'

const SIZES = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const

interface Size {
  width: number
  height: number
}

interface Placed extends Body {
  lead: Statement | null
}

/** The head of the page takes no more than this share of its height. */
const HEAD = 0.55
/** More white than this share at the foot looks empty. */
const WHITE = 0.08
/** As many substitutes as a footer is ever measured for. */
const MANY = 99_999

/** FactSheet → Page: everything measured and placed, nothing drawn. The article lends its words. */
export function compose(sheet: FactSheet, article: Article, options: PageOptions): Page {
  const template = templateNamed(options.template ?? 'briefing')
  const material: Material = { sheet, template, lead: null, slice: (span) => sliceOf(article, span) }
  const size = SIZES[options.pageSize ?? 'a4']
  const plain = placeLarge(material, size, 0)
  // Only what is drawn tells whether the footer has to speak of substitutes, for which it needs another line.
  const content = countSubstitutes(plain) === 0 ? plain : placeLarge(material, size, MANY)
  const foot = footer(material, size.width - 2 * template.margins.side, countSubstitutes(content))
  return {
    ...size,
    ...joined([
      content,
      moved(foot, template.margins.side, size.height - template.margins.bottom - foot.height)
    ]),
    metadata: metadataOf(sheet),
    attachments: attachmentsOf(sheet, article)
  }
}

/** Everything above the footer, larger where the page would stay white otherwise. */
function placeLarge(material: Material, size: Size, substitutes: number): Content {
  const natural = place(material, size, substitutes)
  if (natural.left < WHITE * size.height) return natural
  for (const factor of material.template.enlargements) {
    const large = place({ ...material, template: enlarged(material.template, factor) }, size, substitutes)
    if (large.shown >= natural.shown && large.lead === natural.lead) return large
  }
  return natural
}

/** Everything above the footer. */
function place(material: Material, size: Size, substitutes: number): Placed {
  const { margins, gaps } = material.template
  const width = size.width - 2 * margins.side
  const { statement, box } = head(material, width, size.height * HEAD)
  const top = margins.top + box.height + gaps.section
  const bottom = size.height - margins.bottom - footer(material, width, substitutes).height - gaps.section
  const middle = body({ ...material, lead: statement }, width, bottom - top)
  return {
    ...middle,
    lead: statement,
    ...joined([moved(box, margins.side, margins.top), moved(middle, margins.side, top)])
  }
}

const countSubstitutes = ({ elements }: Content): number =>
  elements.reduce((sum, element) => sum + substitutesIn(element), 0)

function substitutesIn(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (child.kind === 'element') return sum + substitutesIn(child)
    return sum + (child.kind === 'text' ? child.text.split(SUBSTITUTE).length - 1 : 0)
  }, 0)
}

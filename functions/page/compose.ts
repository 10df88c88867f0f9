import { type Article, sliceOf } from '../article/article.ts'
import type { FactSheet } from '../fact-sheet.ts'
import type { PageOptions } from '../options.ts'
import { attachmentsOf } from './attachments.ts'
import { body } from './body.ts'
import { joined, moved } from './box.ts'
import { footer } from './footer.ts'
import { head } from './head.ts'
import type { Material } from './material.ts'
import { metadataOf } from './metadata.ts'
import type { Content, Element, Page } from './page.ts'
import { templateNamed } from './template.ts'
import { SUBSTITUTE } from './text/characters.ts'

export type { Page } from './page.ts'

const SIZES = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const

/** FactSheet → Page: everything measured and placed, nothing drawn. The article lends its words. */
export function compose(sheet: FactSheet, article: Article, options: PageOptions): Page {
  const template = templateNamed(options.template ?? 'briefing')
  const material: Material = { sheet, template, slice: (span) => sliceOf(article, span) }
  const size = SIZES[options.pageSize ?? 'a4']
  const { margins, gaps } = template
  const width = size.width - 2 * margins.side
  const top = head(material, width)
  const bodyTop = margins.top + top.height + gaps.section
  const bottom = (height: number): number => size.height - margins.bottom - height
  // The longest footer decides how much room there is; whether it has to tell of substitutes is known at the end.
  const reserved = footer(material, width, 1).height
  const middle = body(material, width, bottom(reserved) - gaps.section - bodyTop)
  const upper = joined([moved(top, margins.side, margins.top), moved(middle, margins.side, bodyTop)])
  const foot = footer(material, width, countSubstitutes(upper))
  return {
    ...size,
    ...joined([upper, moved(foot, margins.side, bottom(foot.height))]),
    metadata: metadataOf(sheet),
    attachments: attachmentsOf(sheet, article)
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

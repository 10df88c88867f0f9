import { type Article, sliceOf } from '../article/article.ts'
import type { FactSheet, Statement } from '../fact-sheet.ts'
import type { PageOptions } from '../options.ts'
import { attachmentsOf } from './attachments.ts'
import { type Body, body } from './body.ts'
import { joined, moved } from './box.ts'
import { type Confession, footer } from './footer.ts'
import { head } from './head.ts'
import type { Material } from './material.ts'
import { metadataOf } from './metadata.ts'
import type { Box, Content, Element, Page } from './page.ts'
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
const WHITE = 0.04
/** Where more than this share would stay white, part of the white goes above the headline, as on a poster. */
const EMPTY = 0.2
const ABOVE_HEADLINE = 0.4
const NOTHING_TO_SAY: Confession = { substitutes: 0, absent: [] }

/** FactSheet → Page: everything measured and placed, nothing drawn. The article lends its words. */
export function compose(sheet: FactSheet, article: Article, options: PageOptions): Page {
  const template = templateNamed(options.template ?? 'briefing')
  const material: Material = { sheet, template, lead: null, slice: (span) => sliceOf(article, span) }
  const size = SIZES[options.pageSize ?? 'a4']
  const width = size.width - 2 * template.margins.side
  const { content, foot } = placeAbove(footer(material, width, NOTHING_TO_SAY), material, size)
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

/** Only what was placed tells what the footer has to say, and how high it is. */
function placeAbove(expected: Box, material: Material, size: Size): { content: Placed; foot: Box } {
  const content = placeLarge(material, size, expected.height)
  const foot = footer(material, size.width - 2 * material.template.margins.side, confessionOf(content))
  return foot.height > expected.height ? placeAbove(foot, material, size) : { content, foot }
}

const confessionOf = (content: Placed): Confession => ({
  substitutes: countSubstitutes(content),
  absent: content.absent
})

/** Everything above the footer; where the page would stay white, larger, or lower. */
function placeLarge(material: Material, size: Size, foot: number): Placed {
  const natural = place(material, size, foot)
  if (natural.left < WHITE * size.height) return natural
  for (const factor of material.template.enlargements) {
    const larger = { ...material, template: enlarged(material.template, factor) }
    const large = place(larger, size, foot)
    if (large.shown >= natural.shown && large.lead === natural.lead) return lowered(large, larger, size, foot)
  }
  return natural
}

function lowered(placed: Placed, material: Material, size: Size, foot: number): Placed {
  if (placed.left < EMPTY * size.height) return placed
  const low = place(material, size, foot, placed.left * ABOVE_HEADLINE)
  return low.shown >= placed.shown && low.lead === placed.lead ? low : placed
}

/** Everything above the footer, the headline `drop` points lower than where it belongs. */
function place(material: Material, size: Size, foot: number, drop = 0): Placed {
  const { margins, gaps } = material.template
  const width = size.width - 2 * margins.side
  const { statement, box } = head(material, width, size.height * HEAD + drop, drop)
  const top = margins.top + box.height + gaps.section
  const bottom = size.height - margins.bottom - foot - gaps.section
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

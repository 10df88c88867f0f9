import { joined, moved, stack } from './box.ts'
import { headline } from './headline.ts'
import { type Lead, lead } from './lead.ts'
import type { Material } from './material.ts'
import { compact } from './numerals.ts'
import type { Box, Element, Picture } from './page.ts'
import { sourceLine } from './source-line.ts'
import type { Logo } from './template.ts'
import { fitting } from './text/measure.ts'
import { paragraph } from './text/paragraph.ts'

const WORDS_A_MINUTE = 230
const GAPS = { masthead: 13, headline: 5, lead: 6 }

/**
 * What stands above the columns, no higher than `room`: masthead, `drop` points of white, headline, where it is from, what
 * leads the page.
 */
export function head(material: Material, width: number, room: number, drop: number): Lead {
  const { title } = material.sheet.article
  const source = sourceLine(material, width)
  if (title !== null) {
    const top = stack([
      masthead(material, width, 'P'),
      gap(GAPS.masthead + drop),
      headline(title.text, material, width),
      gap(GAPS.headline),
      source
    ])
    const { statement, box } = lead(material, width, room - top.height)
    return { statement, box: stack([top, box]) }
  }
  const above = masthead(material, width, 'P')
  const taken = above.height + GAPS.masthead + drop + GAPS.lead + source.height
  const { statement, box } = lead(material, width, room - taken)
  // A page without a headline of its own is headed by its kind.
  const parts =
    statement === null
      ? [masthead(material, width, 'H1'), gap(GAPS.masthead)]
      : [above, gap(GAPS.masthead + drop), box, gap(GAPS.lead)]
  return { statement, box: stack([...parts, source]) }
}

const gap = (height: number): Box => ({ elements: [], shapes: [], height })

function masthead({ sheet, template }: Material, width: number, tag: 'H1' | 'P'): Box {
  const { styles, colours, labels } = template
  const picture = template.logo === null ? NO_LOGO : logoBox(template.logo)
  const right = paragraph([{ text: reading(sheet.article.words), style: styles.reading }], width, {
    align: 'right'
  })
  const left = picture.width === 0 ? 0 : picture.width + LOGO_GAP
  const text = labels.masthead.toUpperCase()
  const style = fitting(text, styles.masthead, width - left - right.width - LOGO_GAP)
  const label = paragraph([{ text, style }], width, { tag, x: left })
  // The words stand on the picture's lower edge.
  const down = Math.max(0, picture.height - label.height)
  const y = label.height + down + 5
  return {
    height: y + 1,
    elements: [...picture.elements, ...moved(joined([label, right]), 0, down).elements],
    shapes: [{ kind: 'rule', x: 0, y, toX: width, toY: y, thickness: 0.9, colour: colours.accent }]
  }
}

const LOGO_GAP = 9
const NO_LOGO = { width: 0, height: 0, elements: [] }

function logoBox({ bytes, width, height, alt }: Logo): {
  width: number
  height: number
  elements: Element[]
} {
  const picture: Picture = { kind: 'picture', x: 0, y: 0, width, height, bytes }
  return { width, height, elements: [{ kind: 'element', tag: 'Figure', alt, children: [picture] }] }
}

/** How much reading the page saves: '636 words · 3 min read'. */
function reading(words: number): string {
  const minutes = Math.round(words / WORDS_A_MINUTE)
  const count = `${compact(words)} ${words === 1 ? 'word' : 'words'}`
  return minutes > 1 ? `${count} · ${minutes} min read` : count
}

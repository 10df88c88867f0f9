import { fold } from '../../text/span.ts'
import type { PageNode } from './dom.ts'

/** A block of text as a page shows it. */
export interface Block {
  text: string
  /** Why the markup itself says that it is no part of the story. */
  reason: string | null
  /** True for a line of the block before it: a list's item, a line after a break. */
  isTight: boolean
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' '
  )
)
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG BUTTON SELECT TEXTAREA HEAD TITLE'.split(' ')
)
const REASONS: ReadonlyMap<string, string> = new Map([
  ['FIGCAPTION', 'caption'],
  ['CAPTION', 'caption'],
  ['NAV', 'navigation'],
  ['FOOTER', 'navigation'],
  ['ASIDE', 'related link']
])
const ELEMENT = 1
const TEXT = 3

/** The blocks of text under the element, in order. Walks without recursion: pages nest as deep as they like. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = []
  let line = ''
  let breaks = false
  let reason: string | null = null
  const close = (isTight: boolean): void => {
    const text = fold(line)
    if (text !== '') blocks.push({ text, reason, isTight: breaks && blocks.length > 0 })
    if (text !== '' || !isTight) breaks = isTight
    line = ''
  }
  const stack: { node: PageNode; leaves: boolean; outer: string | null }[] = [
    { node: root, leaves: false, outer: null }
  ]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step
    if (node.nodeType === TEXT) line += node.nodeValue ?? ''
    if (node.nodeType !== ELEMENT) continue
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name)) continue
    const isBlock = BLOCKS.has(name)
    if (isBlock || name === 'BR') close(name === 'BR' || name === 'LI' || name === 'TR')
    if (step.leaves) {
      reason = step.outer
      continue
    }
    if (isBlock) stack.push({ node, leaves: true, outer: reason })
    reason = REASONS.get(name) ?? reason
    for (let child = node.lastChild; child; child = child.previousSibling) {
      stack.push({ node: child, leaves: false, outer: null })
    }
  }
  close(false)
  return blocks
}

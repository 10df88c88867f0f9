import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { UnreadableFormat } from '../../errors.ts'
import type { Draft, SideFacts } from '../draft.ts'
import { TextBuilder } from '../text-builder.ts'
import { blocksOf } from './html-blocks.ts'
import { checkMarkup } from './html-limits.ts'
import { metadataOf, signedBy } from './html-metadata.ts'
import { writeMasthead } from './masthead.ts'

/** Elements that never hold words of the story; scripts are not run, only dropped. */
const DROPPED =
  'script,style,noscript,template,iframe,object,embed,svg,math,form,button,select,input,textarea,dialog'

/** HTML → the story that readability finds in it, under a masthead from the page's metadata. */
export function readHtml(html: string, given: SideFacts = {}): Draft {
  checkMarkup(html)
  const { document } = parseHTML(/<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`)
  // A comment or a CDATA section may have swallowed the root.
  if (!document.documentElement) throw new UnreadableFormat('web page', 'it has no element')
  const facts = { ...metadataOf(document), ...given }
  for (const element of document.querySelectorAll(DROPPED)) element.remove()
  const whole = blocksOf(document.body ?? document.documentElement)
  const found = storyOf(document)
  const story = found?.content
    ? blocksOf(parseHTML(`<html><body>${found.content}</body></html>`).document.body)
    : []
  const blocks = story.length > 0 ? story : whole
  // Readability may take the line that signs the story out of it.
  const signed = blocks.some(({ text }) => text === found?.byline?.trim())
    ? undefined
    : signedBy(found?.byline)
  const builder = new TextBuilder()
  const masthead = writeMasthead(builder, {
    ...facts,
    title: facts.title ?? found?.title ?? undefined,
    byline: facts.byline ?? signed
  })
  const marked: Draft['marked'] = []
  for (const { text, reason, isTight } of blocks) {
    const span = builder.block(text, isTight)
    if (reason !== null) marked.push({ ...span, reason })
  }
  return { ...masthead, text: builder.text, isConverted: true, mayBePage: story.length === 0, marked }
}

/** What readability takes for the page's story; null where it finds none, or where broken markup confuses it. */
function storyOf(document: ReturnType<typeof parseHTML>['document']) {
  try {
    return new Readability(document, { keepClasses: true }).parse()
  } catch (error) {
    // It fails on trees that only broken markup gives (two roots); such pages are read whole.
    if (error instanceof TypeError) return null
    throw error
  }
}

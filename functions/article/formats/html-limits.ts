import { Parser } from 'htmlparser2'
import { UnreadableFormat } from '../../errors.ts'

/** Browsers stop at 512; pages that people write stay under 100. */
const DEEPEST = 400
/** A page of 20,000 takes a second to read; long articles with their menus have some thousand. */
const MOST_TAGS = 20_000

/** Refuses markup that is built to exhaust its reader: a document type with entities, too many or too deep tags. */
export function checkMarkup(html: string): void {
  if (/<!DOCTYPE[^>[]{0,500}\[/iu.test(html.slice(0, 5000))) {
    throw new UnreadableFormat('web page', 'it defines entities in its document type')
  }
  let [depth, tags] = [0, 0]
  const parser = new Parser({
    onopentag() {
      depth++
      tags++
      if (depth > DEEPEST)
        throw new UnreadableFormat('web page', `its tags are nested deeper than ${DEEPEST}`)
      if (tags > MOST_TAGS) throw new UnreadableFormat('web page', `it has more than ${MOST_TAGS} tags`)
    },
    onclosetag() {
      depth--
    }
  })
  parser.write(html)
  parser.end()
}

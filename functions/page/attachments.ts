import type { Article } from '../article/article.ts'
import type { FactSheet } from '../fact-sheet.ts'
import { fold } from '../text/span.ts'
import type { Attachment } from './page.ts'

/** What the page was made from, so that it carries its own evidence. */
export function attachmentsOf(sheet: FactSheet, article: Article): Attachment[] {
  return [
    {
      name: 'article.txt',
      mediaType: 'text/plain',
      description: 'The article as it was read; every position in the fact sheet counts in it',
      relationship: 'Source',
      text: article.text
    },
    ...(article.sideTitle === null
      ? []
      : [
          {
            name: 'title.txt',
            mediaType: 'text/plain',
            description: 'The title that came beside the article; positions in the title count in it',
            relationship: 'Source' as const,
            text: article.sideTitle
          }
        ]),
    {
      name: 'paragraphs.txt',
      mediaType: 'text/plain',
      description: 'The paragraphs of the article, numbered as the marks on the page count them',
      relationship: 'Supplement',
      text: numbered(sheet, article)
    },
    {
      name: 'fact-sheet.json',
      mediaType: 'application/json',
      description: 'Everything that was found in the article, each with its position',
      relationship: 'Data',
      text: `${JSON.stringify(sheet, null, 1)}\n`
    }
  ]
}

function numbered(sheet: FactSheet, article: Article): string {
  const title = sheet.article.title ? [sheet.article.title.text] : []
  const paragraphs = sheet.article.paragraphs.map(
    ({ start, end }, index) => `¶${index + 1}  ${fold(article.text.slice(start, end))}`
  )
  return `${[...title, ...paragraphs].join('\n\n')}\n`
}

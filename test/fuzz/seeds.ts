import { readFileSync } from 'node:fs'
import { pdf, word, zip } from '../article/files.ts'

const article = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url))

const NAMES = [
  'interview.txt',
  'list.txt',
  'live-blog.txt',
  'news.txt',
  'opinion.txt',
  'page.html',
  'press-release.txt',
  'sport.txt',
  'whole-page.txt'
]

/** One input of each format and kind, all of them sound. */
export async function seeds(): Promise<Buffer[]> {
  const news = article('news.txt').toString('utf8')
  const paragraphs = news.split(/\n\n+/u)
  const xml = paragraphs.map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('')
  return [
    ...NAMES.map(article),
    Buffer.from(`---\ntitle: Bridge opens\npublished: 2017-11-14\n---\n${news}`),
    Buffer.from(paragraphs.map((text, i) => (i === 0 ? `# ${text}` : `- **${text}**`)).join('\n\n')),
    Buffer.from(
      `From: A <a@b.example>\r\nTo: c@d.example\r\nSubject: Bridge\r\nDate: Tue, 14 Nov 2017 23:30:00 +0900\r\nContent-Type: multipart/alternative; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${news}\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>${news}</p>\r\n--x--\r\n`
    ),
    word(xml),
    zip('word/other.xml', Buffer.from(news)),
    await pdf(paragraphs.slice(0, 6)),
    Buffer.from(`\ufeff${news}`, 'utf16le')
  ]
}

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdf, word, zip } from '../files.ts'
import { bytesOf, type Input, read, refused, SENTENCE } from '../reading.ts'

describe('documents', () => {
  it('reads PDF, and refuses a broken one', async () => {
    const file = await pdf([
      'Bridge opens',
      'By Ann Lee',
      `${SENTENCE} It cost 340 million euros. `.repeat(3).trim()
    ])
    const { title, byline, sentences, paragraphs } = await read(file)
    expect(title?.text).toBe('Bridge opens')
    expect(byline.map(({ text }) => text)).toEqual(['Ann Lee'])
    expect([paragraphs.length, sentences.length]).toEqual([1, 6])
    expect(await refused(file.subarray(0, 600))).toBe('unreadable-format')
    expect(await refused(await pdf([]))).toBe('unreadable-format')
  })

  it('reads Word', async () => {
    const { text, title, sentences } = await read(
      word(
        `<w:p><w:r><w:t>Bridge opens</w:t></w:r></w:p><w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del><w:r><w:t>The bridge opened </w:t></w:r><w:r><w:t>on Monday, Smith &amp; Sons said in a letter.</w:t></w:r></w:p>`
      )
    )
    expect(title?.text).toBe('Bridge opens')
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The bridge opened on Monday, Smith & Sons said in a letter.'
    ])
  })

  it('reads mail', async () => {
    const { title, published, publisher, sentences, excluded } = await read(
      `From: Press Office <a@b.example>\r\nTo: c@d.example\r\nSubject: Fwd: Bridge opens\r\nDate: Tue, 14 Nov 2017 23:30:00 +0900\r\n\r\n${SENTENCE}\r\n\r\n> Quoted text of an earlier mail.\r\n-- \r\nPress Office\r\n`
    )
    expect(title?.text).toBe('Bridge opens')
    expect(published?.date).toBe('2017-11-14')
    expect(publisher?.text).toBe('Press Office')
    expect(sentences).toHaveLength(1)
    expect(excluded.map(({ reason }) => reason)).toEqual(['publisher', 'quoted mail', 'signature'])
  })

  const story = `<p>${`${SENTENCE} `.repeat(8)}</p>`
  it.each([
    ['in a line of its own', '<p>By Ann Lee and Bo Chan</p>', ['Ann Lee', 'Bo Chan']],
    [
      'in a line that readability takes out',
      '<p class="byline">By Ann Lee and Bo Chan</p>',
      ['Ann Lee', 'Bo Chan']
    ],
    ['that is no name', '<p class="byline">By our staff of ten people and a dog</p>', []]
  ])('reads who signed a web page %s', async (_where, line, names) => {
    const page = `<html><body><article><h1>Bridge opens</h1>${line}${story}${story}</article></body></html>`
    const { byline, text } = await read(page)
    expect(byline.map(({ text }) => text)).toEqual(names)
    for (const name of names) expect(text.split(name)).toHaveLength(2)
  })

  it.each<[string, Input]>([
    ['100,000 nested tags', `<html><body>${'<div>'.repeat(100_000)}${SENTENCE}`],
    ['a million tags', `<html><body>${'<b>a'.repeat(400_000)}`],
    ['entities in a document type', `<!DOCTYPE html [<!ENTITY a "b">]><html><body><p>${SENTENCE}`],
    ['a Word document that unpacks to 200 MB', zip('word/document.xml', Buffer.alloc(200e6, 'a'))],
    ['a Word document of 100,000 nested parts', word('<w:x>'.repeat(100_000))],
    [
      'a PDF that unpacks to 200 MB',
      Buffer.concat([Buffer.from('%PDF-1.4\nstream\n'), deflateSync(Buffer.alloc(200e6))])
    ],
    ['half a million lines', 'a\n'.repeat(500_000)]
  ])('refuses %s', async (_name, input) => {
    const bytes = bytesOf(input)
    expect(await refused(bytes)).toBe('unreadable-format')
  })
})

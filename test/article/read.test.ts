import { deflateRawSync, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { LARGEST_ARTICLE, readArticle } from '../../functions/article/read.ts'
import { Refusal } from '../../functions/errors.ts'
import type { BriefingOptions } from '../../functions/options.ts'

type Input = string | Uint8Array

const bytesOf = (input: Input): Uint8Array => (typeof input === 'string' ? Buffer.from(input) : input)

const read = async (input: Input, options: BriefingOptions = {}) =>
  (await readArticle({ bytes: bytesOf(input) }, options)).article

/** The code of the refusal. */
async function refused(input: Input, options: BriefingOptions = {}): Promise<string> {
  try {
    await readArticle({ bytes: bytesOf(input) }, options)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'read'
}

const SENTENCE = 'The bridge opened on Monday, the city council said.'

describe('bad input', () => {
  it.each<[string, Input, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \r\n\t\u00a0 ', 'empty'],
    ['a byte order mark alone', '\ufeff', 'empty'],
    ['more than 2 MB', Buffer.alloc(LARGEST_ARTICLE + 1, 'a'), 'too-large'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'not-text'],
    ['zeros', Buffer.alloc(100), 'not-text'],
    ['a ZIP archive', Buffer.from('PK\u0003\u0004 whatever'), 'not-text'],
    ['rich text', '{\\rtf1 Hello there, this is rich text.}', 'not-text'],
    ['numbers', '1 2 3\n\n4.5 6', 'no-sentence'],
    ['a word', 'Bridge', 'no-sentence'],
    ['a table of words', 'Home\nNews\nSport\n', 'no-sentence'],
    [
      'German',
      'Die Brücke wurde am Montag nach neun Jahren für den Verkehr geöffnet, teilte die Stadt am Abend mit.',
      'unsupported-language'
    ],
    ['Russian', 'Мост открыли в понедельник утром.', 'unsupported-language'],
    ['Japanese', '橋は月曜日に開通したと市議会が発表した。', 'unsupported-language'],
    ['a broken PDF', '%PDF-1.4\nnothing', 'unreadable-format'],
    ['a front matter without an end', `---\ntitle: Bridge\n\n${SENTENCE}`, 'bad-front-matter'],
    ['a front matter that is no YAML', `---\ntitle: "Bridge\n---\n${SENTENCE}`, 'bad-front-matter'],
    ['an unknown template', `---\ntemplate: poster\n---\n${SENTENCE}`, 'unknown-template'],
    ['an unknown page size', `---\npage-size: a5\n---\n${SENTENCE}`, 'bad-option'],
    ['a day that is none', `---\npublished: 2017-02-30\n---\n${SENTENCE}`, 'bad-option']
  ])('refuses %s', async (_name, input, code) => {
    expect(await refused(input)).toBe(code)
  })

  it('names the language that it does not read', async () => {
    await expect(
      read('Le pont a été ouvert lundi après neuf ans de travaux, selon la mairie de la ville.')
    ).rejects.toThrow('in French (fr)')
  })

  it.each([
    SENTENCE,
    'Rain fell.',
    'It is 5 km away!',
    'Why?\n\nNobody at the council of Port Selby knows why.',
    'FDA approves new asthma drug',
    'Shares of Banco Santander and Telefónica fell 3 percent in Madrid.',
    'Ursula von der Leyen, Olaf Scholz, Giorgia Meloni, Pedro Sánchez and António Costa met in Versailles.'
  ])('never refuses an English sentence: %s', async (text) => {
    expect((await read(text)).sentences.length).toBeGreaterThan(0)
  })
})

describe('decoding', () => {
  const quoted = '“We are late,” the mayor said at the café.'
  it.each<[string, Input]>([
    ['UTF-8', quoted],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${quoted}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(quoted.replace('é', 'e').replace(/[“”]/gu, '"'), 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${quoted}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(quoted.replace('“', '\u0093').replace('”', '\u0094'), 'latin1')]
  ])('reads %s', async (_name, input) => {
    const { text, sentences } = await read(input)
    expect(text.replace(/[“”"]/gu, '"').replace('é', 'e')).toContain(
      '"We are late," the mayor said at the cafe.'
    )
    expect(sentences).toHaveLength(1)
  })

  it('keeps a byte order mark, so that spans count as in the file', async () => {
    const { text, sentences } = await read(`\ufeff${SENTENCE}`)
    expect(text).toHaveLength(SENTENCE.length + 1)
    expect(sentences[0]?.start).toBe(1)
  })
})

describe('options', () => {
  const FRONT = `---\ntitle: Bridge opens\nauthor: Ann Lee\npublisher: The Selby Courier\npublished: 2017-11-14\nsource-url: https://courier.example/a\ntemplate: large-print\npage-size: Letter\nlayout: post\n---\n${SENTENCE}`

  it('come from the front matter', async () => {
    const { article, pageOptions } = await readArticle({ bytes: Buffer.from(FRONT) }, {})
    expect(article).toMatchObject({
      title: { text: 'Bridge opens', span: { start: 0, end: 12, in: 'title' } },
      sideTitle: 'Bridge opens',
      published: { date: '2017-11-14', basis: 'metadata', span: null },
      url: 'https://courier.example/a',
      byline: [{ text: 'Ann Lee' }],
      publisher: { text: 'The Selby Courier' },
      isConverted: false
    })
    expect(pageOptions).toEqual({ template: 'large-print', pageSize: 'letter' })
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual([SENTENCE])
    expect(article.excluded).toMatchObject([{ start: 0, reason: 'front matter' }])
  })

  it('from outside win', async () => {
    const { article, pageOptions } = await readArticle(
      { bytes: Buffer.from(FRONT) },
      { published: '2018-01-01', pageSize: 'a4' }
    )
    expect(article.published?.date).toBe('2018-01-01')
    expect(pageOptions.pageSize).toBe('a4')
  })

  it('leave the headline of the text out where the title is given', async () => {
    const { title, excluded, sentences } = await read(`Bridge opens\n\n${SENTENCE}`, {
      title: 'Bridge Opens'
    })
    expect(title).toEqual({ text: 'Bridge Opens', span: { start: 0, end: 12, in: 'title' } })
    expect(excluded).toEqual([{ start: 0, end: 12, reason: 'headline' }])
    expect(sentences).toHaveLength(1)
  })

  it.each([
    `---\n\n${SENTENCE}`,
    `---\nIt rained: all day.\n${SENTENCE}`,
    `${SENTENCE}\n\n---\ntitle: x\n---`
  ])('are not read from a rule: %j', async (text) => {
    expect((await read(text)).sideTitle).toBeNull()
  })
})

describe('Markdown', () => {
  it('is read without its marks', async () => {
    const { text, title, isConverted, paragraphs } = await read(
      '# Bridge **opens**\n\nThe [bridge](https://a.example/b_(c)) of *Port Selby* `opened` on Monday.\n\n> “We are late,” said snake_case_man.\n\n- It cost 3 * 4 euros.\n\n```\ncode\n```\n'
    )
    expect(isConverted).toBe(true)
    expect(title?.text).toBe('Bridge opens')
    expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The bridge of Port Selby opened on Monday.',
      '“We are late,” said snake_case_man.',
      'It cost 3 * 4 euros.'
    ])
  })

  it('is not seen in plain text', async () => {
    const text = `It is * not marked * at all [sic], and #1 costs 5_000.\n\n- ${SENTENCE}`
    expect(await read(text)).toMatchObject({ text, isConverted: false })
  })
})

/** A ZIP archive with one packed entry. */
function zip(name: string, data: Buffer): Buffer {
  const [file, packed] = [Buffer.from(name), deflateRawSync(data)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(file.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt16LE(file.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(30 + file.length + packed.length, 16)
  return Buffer.concat([local, file, packed, entry, file, end])
}

const word = (body: string): Buffer =>
  zip(
    'word/document.xml',
    Buffer.from(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`)
  )

async function pdf(paragraphs: readonly string[]): Promise<Buffer> {
  const document = new PDFDocument()
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))))
  for (const paragraph of paragraphs) document.text(paragraph).moveDown()
  document.end()
  return whole
}

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
  ])('refuses %s in time', async (_name, input) => {
    const bytes = bytesOf(input)
    const started = performance.now()
    expect(await refused(bytes)).toBe('unreadable-format')
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('any input', () => {
  /** Pieces that formats and rules look for, to be met in every order. */
  const PIECE = fc.oneof(
    fc.constantFrom(
      ...[
        '---\n',
        'title: a\n',
        '# ',
        '[a](b)',
        '**',
        '<p>',
        '</p>',
        '<html>',
        '<!--',
        '&amp;',
        'By Ann Lee\n',
        '\n\n',
        '© 2017 ',
        '(AP) — ',
        'Read more',
        'From: a\nTo: b\nDate: c\n\n',
        '%PDF-',
        'May 5, 2017',
        '“',
        '”',
        '. ',
        '\u2028',
        '\ufeff',
        '😀',
        '\0'
      ]
    ),
    fc.constant(`${SENTENCE} `),
    fc.string({ unit: 'binary', maxLength: 12 })
  )

  async function check(bytes: Uint8Array): Promise<void> {
    try {
      const { article } = await readArticle({ bytes }, {})
      let end = 0
      for (const span of article.paragraphs) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(article.text.slice(span.start, span.end)).toMatch(/^\S(?:[\s\S]*\S)?$/u)
        for (const { start, end: to } of article.excluded)
          expect(to <= span.start || start >= span.end).toBe(true)
        end = span.end
      }
      for (const { start, end: to, paragraph } of article.sentences) {
        expect(start).toBeGreaterThanOrEqual(article.paragraphs[paragraph]?.start ?? Number.NaN)
        expect(to).toBeLessThanOrEqual(article.paragraphs[paragraph]?.end ?? Number.NaN)
      }
      expect(article.sentences.length).toBeGreaterThan(0)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  it('of text gives sentences with their places, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(PIECE, { maxLength: 30 }), (pieces) => check(Buffer.from(pieces.join('')))),
      { numRuns: 1000 }
    )
  })

  it('of bytes gives sentences with their places, or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (bytes) => check(bytes)),
      { numRuns: 500 }
    )
  })

  it.each([
    '1',
    ',',
    '"',
    'A ',
    'By Ann Lee ',
    '[',
    '<',
    '*a ',
    '-----',
    '© 2017 ',
    'A/B/',
    '( a',
    'Home\n',
    '# a\n'
  ])('of a megabyte of %j takes under two seconds', async (piece) => {
    const bytes = Buffer.from(piece.repeat(Math.ceil(1e6 / piece.length)))
    const started = performance.now()
    await check(bytes)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

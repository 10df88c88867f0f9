import { describe, expect, it } from 'vitest'
import { LARGEST_ARTICLE, readArticle } from '../../functions/article/read.ts'
import { type Input, read, refused, SENTENCE } from './reading.ts'

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
    ['words without an end', 'the mayor and the next '.repeat(600), 'no-sentence'],
    [
      'Japanese without an end',
      '橋は月曜日に開通したと市議会が発表した、'.repeat(600),
      'unsupported-language'
    ],
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

  it('takes no data without an end for a sentence', async () => {
    const article = await read(`${SENTENCE} ${'12, '.repeat(4000)}\n\n${SENTENCE}`)
    expect(article.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1])
  })

  it('reads again what another program has misread', async () => {
    const read1 = await read('Ana RÃ­os paid Â£11,000 for the harbourâ€™s bridge, FranÃÂ§ois Lund said.')
    expect(read1).toMatchObject({
      text: 'Ana Ríos paid £11,000 for the harbour’s bridge, François Lund said.',
      isConverted: true
    })
    const asItIs = 'The Âge of the NÃO vote is past, “â” and all, the harbour board of Port Selby said.'
    expect(await read(asItIs)).toMatchObject({ text: asItIs, isConverted: false })
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

  it.each(['page_size', 'Page-Size', 'pageSize', 'page size'])('may be spelled %s', async (name) => {
    const { pageOptions } = await readArticle(
      { bytes: Buffer.from(`---\n${name}: letter\n---\n${SENTENCE}`) },
      {}
    )
    expect(pageOptions.pageSize).toBe('letter')
  })

  it('from outside win', async () => {
    const { article, pageOptions } = await readArticle(
      { bytes: Buffer.from(FRONT) },
      { published: '2018-01-01', pageSize: 'a4' }
    )
    expect(article.published?.date).toBe('2018-01-01')
    expect(pageOptions.pageSize).toBe('a4')
  })

  it.each([
    [
      'The ferries stop on Friday for a day.',
      'PIRAEUS (AP) – Crews leave their ships at dawn, and the port closes.',
      'The ferries stop on Friday for a day'
    ],
    [
      'Council votes to close Mill Street bridge.',
      'The council voted on Monday to close the bridge in Mill Street, which was built in 1911.',
      'Council votes to close Mill Street bridge'
    ],
    ['The bridge was closed on Monday.', 'Nobody knows when the road to the harbour opens again.', undefined],
    [
      'The bridge was closed. It leaks.',
      'The bridge was closed and leaks, the council said on Monday night.',
      undefined
    ]
  ])('find the headline that a full stop closes: %s', async (first, second, expected) => {
    const { title } = await read(`${first}\n\n${second} It is not the first time, and ships wait.`)
    expect(title?.text).toBe(expected)
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

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../functions/article/read.ts'
import { fold } from '../../functions/text/span.ts'

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/articles/${name}`, import.meta.url))

/** What a reader of the article would say of it; texts with their white space folded. */
interface Expected {
  file: string
  title: string | null
  byline?: string[]
  publisher?: string
  published?: string
  place?: string
  /** The first words of the body and its last. */
  from: string
  to: string
  paragraphs: number
  /** Reason and first words of what is left out. */
  excluded: string[]
}

const KINDS: Expected[] = [
  {
    file: 'news.txt',
    title: 'Harbour bridge of Port Selby opens after nine years of delay',
    byline: ['Ann Lindqvist', 'Tomas de la Cruz'],
    publisher: 'The Selby Courier',
    published: '2017-11-14',
    place: 'PORT SELBY',
    from: 'PORT SELBY — The harbour bridge',
    to: 'had been a danger.',
    paragraphs: 5,
    excluded: [
      'promotion: Sign up',
      'byline: By Ann',
      'date line: Published Nov.',
      'caption: The new',
      'related link: Read more:',
      'contributor: (Staff writer',
      'copyright: © 2017',
      'share: Share this'
    ]
  },
  {
    file: 'opinion.txt',
    title: 'A bridge is not a plan',
    byline: ['Harriet Vos'],
    from: 'The bridge is open, and I am glad.',
    to: 'stop cutting ribbons.',
    paragraphs: 5,
    excluded: ['navigation: OPINION', 'byline: By Harriet', 'contributor: Harriet Vos']
  },
  {
    file: 'live-blog.txt',
    title: 'Storm Ilse: what we know as the wind reaches the coast',
    published: '2021-02-06',
    from: '18:42 Ferries stop for the night',
    to: 'between 9 p.m. and midnight.',
    paragraphs: 8,
    excluded: ['date line: Saturday, February']
  },
  {
    file: 'interview.txt',
    title: '‘The cracks were never the problem’: an interview with bridge engineer Ilka Brandt',
    published: '2017-11-21',
    from: 'Ilka Brandt led the repair',
    to: 'The wind is worse than we thought.',
    paragraphs: 7,
    excluded: ['date line: Tuesday, November']
  },
  {
    file: 'sport.txt',
    title: 'Selby Rovers 3-2 Norhaven United: Late Adeyemi goal keeps Rovers top',
    byline: ['Sofia Marin'],
    publisher: 'Harbour News',
    place: 'NORHAVEN',
    from: 'NORHAVEN, March 4 (Harbour News) - Dayo Adeyemi',
    to: 'than Cape Lorn City.',
    paragraphs: 7,
    excluded: ['contributor: Reporting by']
  },
  {
    file: 'list.txt',
    title: 'Five things to do in Port Selby this weekend',
    from: 'The bridge is open',
    to: 'You will need it.',
    paragraphs: 13,
    excluded: []
  },
  {
    file: 'press-release.txt',
    title: 'City of Port Selby Opens Harbour Bridge to Traffic',
    published: '2017-11-14',
    place: 'Port Selby',
    from: 'Port Selby, 14 November 2017 – The City',
    to: 'paid 60 percent.',
    paragraphs: 3,
    excluded: ['distribution: FOR IMMEDIATE', 'date line: 14 November', 'end matter: About Port Selby']
  },
  {
    file: 'whole-page.txt',
    title: 'Harbour bridge of Port Selby opens after nine years of delay',
    byline: ['Ann Lindqvist'],
    publisher: 'The Selby Courier',
    published: '2017-11-14',
    from: 'The harbour bridge of Port Selby opened',
    to: 'had been a danger.',
    paragraphs: 5,
    excluded: []
  },
  {
    file: 'page.html',
    title: 'Harbour bridge opens & the ferry stops',
    byline: ['Ann Lindqvist', 'Bo Chan'],
    publisher: 'The Selby Courier',
    published: '2017-11-14T08:05:00+01:00',
    from: 'The harbour bridge of Port Selby opened to traffic on Monday, nine years after work on it began',
    to: 'stops running on 31 December.',
    paragraphs: 4,
    excluded: ['byline: Ann', 'publisher: The Selby', 'caption: The bridge']
  }
]

describe('readArticle', () => {
  it.each(KINDS)('reads $file', async (expected) => {
    const { article } = await readArticle({ bytes: fixture(expected.file), name: expected.file }, {})
    const slice = ({ start, end }: { start: number; end: number }): string =>
      fold(article.text.slice(start, end))
    const body = article.paragraphs.map(slice)
    expect(article.title?.text ?? null).toBe(expected.title)
    expect(article.byline.map(({ text }) => text)).toEqual(expected.byline ?? [])
    expect(article.publisher?.text).toBe(expected.publisher)
    expect(article.published?.date).toBe(expected.published)
    expect(article.dateline?.place?.text).toBe(expected.place)
    expect(body[0]?.slice(0, expected.from.length)).toBe(expected.from)
    expect(body.at(-1)?.slice(-expected.to.length)).toBe(expected.to)
    expect(body).toHaveLength(expected.paragraphs)
    const excluded = article.excluded.map((span) => `${span.reason}: ${slice(span)}`)
    for (const start of expected.excluded)
      expect(excluded.map((text) => text.slice(0, start.length))).toContain(start)
  })

  it.each([
    ['Lund (CNN)Two ferries were stopped on Monday.', 'Lund'],
    ['Selby, NY – Two ferries were stopped on Monday.', 'Selby, NY'],
    ['Selby, Ohio — Two ferries were stopped on Monday.', 'Selby, Ohio'],
    ['(CNN)Two ferries were stopped on Monday.', undefined],
    ['Lund, Sweden (AFP) Two ferries were stopped on Monday.', 'Lund, Sweden'],
    ['Lund, Sweden — Two ferries were stopped on Monday.', 'Lund, Sweden'],
    ['LUND (Reuters) “Two ferries were stopped on Monday,” he said.', 'LUND']
  ])('knows a dateline without a dash: %s', async (paragraph, place) => {
    const text = `${paragraph} The crews had walked off their boats in the night, and nobody was hurt.\n\nThe harbour board said that the boats would sail again within a week of the repairs.`
    const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
    const [first] = article.sentences
    expect(article.dateline?.place?.text).toBe(place)
    expect(article.text.slice(first?.start)).toMatch(/^“?Two ferries/u)
  })

  it('takes the short name of a body for no dateline', async () => {
    const text =
      'Associated Press (AP) Editor Ann Lee left on Monday.\n\nThe agency said that it would look for somebody else at once.'
    const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
    expect(article.dateline).toBeNull()
  })

  it('takes a name with a town for no dateline', async () => {
    const text =
      'Ann Lee, Lund — The boats should sail at night, and they never have. I have asked for years.\n\nNobody answers the letters that I write to the board about it.'
    const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
    expect(article.dateline).toBeNull()
  })

  it('begins the first sentence behind the dateline', async () => {
    const { article } = await readArticle({ bytes: fixture('news.txt') }, {})
    const [first] = article.sentences
    expect(article.text.slice(first?.start, first?.end)).toMatch(/^The harbour bridge .* council said\.$/u)
  })

  it('runs no script and keeps no form of a page', async () => {
    const { article } = await readArticle({ bytes: fixture('page.html') }, {})
    expect(article.isConverted).toBe(true)
    expect(article.text).not.toContain('script has run')
    expect(article.text).not.toContain('tram ticket')
    expect(article.url).toBe('https://courier.example/2017/11/14/bridge-opens')
  })

  it('leaves out the menus, links and comments of a pasted page', async () => {
    const { article } = await readArticle({ bytes: fixture('whole-page.txt') }, {})
    const body = article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('\n')
    expect(body).not.toMatch(/Property|cookies|Lighthouse|Advertisement|coffee|Restaurant|Privacy/u)
  })
})

import { describe, expect, it } from 'vitest'
import { read } from './reading.ts'

const PROSE = [
  'The harbour council voted on Tuesday to close the old fish market, its chair Dana Petrov said after the meeting.',
  'The stalls will move to a hall beside the station, which the town bought for two million euros in the spring.',
  'Traders said that they had not been asked, and that the hall has no cold rooms and only one gate for lorries.',
  'The council hopes to open the new hall before the winter, but the builders have not yet signed the contract.'
]
const MENU = [
  'Home',
  'News',
  'Sport',
  'Weather',
  'Letters',
  'Search',
  'Log in',
  'Subscribe',
  'Contact us',
  'Privacy policy'
]

/** A page as a browser copies it: window title, menus, the story, and what comes behind it. */
const page = (...story: string[]): string =>
  [
    'Fish market to close - The Harbour Post',
    MENU.join('\n'),
    'Fish market to close',
    ...story,
    'Most read',
    MENU.join('\n')
  ].join('\n\n')

async function kept(text: string): Promise<string> {
  const article = await read(text)
  return article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join('\n')
}

describe('on a whole page', () => {
  it('the lead below the byline stays when a list of links cuts it off', async () => {
    const links = ['Related articles', 'Harbour fees to rise\nFerry prices fall again\nStation clock stops']
    const [lead = '', ...rest] = PROSE
    expect(await kept(page('By Ann Lee', lead, ...links, ...rest))).toBe(PROSE.join('\n'))
  })

  it.each<[string, string]>([
    [
      'sources',
      'Sources:\n\nTown council, " The plan for the market," Oct. 2, 2019, a report of forty pages.'
    ],
    [
      'what a sender says of itself',
      'Harbour Halls is a leading operator of covered markets and halls in the north of the country. Harbour Halls is headquartered in Selby and employs 40 people.'
    ],
    ['a picture with its credit', 'Traders on the quay early this week.\nHarbour Archive'],
    ['an offer', 'Get breaking harbour news and the latest updates on ferries and more!'],
    ['how to reach the writer', 'Write to Ann Lee at ann.lee@post.example'],
    [
      'what a writer says of herself',
      'I am a reporter and gardener who has written about harbours for longer than I care to tell.'
    ],
    ['the top of another story', 'Two ferries have collided in the fog off Selby,...'],
    ['the agency of a picture', 'Shutterstock'],
    [
      'whom a picture shows',
      'Dana Petrov, chair of the council, pictured at the fish market in May, when it was open.'
    ],
    ['a headline of another story', 'Ferry Company Raises Fares for Third Time After Record Winter Losses'],
    ['rows of other lists', '12 Oldest Harbours in the North\n\n7 Strangest Fish Markets'],
    ['subjects of the page and what follows them', 'Tags: Selby, Harbours\n\nHarbour Deals\n\nHall for Rent']
  ])('%s are left out', async (_name, text) => {
    const story = await kept(page(...PROSE.slice(0, 3), PROSE[3] ?? '', text))
    expect(story).toContain(PROSE[3])
    expect(story).not.toContain(text.split('\n').at(-1))
  })

  it('a copy of the story for printing is left out, headline and all', async () => {
    const [, ...rest] = PROSE
    const lead = `${PROSE[0]} It did so after six hours of talks and by a single vote.`
    const copy = ['Close', 'Fish Market Will Close After Vote by Council', lead]
    expect(await kept(page(lead, ...rest, ...copy))).toBe([lead, ...rest].join('\n'))
  })

  it('heads of tables stay, however often they come back', async () => {
    const tables = ['Hall', 'Stall Trader Fish Price Weight'].flatMap(() => [
      'Stall Trader Fish Price Weight',
      'Petrov sold 20 crates of cod, 4 of them twice.'
    ])
    const story = await kept(page(...PROSE.slice(0, 2), ...tables, ...tables, ...PROSE.slice(2)))
    expect(story.match(/Stall Trader/gu)).toHaveLength(4)
  })

  it('a list that the headline promises stays', async () => {
    const items = ['Open at seven', 'Bring your own bag', 'Pay in coins', 'Ask for ice']
    const list = page(...PROSE.slice(0, 2), items.join('\n'), ...PROSE.slice(2)).replaceAll(
      'Fish market to close',
      '4 ways to buy fish'
    )
    expect(await kept(list)).toContain(items.join('\n'))
  })
})

describe('what stands glued before the first sentence is cut off', () => {
  const [story = ''] = PROSE
  it.each<[string, string]>([
    [
      'share buttons',
      `Traders are angry Click to share on Twitter (Opens in new window) Click to share on Facebook (Opens in new window) ${story}`
    ],
    ['a caption with its credit', `Traders on the quay. (Photo: Ann Lee) ${story}`],
    ['the headline', `Council votes to close old market ${story}`],
    ['the label of a picture', `Photo ${story}`]
  ])('%s', async (_name, text) => {
    const article = await read(text, { title: 'Council votes to close old market' })
    expect(article.sentences.map(({ start, end }) => article.text.slice(start, end))).toEqual([story])
    expect(article.excluded[0]?.start).toBe(0)
  })

  it('but not words that only look like it', async () => {
    const text = `Photo editors met in Selby. ${story}`
    expect((await read(text)).sentences).toHaveLength(2)
  })

  it('a headline that asks is found among the menus', async () => {
    const headline = 'Does the council close the old fish market?'
    const article = await read(
      [headline, MENU.join('\n'), headline, ...PROSE, 'Most read', MENU.join('\n')].join('\n\n')
    )
    expect(article.title?.text).toBe(headline)
  })
})

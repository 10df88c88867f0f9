import { describe, expect, it } from 'vitest'
import type { Article } from '../../functions/article/article.ts'
import { read } from './reading.ts'

const STORY = [
  'The harbour council voted on Tuesday to close the old fish market, its chair Dana Petrov said after the meeting.',
  'The stalls will move to a hall beside the station, which the town bought for two million euros in the spring.',
  'Traders said that they had not been asked, and that the hall has no cold rooms and only one gate for lorries.'
]
const told = (published: Article['published']): [string, string] | null =>
  published && [published.date, published.basis]

describe('the day of publication', () => {
  it.each([
    ['SELBY, Nov. 15, 2017 (AP) — ', ['2017-11-15', 'dateline']],
    ['SELBY, England, November 15, 2017 /PRNewswire/ -- ', ['2017-11-15', 'dateline']],
    ['Selby, 15 November 2017 – ', ['2017-11-15', 'dateline']],
    ['SELBY, Wednesday, November 15, 2017 — ', ['2017-11-15', 'dateline']],
    ['SELBY – November 15, 2017 – ', ['2017-11-15', 'dateline']],
    ['Nov 15, 2017 (Reuters) - ', ['2017-11-15', 'dateline']],
    ['SELBY, Nov 15 (Reuters) - ', null]
  ])('stands in the dateline %s', async (dateline, expected) => {
    const [lead, ...rest] = STORY
    const article = await read(['Fish market to close', `${dateline}${lead}`, ...rest].join('\n\n'))
    expect(told(article.published)).toEqual(expected)
    const [first] = article.sentences
    expect(article.text.slice(first?.start, first?.end)).toBe(lead)
  })

  it('stands in a byline that also says when it was updated', async () => {
    const line = 'By Ann Lee of the Post | November 15, 2017 at 2:26 PM HST - Updated November 16 at 4:46 PM'
    const article = await read(['Fish market to close', line, ...STORY].join('\n\n'))
    expect(article.published?.date).toBe('2017-11-15')
  })

  it.each([
    ['This article was published on 15 November 2017.', '2017-11-15'],
    ['Published on 11/15/17', '2017-11-15'],
    ['This story was originally published November 15, 2017 5:15 PM.', '2017-11-15'],
    ['Last updated: 15 November 2017', null],
    ['Ann Lee (@annlee) November 15, 2017', null]
  ])('behind the story %s', async (line, expected) => {
    const article = await read(['Fish market to close', ...STORY, line].join('\n\n'))
    expect(article.published?.date ?? null).toBe(expected)
  })

  it.each([
    ['By Ann Lee on November 15, 2017', '2017-11-15'],
    ['By Ann Lee On 11/15/17 at 4:00 PM EST', '2017-11-15'],
    ['The quay on November 2, 2017', null],
    ['Selby Racing (@selbyracing) November 2, 2017', null]
  ])('below the first paragraph %s', async (line, expected) => {
    const [lead = '', ...rest] = STORY
    const article = await read(['Fish market to close', lead, line, ...rest].join('\n\n'))
    expect(article.published?.date ?? null).toBe(expected)
  })

  it.each([
    ['https://post.example/2017/11/14/fish-market', '2017-11-14'],
    ['https://post.example/fish-market-20171114-story.html', '2017-11-14'],
    ['https://post.example/2017/11/15/not-a-tuesday', null],
    ['https://post.example/story-20171399', null]
  ])('in the address %s', async (url, expected) => {
    const article = await read(STORY.join('\n\n'), { url })
    expect(article.published?.date ?? null).toBe(expected)
  })
})

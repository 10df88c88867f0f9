import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../functions/facts/times/times.ts'
import { sheetParts } from '../support.ts'
import { articleOf, timesIn } from './read-sentences.ts'

/** A Wednesday. */
const published = '2021-06-16'

const FOUND: [string, ...[string, string | null][]][] = [
  ['The bridge opened on Monday.', ['Monday', '2021-06-14']],
  ['The walkout comes days after a sinking on Monday.', ['Monday', '2021-06-14']],
  ['The move follows a fire on Sunday.', ['Sunday', '2021-06-13']],
  ['The council will vote on Friday.', ['Friday', '2021-06-18']],
  ['The mayor resigned Wednesday.', ['Wednesday', '2021-06-16']],
  ['She arrived last Thursday.', ['last Thursday', '2021-06-10']],
  ['Talks resume next Tuesday.', ['next Tuesday', '2021-06-22']],
  ['The trial began on Tuesday last week.', ['Tuesday last week', '2021-06-08']],
  ['The ferry sank yesterday.', ['yesterday', '2021-06-15']],
  ['The law takes effect in January.', ['January', '2022-01']],
  ['Voters expect Lund to win Friday’s debate, a poll said.', ['Friday', '2021-06-18']],
  [
    'It was asked of her decisions, most recently her decision to meet him in November.',
    ['recently', 'PAST_REF'],
    ['November', '2020-11']
  ],
  ['They will meet next Thursday.', ['next Thursday', '2021-06-24']],
  ['They will meet next Monday.', ['next Monday', '2021-06-21']],
  ['Prices have risen since February.', ['February', '2021-02']],
  ['The plant closed in November.', ['November', '2020-11']],
  ['The plant closed in November 2018.', ['November 2018', '2018-11']],
  ['The vote was held on 3 May 2019.', ['3 May 2019', '2019-05-03']],
  ['The vote was held on May 3rd, 2019.', ['May 3rd, 2019', '2019-05-03']],
  ['The vote was held on Friday, May 3, 2019.', ['Friday, May 3, 2019', '2019-05-03']],
  ['It ran from 4 to 6 May 1990.', ['4', '1990-05-04'], ['6 May 1990', '1990-05-06']],
  ['It ran from 26 June to 4 August 1952.', ['26 June', '1952-06-26'], ['4 August 1952', '1952-08-04']],
  ['He served from 1990 to 1994.', ['1990', '1990'], ['1994', '1994']],
  ['He served in 1990-94.', ['1990', '1990'], ['94', '1994']],
  ['The city fell in 146 BC.', ['146 BC', 'BC0146']],
  ['It was popular in the 1990s.', ['the 1990s', '199']],
  ['It was built in the 19th century.', ['the 19th century', '18']],
  ['The mill closed in early 2012.', ['early 2012', '2012']],
  ['Sales fell in the third quarter of 2010.', ['the third quarter of 2010', '2010-Q3']],
  ['Revenue grew in fiscal 2019.', ['fiscal 2019', '2019']],
  ['They met in the summer of 1918.', ['the summer of 1918', '1918-SU']],
  ['The school burned down last summer.', ['last summer', '2020-SU']],
  ['She left two years ago.', ['two years ago', '2019']],
  ['He arrived earlier this month.', ['earlier this month', '2021-06']],
  ['The factory was sold last year.', ['last year', '2020']],
  ['The firm will move next month.', ['next month', '2021-07']],
  ['It rained last week.', ['last week', '2021-W23']],
  [
    'The fire broke out on 3 May. The following day it was out.',
    ['3 May', '2021-05-03'],
    ['The following day', '2021-05-04']
  ],
  [
    'They left on 3 May 1990. Two days later they were home.',
    ['3 May 1990', '1990-05-03'],
    ['Two days later', '1990-05-05']
  ],
  ['The strike lasted three weeks.', ['three weeks', 'P3W']],
  ['The 13-day trip ended.', ['13-day', 'P13D']],
  ['They talked for several hours.', ['several hours', 'PTXH']],
  ['The lake has shrunk over the past two decades.', ['the past two decades', 'P2DE']],
  ['The bus runs every day.', ['every day', 'P1D']],
  ['The board meets every Tuesday.', ['every Tuesday', 'XXXX-WXX-2']],
  ['The blast came at 5:30 p.m. Monday.', ['5:30 p.m. Monday', '2021-06-14T17:30']],
  ['It was attacked last night.', ['last night', '2021-06-15TNI']],
  ['The 2008 crisis cost jobs.', ['2008', '2008']]
]

const NOTHING = [
  'May said that she agreed.',
  'They may march on the capital.',
  'April Jones won the race.',
  'The 19th Party Congress chose him.',
  'A 45-year-old man was hurt.',
  'She is 18 years old.',
  'The girl was aged 18 months.',
  'He paid $2000 for it.',
  'Some 2000 soldiers came.',
  'More than 1950 people fled.',
  'The road is 2000 metres long.',
  'Call 555-2000 and wait.',
  'He ran it on Windows 2000 for a client.',
  'A second child was found.',
  'He read the Sunday Times.',
  'She shopped on Black Friday.',
  'They won 3:1.',
  'It cost 1,995 euros.',
  'The sun was high.',
  'He sat down.',
  'The fall of the city was near.',
  'A spring broke.',
  'Resolution 1973 was passed.',
  'He will march.',
  'The Daily Planet was sold.',
  'He came third in the second half.',
  'They counted 1709 schoolchildren.',
  'Route 1999 is closed.'
]

describe('findTimes', () => {
  it.each(FOUND)('%s', (story, ...expected) => {
    expect(timesIn(story, { published })).toEqual(expected)
  })

  it.each(NOTHING)('%s → nothing', (story) => {
    expect(timesIn(story, { published })).toEqual([])
  })

  it.each([
    ['The bridge opened on Monday.', null],
    ['The law takes effect in January.', null],
    ['She left two years ago.', null],
    ['The vote was held on 3 May 2019.', '2019-05-03'],
    ['He served in 1990.', '1990']
  ])('without a publication date: %s → %s', (story, value) => {
    expect(timesIn(story).map(([, found]) => found)).toEqual([value])
  })

  it('hangs what lacks its year on the date told last in a history', () => {
    const story =
      'The war began in May 1701. The king fled in 1702. By 1703 he was back. In June the city fell. In 1704 came peace. It was broken in 1705 and made again in 1706. On 3 March they signed it.'
    const found = timesIn(story, { published })
    expect(found).toContainEqual(['June', '1703-06'])
    expect(found).toContainEqual(['3 March', '1706-03-03'])
  })

  it('takes no name of the headline for one in the dateline', () => {
    const { article, sentences, title } = articleOf('The bridge opened.', {
      caption: '14 May 2021',
      dateline: '14 May 2021'
    })
    const entity = { name: '', aliases: [], roles: [], salience: 0, mentions: [] }
    const inHeadline = {
      span: { start: 0, end: 9 },
      type: 'place' as const,
      sentence: -1,
      from: 0,
      to: 9,
      entity
    }
    const times = findTimes({ article, sentences, title, names: [inHeadline] })
    expect(times.map(({ value }) => value)).toEqual(['2021-05-14'])
  })

  it('reads the day of a dateline that stands before the story', () => {
    const given = { published, caption: 'Wednesday, June 16, 2021', dateline: 'Wednesday, June 16, 2021' }
    expect(timesIn('The bridge opened.', given)).toEqual([['Wednesday, June 16, 2021', '2021-06-16']])
  })

  it('never throws, and gives spans in order that do not overlap', () => {
    const word = fc.constantFrom(
      'the',
      'last',
      'May',
      '4',
      '-',
      '1990',
      'of',
      'two',
      'weeks',
      'ago',
      'Monday',
      'at',
      '5',
      'p.m.',
      ',',
      'early',
      'and',
      'BC',
      '‘',
      '90s'
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const found = timesIn(words.join(' '), { published })
        expect(found.every(([text]) => text.trim() === text && text !== '')).toBe(true)
      })
    )
  })
})

describe('a clock time without a day', () => {
  const clockIn = (text: string): (string | null)[] =>
    findTimes(sheetParts(text, { published }))
      .filter(({ type }) => type === 'TIME')
      .map(({ value }) => value)

  it('is of the day of the news', () => {
    const text = 'Crews walked out on Monday.\n\nNobody slept.\n\nIt rained.\n\nThey left at 2 a.m. by bus.'
    expect(clockIn(text)).toEqual(['2021-06-14T02:00'])
  })

  it('is of no day once the story has gone to another one', () => {
    const text =
      'Crews walked out on Monday.\n\nThey recall the fire of January 4.\n\nIt rained.\n\nIt broke out at 2 a.m. and spread.'
    expect(clockIn(text)).toEqual(['XXXX-XX-XXT02:00'])
  })
})

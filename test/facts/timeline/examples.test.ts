import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { buildTimeline } from '../../../functions/facts/timeline/timeline.ts'
import { sheetParts } from '../support.ts'

/** A Friday. */
const published = '2013-03-22'

const timeline = (story: string): string[] => {
  const analysis = sheetParts(story, { published })
  return buildTimeline(analysis, findQuotes(analysis)).map(
    ({ date, end, statement }) => `${date}${end ? `/${end}` : ''} ${statement.status}: ${statement.text}`
  )
}

const TOLD: [string, ...string[]][] = [
  [
    'She was elected in November and took office in January.',
    '2012-11 reported: She was elected in November.',
    '2013-01 reported: She took office in January.'
  ],
  [
    'The talks began in June 2012. That month, Ana Ruiz proposed a bridge.',
    '2012-06 reported: The talks began in June 2012.',
    '2012-06 reported: That month, Ana Ruiz proposed a bridge.'
  ],
  [
    'In February 2012 a tram, carrying 100 people, also left the line.',
    '2012-02 reported: In February 2012 a tram, carrying 100 people, also left the line.'
  ],
  ['Today, the forest has 26 apes.'],
  ['A jubilant Horner said on Sunday night.'],
  ['The law strikes off those who have not cast a ballot since 2008.'],
  [
    'She met her husband after the war had ended and the pair married in 1953.',
    '1953 reported: The pair married in 1953.'
  ],
  [
    'He took the girl as she and her mother were walking home on Monday.',
    '2013-03-18 reported: He took the girl as she and her mother were walking home on Monday.'
  ],
  ['I really think what he did on Monday was great.'],
  ['Getty 8/19 The trial opened on Monday in Lund.'],
  [
    'Lund, which in February imposed a levy on boats, called a meeting to discuss it.',
    '2013-02 reported: Lund in February imposed a levy on boats.'
  ],
  [
    'If the case does reach the high court, it may not do so in the term that begins on Monday and ends in June.',
    '2013-03-25 planned: If the case does reach the high court, it may not do so in the term that begins on Monday.',
    '2013-06 planned: If the case does reach the high court, it may not do so in the term that begins on Monday and ends in June.'
  ],
  [
    'He was admitted to hospital on Saturday, where he has been given tea.',
    '2013-03-16 reported: He was admitted to hospital on Saturday.'
  ],
  [
    'Even getting stuck on a wire in 2012, a sure way to fame, only helped him.',
    '2012 reported: Even getting stuck on a wire in 2012, a sure way to fame, only helped him.'
  ],
  ['Their number rose fast, up by a third from 2001 to 2014.'],
  ['Next year’s race is to begin in Lund.'],
  [
    'The board faces a gap, on top of "unendurable" cuts since 2010, the union said.',
    '2010 claimed: The board faces a gap, on top of "unendurable" cuts since 2010.'
  ],
  [
    'The board canceled a rise in fares planned for March 15.',
    '2013-03-15 reported: The board canceled a rise in fares planned for March 15.'
  ],
  ['More than two decades ago a ship found the reef.'],
  ['The theme of this year’s festival revolves around the pig.'],
  ['The mayor spoke to Trending Today USA of the bridge.'],
  ['They found a way through the Clean Harbour Act of 1970.'],
  ['“It leaks,” said Ana Ruiz, a former aide who went there in 2011.'],
  [
    'The firm recovered from its losses, and was sold in May 2010.',
    '2010-05 reported: The firm was sold in May 2010.'
  ],
  [
    'The trial, which began Feb. 4, is expected to end in April.',
    '2013-02-04 reported: The trial began Feb. 4.',
    '2013-04 planned: The trial is expected to end in April.'
  ],
  [
    'Crews plan a walkout. It follows a fire aboard the ferry on February 21, in which four people died.',
    '2013-02-21 reported: A fire aboard the ferry on February 21, in which four people died.'
  ],
  [
    'Crews plan a walkout. It comes days after a sinking on Tuesday that cost two lives.',
    '2013-03-19 reported: A sinking on Tuesday that cost two lives.'
  ],
  [
    'Crews walked out. It follows that the talks failed on Tuesday.',
    '2013-03-19 reported: It follows that the talks failed on Tuesday.'
  ],
  [
    'He said Thursday that he would resign next week.',
    '2013-03-21 claimed: He said Thursday that he would resign next week.',
    '2013-03-25/2013-03-31 claimed: He would resign next week.'
  ],
  [
    'The mayor told reporters on Tuesday that the bridge would open on Saturday.',
    '2013-03-19 claimed: The mayor told reporters on Tuesday that the bridge would open on Saturday.',
    '2013-03-23 claimed: The bridge would open on Saturday.'
  ],
  [
    'The law, passed in December, takes effect in July.',
    '2012-12 reported: The law, passed in December.',
    '2013-07 planned: The law takes effect in July.'
  ],
  [
    'The minister resigned on Monday after he was charged last week.',
    '2013-03-11/2013-03-17 reported: The minister was charged last week.',
    '2013-03-18 reported: The minister resigned on Monday.'
  ],
  [
    'On Monday the bridge was closed; it reopened on Wednesday.',
    '2013-03-18 reported: On Monday the bridge was closed.',
    '2013-03-20 reported: It reopened on Wednesday.'
  ],
  [
    'The museum, founded in 1950, moved to the harbour in 1990 and closed in 2012.',
    '1950 reported: The museum, founded in 1950.',
    '1990 reported: The museum, founded in 1950, moved to the harbour in 1990.',
    '2012 reported: The museum moved to the harbour in 1990 and closed in 2012.'
  ],
  [
    'The ferry sank on Monday, and divers found the wreck on Wednesday.',
    '2013-03-18 reported: The ferry sank on Monday.',
    '2013-03-20 reported: Divers found the wreck on Wednesday.'
  ],
  [
    'Prices rose in January but fell in February.',
    '2013-01 reported: Prices rose in January.',
    '2013-02 reported: Prices fell in February.'
  ],
  [
    'The company, which was founded in 1901, said on Monday that it will close its last mill in June.',
    '1901 reported: The company was founded in 1901.',
    '2013-03-18 claimed: The company said on Monday that it will close its last mill in June.',
    '2013-06 claimed: It will close its last mill in June.'
  ],
  ['The school, built in 1970, has 300 pupils.', '1970 reported: The school, built in 1970.'],
  [
    'The ship will then pass the port, and sail on to the cape on Friday.',
    '2013-03-22 planned: The ship will sail on to the cape on Friday.'
  ],
  ['He left before the ship sank on Friday.', '2013-03-22 reported: The ship sank on Friday.'],
  [
    'The team re-entered the race in May 2010.',
    '2010-05 reported: The team re-entered the race in May 2010.'
  ],
  ['The bridge opened on Monday.', '2013-03-18 reported: The bridge opened on Monday.'],
  ['The council will vote on Tuesday.', '2013-03-26 planned: The council will vote on Tuesday.'],
  ['The hall was built in 1990.', '1990 reported: The hall was built in 1990.'],
  ['The vote was held on 3 May 2009.', '2009-05-03 reported: The vote was held on 3 May 2009.'],
  [
    'The fair ran from 4 May to 6 May 2009.',
    '2009-05-04/2009-05-06 reported: The fair ran from 4 May to 6 May 2009.'
  ],
  ['He served from 1990 to 1994.', '1990/1994 reported: He served from 1990 to 1994.'],
  [
    'Between 2003 and 2007 the town lost its last two mills.',
    '2003/2007 reported: Between 2003 and 2007 the town lost its last two mills.'
  ],
  ['The strike began last week.', '2013-03-11/2013-03-17 reported: The strike began last week.'],
  ['The museum will close next month.', '2013-04 planned: The museum will close next month.'],
  ['The law takes effect in January.', '2014-01 planned: The law takes effect in January.'],
  ['Since 2010 the river has been clean.', '2010 reported: Since 2010 the river has been clean.'],
  ['The blast came at 5:30 p.m. Monday.', '2013-03-18T17:30 reported: The blast came at 5:30 p.m. Monday.'],
  [
    'The ferry sank at 3 a.m. on Tuesday near the cape.',
    '2013-03-19T03:00 reported: The ferry sank at 3 a.m. on Tuesday near the cape.'
  ],
  ['The minister resigned yesterday.', '2013-03-21 reported: The minister resigned yesterday.'],
  ['The court ruled today.', '2013-03-22 reported: The court ruled today.'],
  ['Last year the firm sold its fleet.', '2012 reported: Last year the firm sold its fleet.'],
  ['Early in 2011 the mine was shut.', '2011 reported: Early in 2011 the mine was shut.'],
  [
    'In the middle of 2012 the club went bankrupt.',
    '2012 reported: In the middle of 2012 the club went bankrupt.'
  ],
  [
    'Over the weekend a storm flooded the old town.',
    '2013-03-16/2013-03-17 reported: Over the weekend a storm flooded the old town.'
  ],
  [
    'The mayor — elected in 2009 — will resign on Monday.',
    '2009 reported: The mayor — elected in 2009 — will resign on Monday.',
    '2013-03-25 planned: The mayor — elected in 2009 — will resign on Monday.'
  ],
  [
    'The mayor (elected in 2009) said on Monday that he would stay.',
    '2009 reported: The mayor (elected in 2009) said on Monday that he would stay.',
    '2013-03-18 reported: The mayor (elected in 2009) said on Monday that he would stay.'
  ],
  [
    'Two years ago the port was sold to a group of investors.',
    '2011 reported: Two years ago the port was sold to a group of investors.'
  ],
  ['Officials said the dam failed on Tuesday.', '2013-03-19 claimed: The dam failed on Tuesday.'],
  ['According to the ministry, the dam failed on Tuesday.', '2013-03-19 claimed: The dam failed on Tuesday.'],
  [
    'The firm denied on Monday that it had sold the mill.',
    '2013-03-18 denied: The firm denied on Monday that it had sold the mill.'
  ],
  [
    'It was not clear on Monday who owned the mill.',
    '2013-03-18 unknown: It was not clear on Monday who owned the mill.'
  ],
  [
    'The team won the cup in 1998, lost it in 1999 and won it again in 2001.',
    '1998 reported: The team won the cup in 1998.',
    '1999 reported: The team won the cup in 1998, lost it in 1999.',
    '2001 reported: The team won it again in 2001.'
  ],
  [
    'If the talks fail, the crews will strike on Monday.',
    '2013-03-25 planned: If the talks fail, the crews will strike on Monday.'
  ],
  [
    'When the talks failed on Monday, the crews went on strike.',
    '2013-03-18 reported: The talks failed on Monday.'
  ],
  [
    'The crews will strike on 30 March, the union said on Thursday.',
    '2013-03-21 claimed: The crews will strike on 30 March, the union said on Thursday.',
    '2013-03-30 claimed: The crews will strike on 30 March.'
  ],
  [
    'The fire broke out on 3 May 2010. The following day it was out.',
    '2010-05-03 reported: The fire broke out on 3 May 2010.',
    '2010-05-04 reported: The following day it was out.'
  ],
  [
    'As of 9 a.m. on Monday the ferry was still at sea.',
    '2013-03-18T09:00 reported: As of 9 a.m. on Monday the ferry was still at sea.'
  ],
  [
    'As word of the fire spread, neighbours said on Monday that the alarm had failed.',
    '2013-03-18 claimed: Neighbours said on Monday that the alarm had failed.'
  ],
  [
    'As word of the fire spread, the alarm failed on Monday.',
    '2013-03-18 reported: The alarm failed on Monday.'
  ],
  [
    'On Tuesday, May 7, 2012 the council, which owns the harbour, sold it.',
    '2012-05-07 reported: On Tuesday, May 7, 2012 the council, which owns the harbour, sold it.'
  ],
  [
    'The hall was shut in 2010, when a fire destroyed the roof, and reopened in 2012.',
    '2010 reported: The hall was shut in 2010, when a fire destroyed the roof.',
    '2012 reported: The hall reopened in 2012.'
  ],
  [
    'No minister has visited the island since 2011, when Per Lund met the mayor in the port.',
    '2011 reported: No minister has visited the island since 2011, when Per Lund met the mayor in the port.'
  ],
  [
    'The bank has agreed to the limits, set in December, which will halve the fees when they take effect in July.',
    '2012-12 reported: The bank has agreed to the limits, set in December.',
    '2013-07 planned: The bank has agreed to the limits which will halve the fees when they take effect in July.'
  ],
  [
    'She praised the outcome of the Harbour Congress, a meeting last month which gave her a second term.',
    '2013-02 reported: The Harbour Congress, a meeting last month which gave her a second term.'
  ],
  [
    'Crews will strike on Sunday, days after the talks failed, the union announced Wednesday.',
    '2013-03-20 claimed: Crews will strike days after the talks failed, the union announced Wednesday.',
    '2013-03-24 planned: Crews will strike on Sunday.'
  ],
  [
    'With the first meeting set to take place on 4 April, the mayor is busy.',
    '2013-04-04 planned: With the first meeting set to take place on 4 April, the mayor is busy.'
  ],
  [
    'The first flight is expected to take place in August or September of this year.',
    '2013-08/2013-09 planned: The first flight is expected to take place in August or September of this year.'
  ],
  [
    'The wreck was found in May 2010 by divers who had searched the bay for a year.',
    '2010-05 reported: The wreck was found in May 2010 by divers who had searched the bay for a year.'
  ],
  [
    '“We will open on Monday,” said Ana Ruiz.',
    '2013-03-25 claimed: “We will open on Monday,” said Ana Ruiz.'
  ],
  [
    'The ice is thinning twice as fast as before, a study published on Monday found.',
    '2013-03-18 claimed: The ice is thinning twice as fast as before, a study published on Monday found.'
  ],
  [
    'Bauer accused the firm of breaking a promise made in 2012.',
    '2012 claimed: Bauer accused the firm of breaking a promise made in 2012.'
  ],
  [
    'Trade fell in February, compared with the month in which the port was closed in 2012.',
    '2012 reported: Trade fell in February, compared with the month in which the port was closed in 2012.',
    '2013-02 reported: Trade fell in February.'
  ],
  [
    'The tunnel, which opened in 1994, was closed on Tuesday.',
    '1994 reported: The tunnel opened in 1994.',
    '2013-03-19 reported: The tunnel was closed on Tuesday.'
  ],
  [
    'The ferry will sail at the end of the month, on March 29.',
    '2013-03-29 planned: The ferry will sail at the end of the month, on March 29.'
  ],
  [
    'The bridge opened on May 5, 1998. A feast commemorating the date was held by the town.',
    '1998-05-05 reported: The bridge opened on May 5, 1998.'
  ]
]

const NOTHING = [
  'Monday, 9 a.m. Registration',
  '25 March: Welcome and tea, Main Hall',
  'The road is still used today.',
  'The hall is today one of the oldest in the town.',
  'The ship came three days later than planned.',
  'The strike lasted three weeks.',
  'The 2008 crisis cost jobs.',
  'The shop opens every day.',
  'Shares fell to their lowest level since June 2009.',
  'The film (1998) was shown.',
  'It is popular now.',
  'The board meets twice a year.',
  'Sales were the worst since 1997.',
  'The firm has a June 1 deadline.',
  'The club differs from the team of 1998 in its style.',
  'The mood is tense ahead of the election on Sunday.',
  'He grew up in the 1990s.',
  'The church is of the 14th century.',
  'Rain is common in summer.',
  'The village has changed in recent years.',
  'The train leaves at 9 a.m. and is slow.',
  'The course takes two years.',
  'The price is higher than in March.',
  'The 1998 final is still his best memory.',
  'Nobody knows what the future will bring.',
  'The index hit its lowest point since May.',
  'The museum is open on Sundays.',
  'By 1950 the village was empty.',
  'The fair is the largest since the fair of 1998.',
  'He turned 50.',
  'The journey takes an hour.',
  'He was a boy in those days.',
  'Losses are £4.8m, up from £3.1m in 2012.',
  'The ice shrinks by 2 metres a year, compared with 0.6 metres a year before 2010.',
  'Such a warming would leave less than a tenth of today’s ice.',
  'The editors cut the list on a Monday.'
]

describe('buildTimeline', () => {
  it.each(TOLD)('%s', (story, ...expected) => {
    expect(timeline(story)).toEqual(expected)
  })

  it.each(NOTHING)('%s → no entry', (story) => {
    expect(timeline(story)).toEqual([])
  })
})

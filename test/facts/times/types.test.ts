import { describe, expect, it } from 'vitest'
import { type Times, typedTimesIn } from './read-sentences.ts'

/** A Friday. */
const published = '2013-03-22'

const DATES: [string, ...Times][] = [
  ['Rents rose from a year earlier.', ['a year earlier', 'DATE', '2012']],
  ['It earned less in the year-earlier quarter.', ['the year-earlier quarter', 'DATE', '2011-Q4']],
  ['It sold more in the year-ago period.', ['the year-ago period', 'DATE', '2012']],
  ['Profit fell in the latest quarter.', ['the latest quarter', 'DATE', '2012-Q4']],
  ['Profit fell in the last quarter of 2012.', ['the last quarter of 2012', 'DATE', '2012-Q4']],
  ['Our fourth-quarter results show that we are growing.', ['fourth-quarter', 'DATE', '2012-Q4']],
  [
    'It will report fourth-quarter earnings on Monday.',
    ['fourth-quarter', 'DATE', '2012-Q4'],
    ['Monday', 'DATE', '2013-03-25']
  ],
  [
    'It will report second-quarter earnings in July.',
    ['second-quarter', 'DATE', '2013-Q2'],
    ['July', 'DATE', '2013-07']
  ],
  ['Sales in the April-June quarter rose.', ['the April-June quarter', 'DATE', '2012-Q2']],
  ['The first quarter of fiscal 2013 was poor.', ['The first quarter of fiscal 2013', 'DATE', '2013-Q1']],
  ['Net income fell in the fiscal second quarter.', ['the fiscal second quarter', 'DATE', null]],
  ['The gap will widen this fiscal year.', ['this fiscal year', 'DATE', '2013']],
  ['Cafes grew in recent years.', ['recent years', 'DATE', 'PAST_REF']],
  ['Trams will return in the coming weeks.', ['the coming weeks', 'DATE', 'FUTURE_REF']],
  ['In the past, it was a mill.', ['the past', 'DATE', 'PAST_REF']],
  ['The plan may change in the near future.', ['the near future', 'DATE', 'FUTURE_REF']],
  ['He was there as recently as last month.', ['last month', 'DATE', '2013-02']],
  ['They met the week of March 11.', ['the week of March 11', 'DATE', '2013-W11']],
  ['It rained in the last week of August 1918.', ['the last week of August 1918', 'DATE', '1918-08']],
  ['It opened on the first day of July 1990.', ['the first day of July 1990', 'DATE', '1990-07-01']],
  ['It grew in the mid-’80s.', ['the mid-’80s', 'DATE', '198']],
  ['The heat broke in mid-August.', ['mid-August', 'DATE', '2012-08']],
  ['They fished over the weekend.', ['the weekend', 'DATE', '2013-W11-WE']],
  ['By Memorial Day it will be done.', ['Memorial Day', 'DATE', '2013-05-27']],
  ['On Christmas Day they ate late.', ['Christmas Day', 'DATE', '2012-12-25']],
  ['Twenty years ago today the band played.', ['Twenty years ago today', 'DATE', '1993-03-22']],
  ['A week ago Monday he called.', ['A week ago Monday', 'DATE', '2013-03-11']],
  [
    'He will be closed for two weeks from Tuesday.',
    ['two weeks', 'DURATION', 'P2W'],
    ['Tuesday', 'DATE', '2013-03-26']
  ],
  ['He will call a week from Tuesday.', ['a week from Tuesday', 'DATE', '2013-04-02']],
  ['The summit ends Saturday.', ['Saturday', 'DATE', '2013-03-23']],
  [
    'The shop opens Friday through Sunday.',
    ['Friday', 'DATE', '2013-03-22'],
    ['Sunday', 'DATE', '2013-03-24']
  ],
  [
    'He came on March 3 and left on the 5th.',
    ['March 3', 'DATE', '2013-03-03'],
    ['the 5th', 'DATE', '2013-03-05']
  ],
  ['He retired on 3/15/2013.', ['3/15/2013', 'DATE', '2013-03-15']]
]

const UNTOLD: [string, ...Times][] = [
  ['Crowds were thin on the third day.', ['the third day', 'DATE', null]],
  ['He spoke on the final day of the trial.', ['the final day of the trial', 'DATE', null]],
  ['It fell in the first year of the war.', ['the first year of the war', 'DURATION', 'P1Y']],
  [
    'It opened on Saturday, the first day of the Battle of Lund.',
    ['Saturday', 'DATE', '2013-03-16'],
    ['the first day of the Battle of Lund', 'DATE', '2013-03-16']
  ],
  [
    'The mill burned on 3 May 2009, and a plaque marks the date.',
    ['3 May 2009', 'DATE', '2009-05-03'],
    ['the date', 'DATE', '2009-05-03']
  ],
  ['The town grew to the size it is today.', ['today', 'DATE', 'PRESENT_REF']],
  ['The hall is today one of the oldest.', ['today', 'DATE', 'PRESENT_REF']],
  ['The road is still used today.', ['today', 'DATE', 'PRESENT_REF']],
  ['They are the youth of today.', ['today', 'DATE', 'PRESENT_REF']],
  ['He studies today’s teenagers.', ['today', 'DATE', 'PRESENT_REF']],
  ['The court meets today.', ['today', 'DATE', '2013-03-22']],
  ['The mayor is in Lund today.', ['today', 'DATE', '2013-03-22']],
  ['Today’s vote was close.', ['Today', 'DATE', '2013-03-22']],
  ['We often meet on a Monday.', ['Monday', 'DATE', 'XXXX-WXX-1']],
  ['He got several refusals in last years.', ['last years', 'DATE', 'PAST_REF']]
]

const TIMES: [string, ...Times][] = [
  ['He died in the early hours of Sunday.', ['the early hours of Sunday', 'TIME', '2013-03-17TMO']],
  [
    'On Friday evening and Saturday morning it rained.',
    ['Friday evening', 'TIME', '2013-03-15TEV'],
    ['Saturday morning', 'TIME', '2013-03-16TMO']
  ],
  [
    'They met at 3 p.m. in a hall on Monday.',
    ['3 p.m.', 'TIME', '2013-03-18T15:00'],
    ['Monday', 'DATE', '2013-03-18']
  ],
  ['At 9 p.m. the train left.', ['9 p.m.', 'TIME', 'XXXX-XX-XXT21:00']],
  ['At 1400 GMT the ship sank.', ['1400 GMT', 'TIME', 'XXXX-XX-XXT14:00']],
  [
    'It is open from 9 to 11 a.m. and then closed.',
    ['9', 'TIME', 'XXXX-XX-XXT09:00'],
    ['11 a.m.', 'TIME', 'XXXX-XX-XXT11:00']
  ],
  ['He got up at 6 in the morning.', ['6 in the morning', 'TIME', 'XXXX-XX-XXT06:00']],
  [
    'A fire broke out Tuesday. Nobody slept. It spread. At 4 a.m. it was out.',
    ['Tuesday', 'DATE', '2013-03-19'],
    ['4 a.m.', 'TIME', '2013-03-19T04:00']
  ]
]

const DURATIONS: [string, ...Times][] = [
  ['The boat came three hours later than planned.', ['three hours', 'DURATION', 'PT3H']],
  ['He waited for half an hour.', ['half an hour', 'DURATION', 'PT30M']],
  ['It lasted three quarters of an hour.', ['three quarters of an hour', 'DURATION', 'PT45M']],
  [
    'The race took 2 hours, 3 minutes and 59 seconds.',
    ['2 hours, 3 minutes and 59 seconds', 'DURATION', 'PT2H3M59S']
  ],
  ['It was there for 24 hours.', ['24 hours', 'DURATION', 'PT24H']],
  ['It sold 12 in the first nine months.', ['the first nine months', 'DURATION', 'P9M']],
  ['The term lasts three-and-a-half years.', ['three-and-a-half years', 'DURATION', 'P3.5Y']]
]

const SETS: [string, ...Times][] = [
  ['The fair is held every October.', ['every October', 'SET', 'XXXX-10']],
  ['The board meets twice a month.', ['twice a month', 'SET', 'P1M']],
  ['She works three days a week.', ['three days a week', 'SET', 'P1W']],
  ['The drug is taken twice daily.', ['twice daily', 'SET', 'P1D']],
  ['The annual fair is large.', ['annual', 'SET', 'P1Y']],
  ['He jogs every morning.', ['every morning', 'SET', 'XXXX-XX-XXTMO']],
  ['He prays on Sundays.', ['Sundays', 'SET', 'XXXX-WXX-7']],
  ['They dance on Saturday nights.', ['Saturday nights', 'SET', 'XXXX-WXX-6TNI']],
  ['They rest on weekends.', ['weekends', 'SET', 'XXXX-WXX-WE']],
  ['The prize is given every two years.', ['every two years', 'SET', 'P2Y']],
  ['He comes every other day.', ['every other day', 'SET', 'P2D']]
]

const NOTHING = [
  'He is in his 20s.',
  'One day he will win.',
  'He made 30 calls a day.',
  'He is paid $10 an hour.',
  'The score was 7:30.',
  'It cost 3/15 of the sum.',
  'Past the mill stood a barn.',
  'The Weekly Post was sold.',
  'The last quarter of the cake was gone.',
  'He came fifth in the race.',
  'The week of talks was dull.',
  'A quarter of the crew left.',
  'The future king waited.',
  'The once-grand hotel burned.',
  'They shared the 15th seat.',
  'The eleventh hour of the eleventh round was dull.',
  'She won for the third time.'
]

describe('findTimes, by type', () => {
  it.each([...DATES, ...UNTOLD, ...TIMES, ...DURATIONS, ...SETS])('%s', (story, ...expected) => {
    expect(typedTimesIn(story, { published })).toEqual(expected)
  })

  it.each(NOTHING)('%s → nothing', (story) => {
    expect(typedTimesIn(story, { published })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { Sentence } from '../../../functions/facts/analysis.ts'
import { readQuantities } from '../../../functions/facts/figures/quantities.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

const sentenceOf = (text: string): Sentence => ({
  start: 0,
  end: text.length,
  index: 0,
  paragraph: 0,
  source: text,
  tokens: tokenize(text)
})

/** 'value[..valueTo] unit', a bound other than 'exact' before it, and the words under the span. */
const read = (text: string): string[] =>
  readQuantities(sentenceOf(text), { names: [], times: [] }).map(
    ({ value, valueTo, unit, bound, start, end }) =>
      `${bound === 'exact' ? '' : `${bound} `}${value}${valueTo === undefined ? '' : `..${valueTo}`} ${unit ?? '-'} | ${text.slice(start, end)}`
  )

const FIGURES: [string, string, ...string[]][] = [
  ['both sides of a vote', 'It passed by a 5-to-4 vote.', '5..4 - | 5-to-4'],
  ['a score behind a name', 'They beat Norhaven United 3-2 on Saturday.', '3..2 - | 3-2'],
  ['spread over', 'The paths spread over three miles.', '3 mile | three miles'],
  // money
  ['sign against it, thousands', 'It sent goods worth KSh700,000.', '700000 KES | KSh700,000'],
  ['sign before', 'The repairs cost $3,250.75.', '3250.75 USD | $3,250.75'],
  ['scale word', 'They borrowed $1 billion.', '1000000000 USD | $1 billion'],
  ['scale mark', 'It raised £2.5m from readers.', '2500000 GBP | £2.5m'],
  ['scale word against it', 'She left a $1.3million fund.', '1300000 USD | $1.3million'],
  ['people, scale word against them', 'It has 1.5million users.', '1500000 users | 1.5million users'],
  ['named dollars', 'The farm sold for A$1.2bn.', '1200000000 AUD | A$1.2bn'],
  ['code before', 'The loan is worth EUR 40 million.', '40000000 EUR | EUR 40 million'],
  ['word after', 'Tickets cost twelve euros.', '12 EUR | twelve euros'],
  ['nation and word', 'A seat costs 90 New Zealand dollars.', '90 NZD | 90 New Zealand dollars'],
  [
    'dollars and cents',
    'Bread costs three dollars and fifty cents.',
    '3.5 USD | three dollars and fifty cents'
  ],
  ['rate', 'Wheat fell to $210 a tonne.', '210 USD per tonne | $210 a tonne'],
  ['rate with per', 'Rent is $80 per square foot.', '80 USD per square foot | $80 per square foot'],
  ['no rate but a time', 'Sales rose to $4 billion a year earlier.', '4000000000 USD | $4 billion'],
  ['millions of pounds', 'The museum lost 3 million pounds.', '3000000 GBP | 3 million pounds'],
  ['pounds on a scale', 'The pumpkin weighs 300 pounds.', '300 pound | 300 pounds'],
  // shares
  ['percent', 'Turnout reached 61.5 percent.', '61.5 percent | 61.5 percent'],
  ['percent sign', 'Rents rose 7% in a year.', '7 percent | 7%'],
  ['percentage points', 'Support fell by 3 percentage points.', '3 percentage point | 3 percentage points'],
  ['basis points', 'The bank cut rates by 25 basis points.', '25 basis point | 25 basis points'],
  ['half', 'Half of the voters stayed at home.', '0.5 - | Half'],
  ['two-thirds', 'Two-thirds of farmers agreed.', '0.6666666666666666 - | Two-thirds'],
  ['a number and a half', 'They waited three and a half hours.', '3.5 hour | three and a half hours'],
  ['with hyphens', 'They waited three-and-a-half hours.', '3.5 hour | three-and-a-half hours'],
  [
    'a half of millions',
    'It cost two and a half million euros.',
    '2500000 EUR | two and a half million euros'
  ],
  ['three quarters more', 'It is 2 and three-quarters miles long.', '2.75 mile | 2 and three-quarters miles'],
  ['a mixed fraction', 'The rate rose to 3-3/4 percent.', '3.75 percent | 3-3/4 percent'],
  ['no fraction', 'The score was 3-4 at the end.', '3..4 - | 3-4'],
  ['one in so many', 'One in five workers left.', '0.2 - | One in five'],
  ['so many in so many', 'About three in 10 people moved away.', 'about 0.3 - | three in 10'],
  ['one of so many is no share', 'She is one of two pilots here.', '2 pilots | two pilots'],
  ['a shop, no count', '7-11 manager Ann Lee told reporters of the fire.'],
  [
    'whom something killed',
    'The drink killed seventeen and blinded a dozen.',
    '17 - | seventeen',
    '12 - | a dozen'
  ],
  ['one in digits', 'The risk is 1 in 2,000.', '0.0005 - | 1 in 2,000'],
  ['so many of so many', 'Nearly eight of 10 voters agree.', 'about 0.8 - | eight of 10'],
  ['so many of those counted', 'It took 40 of 300 seats.', '300 seats | 300 seats'],
  ['out of', 'Nine out of ten shops closed.', '0.9 - | Nine out of ten'],
  ['so many out of a number counted', 'It lost in 14 out of 20 towns.', '0.7 - | 14 out of 20'],
  ['no share of a time', 'He won two in three days.', '3 day | three days'],
  ['no share behind a verb', 'She scored two in five matches.', '5 matches | five matches'],
  ['no share for a label', 'It was ranked No. 1 in 12 countries.', '12 countries | 12 countries'],
  ['a part of a scale', 'The study cost 3½ million euros.', '3500000 EUR | 3½ million euros'],
  // ranges
  ['none of a year', 'Emissions fall by 2030 to 32 percent of that.', '32 percent | 32 percent'],
  ['to', 'Expect 10 to 15 percent.', '10..15 percent | 10 to 15 percent'],
  ['dash', 'The walk takes 20-30 minutes.', '20..30 minute | 20-30 minutes'],
  ['between', 'It costs between $5 and $7 million.', '5000000..7000000 USD | $5 and $7 million'],
  [
    'shared scale',
    'The plant needs 2 to 3 million litres.',
    '2000000..3000000 litre | 2 to 3 million litres'
  ],
  [
    'a change and a level are no range',
    'Sales rose 5% to 9% of the total.',
    '5 percent | 5%',
    '9 percent | 9%'
  ],
  ['vague', 'Tens of thousands of people marched.', '10000..100000 people | Tens of thousands of people'],
  // bounds
  ['about', 'About 300 homes were flooded.', 'about 300 homes | 300 homes'],
  ['more than', 'More than 40,000 fans came.', 'moreThan 40000 fans | 40,000 fans'],
  ['throughout', 'It was in use over a 90-year period.', '90 year | 90-year'],
  ['across', 'They walked over a 90-mile path.', '90 mile | 90-mile'],
  ['over', 'They walked over 90 miles.', 'moreThan 90 mile | 90 miles'],
  ['at least', 'At least nine hikers are missing.', 'atLeast 9 hikers | nine hikers'],
  ['up to', 'The law allows up to 60 days.', 'atMost 60 day | 60 days'],
  ['no more than', 'No more than 20 visitors may enter.', 'atMost 20 visitors | 20 visitors'],
  ['fewer than', 'Fewer than 12 copies exist.', 'lessThan 12 copies | 12 copies'],
  ['or more', 'A quorum is 15 or more members.', 'atLeast 15 - | 15'],
  [
    'an estimated',
    'The storm left an estimated 2.4 million people without power.',
    'about 2400000 people | 2.4 million people'
  ],
  // measures
  ['length', 'The tunnel is 7.5 km long.', '7.5 kilometre | 7.5 km'],
  ['area', 'The fire burned 900 square kilometres.', '900 square kilometre | 900 square kilometres'],
  ['speed', 'Winds reached 155mph.', '155 mile per hour | 155mph'],
  [
    'speed in words',
    'Trains run at 300 kilometres an hour.',
    '300 kilometre per hour | 300 kilometres an hour'
  ],
  ['percent', 'The margin is plus or minus 4 percent.', '4 percent | plus or minus 4 percent'],
  ['percent', 'The margin is ±4 percent.', '4 percent | ±4 percent'],
  ['temperature', 'It was minus 12 degrees Celsius.', '-12 celsius | minus 12 degrees Celsius'],
  ['energy', 'The farm makes 350 megawatts.', '350 megawatt | 350 megawatts'],
  ['data', 'The phone stores 64GB.', '64 gigabyte | 64GB'],
  ['volume', 'The tanker spilled 1.2m tons of oil.', '1200000 ton | 1.2m tons'],
  ['mixed fraction', 'The trail is 2 1/2 miles long.', '2.5 mile | 2 1/2 miles'],
  ['with a hyphen', 'They bought a 45-acre farm.', '45 acre | 45-acre'],
  // durations and ages
  ['duration', 'The strike lasted two months.', '2 month | two months'],
  ['duration with a hyphen', 'He came back from a 13-day trip.', '13 day | 13-day'],
  ['consecutive', 'It rained on five consecutive days.', '5 day | five consecutive days'],
  ['age', 'A 15-year-old boy was found.', '15 year of age | 15-year-old'],
  ['age after a name', 'Ana Ruiz, 43, runs the shop.', '43 year of age | 43'],
  ['age in months', 'The baby is eight months old.', '8 month of age | eight months old'],
  ['aged', 'Children aged 5 to 11 are invited.', '5..11 year of age | 5 to 11'],
  // counts
  ['people', 'Seventeen people were hurt.', '17 people | Seventeen people'],
  [
    'with adjectives',
    'The city bought 120 new electric buses.',
    '120 new electric buses | 120 new electric buses'
  ],
  ['participle before the noun', 'Police seized 30 stolen cars.', '30 stolen cars | 30 stolen cars'],
  ['of the', 'Four of the club’s players were ill.', '4 players | Four of the club’s players'],
  ['rate', 'The clinic sees 90 patients a day.', '90 patients per day | 90 patients a day'],
  ['noun before', 'The firm has many drone flights — it has made 12 since April.', '12 drone flights | 12'],
  ['one', 'Only one witness spoke.', '1 witness | one witness'],
  ['words and scale', 'Four hundred and twenty boats sank.', '420 boats | Four hundred and twenty boats'],
  ['dozens', 'Dozens of shops closed.', 'atLeast 12 shops | Dozens of shops'],
  ['second count', 'Four people died and 61 were injured.', '4 people | Four people', '61 people | 61'],
  ['counts without a noun', 'Four died and 61 were injured.', '4 - | Four', '61 - | 61'],
  ['attribute', 'A nine-member panel met.', '9 member | nine-member'],
  ['times', 'The song was played 60 times.', '60 times | 60 times'],
  ['fold', 'Exports grew sixfold.', '6 time | sixfold'],
  // scores and levels
  ['score', 'Rovers won 3-1 on Sunday.', '3..1 - | 3-1'],
  ['votes', 'The court ruled 6-3 for the city.', '6..3 - | 6-3'],
  ['index', 'The index closed at 27,349.19.', '27349.19 - | 27,349.19']
]

const NOTHING: [string, string][] = [
  ['year', 'The bridge opened in 1937.'],
  ['year before a noun', 'The 2019 elections were calm.'],
  ['year first', '2020 was a hard year.'],
  ['decade', 'He sang in the 1980s.'],
  ['day', 'They met on March 14.'],
  ['day before the month', 'They met on 14 March 2019.'],
  ['days', 'The fair is held Sept. 20-24.'],
  ['numeric date', 'It was filed on 10/11/2019.'],
  ['clock', 'Doors open at 7:30.'],
  ['clock with p.m.', 'Doors open at 8 p.m. sharp.'],
  ['o’clock', 'She left at five o’clock.'],
  ['phone', 'Call 555-0134 for help.'],
  ['long phone', 'Call 020 7946 0000 now.'],
  ['list number', '3. Mix the flour.'],
  ['label', 'See page 12 and Article 5.'],
  ['number sign', 'He is ranked #4 there.'],
  ['No.', 'He lives at No. 10.'],
  ['ordinal', 'It was the 19th congress and his second.'],
  ['ordinal word', 'The twenty-first century began.'],
  ['name with a number', 'They flew in an Airbus A320 over Area 51.'],
  ['product', 'She bought a Galaxy 9 there.'],
  ['index name', 'The Nikkei 225 was closed.'],
  ['letters and digits', 'Covid-19 and CO2 worry them.'],
  ['generation', 'The 5G network is slow.'],
  ['version', 'Update to version 2.0.1 now.'],
  ['one as a pronoun', 'No one knew, and this one did.'],
  ['one another', 'They help one another.'],
  ['one day', 'One day it will rain.'],
  ['at one point', 'At one point he slept.'],
  ['half as an adverb', 'The glass was half empty.'],
  ['a third time', 'She tried a third time.'],
  ['a second look', 'He took a second look.'],
  ['no numbers', 'Nothing happened at all.'],
  ['address', 'She lives at 16 Mill Lane.'],
  ['slashed', 'Help is there 24/7.'],
  ['flight', 'Flight 370 vanished.'],
  ['picture number', 'The boat at the pier 3/8 Ana Ruiz'],
  ['clock with a dot', 'They were called at 6.13 to the fire.'],
  ['name in words', 'He left Formula One cars behind.']
]

describe('readQuantities', () => {
  test.each(FIGURES)('%s: %s', (_, text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each(NOTHING)('nothing in a %s: %s', (_, text) => {
    expect(read(text)).toEqual([])
  })

  test.each([
    ['digits', '1'.repeat(1_000_000)],
    ['digits and commas', '1,'.repeat(500_000)],
    ['thousands', '111,'.repeat(250_000)],
    ['numbers', '12 '.repeat(300_000)],
    ['dollars', '$'.repeat(1_000_000)],
    ['number words', 'one hundred and '.repeat(60_000)],
    ['points', '1.'.repeat(500_000)],
    ['spaces', `5${' '.repeat(1_000_000)}km`],
    ['hyphens', 'a-'.repeat(500_000)]
  ])('comes to an end on 1 MB of %s', (_, text) => {
    const sentence = sentenceOf(text)
    for (const { start, end } of readQuantities(sentence, { names: [], times: [] }))
      expect(start).toBeLessThan(end)
  })
})

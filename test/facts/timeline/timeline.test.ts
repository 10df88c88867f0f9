import { describe, expect, it } from 'vitest'
import { buildTimeline } from '../../../functions/facts/timeline/timeline.ts'
import { articleOf } from '../times/read-sentences.ts'

const timeline = (story: string) =>
  buildTimeline(articleOf(story, { published: '2021-06-16' }), []).map(
    ({ date, end, precision, statement }) => ({
      date,
      end,
      precision,
      status: statement.status
    })
  )

describe('buildTimeline', () => {
  it('puts events in order of time and says what is planned', () => {
    expect(
      timeline('The council will vote on Friday. The mayor resigned on Monday. The hall was built in 1990.')
    ).toEqual([
      { date: '1990', end: undefined, precision: 'year', status: 'reported' },
      { date: '2021-06-14', end: undefined, precision: 'day', status: 'reported' },
      { date: '2021-06-18', end: undefined, precision: 'day', status: 'planned' }
    ])
  })

  it('tells an event once', () => {
    expect(timeline('The mayor resigned on Monday. On Monday the mayor resigned.')).toHaveLength(1)
  })

  it('closes ranges', () => {
    expect(timeline('The fair ran from 4 May to 6 May 2019.')).toMatchObject([
      { date: '2019-05-04', end: '2019-05-06' }
    ])
  })

  it('leaves a date that only says which', () => {
    expect(
      timeline('He was arrested in April 2019 for the call of a day and for the March 2018 call.')
    ).toMatchObject([{ date: '2019-04' }])
  })

  it.each([
    'The strike lasted three weeks.',
    'The 2008 crisis cost jobs.',
    'The shop opens every day.',
    'Shares fell to their lowest level since June 2019.',
    'The film (1998) was shown.',
    'It is popular now.',
    'Officials have blamed the June 2000 spill on others.',
    'He was left shaking less than a fortnight ago.',
    'Few saw the effects of June 2019’s vote.',
    'The cost has risen since June 2019’s vote.',
    'June 2019’s fire is believed to be the first there.'
  ])('%s → no entry', (story) => {
    expect(timeline(story)).toEqual([])
  })
})

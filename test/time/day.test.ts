import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoDay } from '../../functions/time/calendar.ts'
import { parseDay, parseMonthDay } from '../../functions/time/day.ts'

const STATED: [string, string | null, string?][] = [
  ['Published November 15, 2017', '2017-11-15', 'November 15, 2017'],
  ['Wed., Nov. 15, 2017 10:30 a.m.', '2017-11-15', 'Wed., Nov. 15, 2017'],
  ['Wednesday 15 November 2017 at noon', '2017-11-15', 'Wednesday 15 November 2017'],
  ['the 15th of November, 2017', '2017-11-15', '15th of November, 2017'],
  ['Sept 3rd, 1998', '1998-09-03', 'Sept 3rd, 1998'],
  ['updated 2017-11-15T08:00:00Z', '2017-11-15', '2017-11-15'],
  ['2017/11/15', '2017-11-15', '2017/11/15'],
  ['31.12.2019', '2019-12-31', '31.12.2019'],
  ['12/31/2019', '2019-12-31', '12/31/2019'],
  ['5/5/2017', '2017-05-05', '5/5/2017'],
  ['On 11/13/19 at 4 PM', '2019-11-13', '11/13/19'],
  ['04/05/17', null],
  ['15-Nov-2017', '2017-11-15', '15-Nov-2017'],
  ['29 February 2016', '2016-02-29', '29 February 2016'],
  ['first on 30 February 2016, then 1 March 2016', '2016-03-01', '1 March 2016'],
  ['04/05/2017', null],
  ['29 February 2017', null],
  ['Monday, November 15, 2017', null],
  ['November 2017', null],
  ['Nov. 15', null],
  ['in 2017', null],
  ['version 2017.11.15.4 of the tool', null],
  ['build 1.2.2017-4', null],
  ['May I ask 12 of you', null],
  ['32 May 2017', null],
  ['', null]
]

describe('parseDay', () => {
  it.each(STATED)('%s → %s', (text, date, words) => {
    const stated = parseDay(text)
    expect(stated?.date ?? null).toBe(date)
    if (stated) expect(text.slice(stated.start, stated.end)).toBe(words)
  })

  it('reads back every day it is told, whichever way it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (number) => {
        const day = dayOf(number)
        const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })
        const name = month.format(new Date(number * 86_400_000))
        expect(parseDay(`on ${name} ${day.day}, ${day.year}.`)?.date).toBe(isoDay(day))
        expect(parseDay(`on ${day.day} ${name} ${day.year}.`)?.date).toBe(isoDay(day))
        expect(parseDay(isoDay(day))?.date).toBe(isoDay(day))
      })
    )
  })
})

describe('parseMonthDay', () => {
  it.each([
    ['BEIJING, Nov. 15', 11, 15],
    ['15 November', 11, 15],
    ['Tuesday, 3rd of May', 5, 3],
    ['Feb. 29', 2, 29]
  ])('%s', (text, month, day) => {
    expect(parseMonthDay(text)).toMatchObject({ month, day })
  })

  it.each(['May', 'Feb. 30', 'the 15th', 'march on'])('%s gives nothing', (text) => {
    expect(parseMonthDay(text)).toBeNull()
  })
})

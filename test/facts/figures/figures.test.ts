import { describe, expect, it } from 'vitest'
import { findFigures } from '../../../functions/facts/figures/figures.ts'
import { sheetParts } from '../support.ts'

const told = (text: string): Record<string, string> =>
  Object.fromEntries(findFigures(sheetParts(text), []).map(({ text, statement }) => [text, statement.text]))

describe('what a figure is told with', () => {
  it('is the clause in which it stands', () => {
    expect(told('The mill closed in May, and 40 people lost their jobs.')).toEqual({
      '40 people': '40 people lost their jobs.'
    })
  })

  it('says of whom it is true', () => {
    const text = 'In adults under 26, use rose by 37 percent.'
    expect(told(text)['37 percent']).toBe(text)
  })

  it('says of when it is true', () => {
    const text = 'In the previous poll, held in early May, Lund led Torp by 5 percentage points.'
    expect(told(text)['5 percentage points']).toBe(text)
  })

  it('leaves what stands below pictures', () => {
    expect(told('Getty 8/19 Nine boats burned in the port. Reuters 6 Ten boats sank.')).toEqual({})
  })

  it('names what the sentence only points at', () => {
    const text = 'It follows the fire aboard the ferry, in which four people died and 61 were hurt.'
    const statement = 'The fire aboard the ferry, in which four people died and 61 were hurt.'
    expect(told(text)).toEqual({ 'four people': statement, '61': statement })
  })
})

describe('the order of figures', () => {
  const order = (text: string, title?: string): string[] =>
    findFigures(sheetParts(text, title === undefined ? {} : { title }), []).map(({ text }) => text)

  it('ends with what was before and what is known already', () => {
    expect(order('The index fell to 49.2 from 50.7. The two men met 12 others.')).toEqual([
      '12 others',
      '49.2',
      'two men',
      '50.7'
    ])
  })

  it('puts what was years ago behind what is', () => {
    const text = 'It is the worst since 1959, when 12 trams burned. In March 2026 nine trams stood still.'
    expect(order(text)).toEqual(['nine trams', '12 trams'])
    const built = 'The ship, built in 1994, carried 412 people in March 2026. It had 97 cars.'
    expect(order(built)).toEqual(['412 people', '97 cars'])
  })

  it('puts what a race is called behind times', () => {
    expect(order('Lund won the 50m breaststroke title in 26 seconds.')).toEqual(['26 seconds', '50m'])
  })

  it('ends with the same in another currency', () => {
    expect(order('The board gave €9 million (US$11 million; £8 million). It bought 40 boats.')).toEqual([
      '€9 million',
      '40 boats',
      'US$11 million',
      '£8 million'
    ])
  })

  it('puts a few of something behind amounts, unless they came to harm', () => {
    expect(order('Two sedans were sold. The plant has 40 workers.')).toEqual(['40 workers', 'Two sedans'])
    expect(order('Two guests had minor injuries. The inn has 40 rooms.')).toEqual(['Two guests', '40 rooms'])
  })

  it('begins with those who came to harm', () => {
    expect(
      order('Seven people died when a tram overturned. The line carries 27 million passengers a year.')
    ).toEqual(['Seven people', '27 million passengers a year'])
  })

  it('tells what the headline tells once', () => {
    expect(order('Seven people were killed in the accident.', 'At least 7 killed in tram accident')).toEqual([
      'Seven people'
    ])
  })
})

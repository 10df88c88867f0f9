import { describe, expect, it } from 'vitest'
import type { Figure } from '../../functions/fact-sheet.ts'
import { numeralOf } from '../../functions/page/numerals.ts'

type Shown = Pick<Figure, 'text' | 'value' | 'unit'> & Partial<Pick<Figure, 'valueTo' | 'bound'>>

const figure = (shown: Shown): Figure => ({
  span: { start: 0, end: shown.text.length },
  bound: 'exact',
  statement: {
    text: shown.text,
    spans: [{ start: 0, end: shown.text.length }],
    sentence: 0,
    status: 'reported',
    attribution: null
  },
  ...shown
})

describe('numeralOf', () => {
  it.each<[string, Shown]>([
    ['£1,940 a month', { text: '£1,940 a month', value: 1940, unit: 'GBP per month' }],
    ['~£60 m a year', { text: '£60 million a year', value: 6e7, unit: 'GBP per year', bound: 'about' }],
    ['€3.5 m', { text: '3½ million euros', value: 3.5e6, unit: 'EUR' }],
    ['2–3 bn', { text: '2 to 3 billion', value: 2e9, valueTo: 3e9, unit: null }],
    ['12.5%', { text: '12.5 percent', value: 12.5, unit: 'percent' }],
    ['> 300 km', { text: '300 km', value: 300, unit: 'kilometre', bound: 'moreThan' }],
    ['2.5 years', { text: 'two-and-a-half years', value: 2.5, unit: 'year' }],
    ['⅓', { text: 'a third', value: 1 / 3, unit: null }],
    ['1 in 5', { text: 'One in five', value: 0.2, unit: null }],
    ['~3 in 10', { text: 'three in 10', value: 0.3, unit: null, bound: 'about' }],
    ['1 in 2 million', { text: '1 in 2 million', value: 5e-7, unit: null }],
    ['thousands', { text: 'Thousands of people', value: 1000, valueTo: 10_000, unit: 'people' }],
    ['1,200', { text: '1,200 hotels', value: 1200, unit: 'hotels' }]
  ])('%s', (numeral, shown) => {
    expect(numeralOf(figure(shown)).numeral).toBe(numeral)
  })

  it('tells a change from a range', () => {
    const shown = figure({ text: '0.9 to 1.23 percent', value: 0.9, valueTo: 1.23, unit: 'percent' })
    const statement = { ...shown.statement, text: 'Use rose by a third, from 0.9 to 1.23 percent.' }
    expect(numeralOf({ ...shown, statement }).numeral).toBe('0.9 to 1.23%')
    expect(numeralOf(shown).numeral).toBe('0.9–1.23%')
  })
})

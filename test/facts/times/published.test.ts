import { describe, expect, it } from 'vitest'
import { inferPublished } from '../../../functions/facts/times/published.ts'
import { articleOf, type Given } from './read-sentences.ts'

const infer = (story: string, given: Given): string | null =>
  inferPublished(articleOf(story, given))?.date ?? null

describe('inferPublished', () => {
  it.each<[string, Given, string | null]>([
    [
      'The minister resigned Friday. In Oslo last week, he had promised to stay.',
      { caption: 'The minister in Oslo on Tuesday, June 8, 2021.' },
      '2021-06-18'
    ],
    [
      'The minister resigned Friday. He met the king on Tuesday.',
      { caption: 'The minister in Oslo, June 8, 2021.' },
      '2021-06-11'
    ],
    ['The minister resigned Friday.', { caption: 'The minister in Oslo, June 8, 2021.' }, null],
    ['The minister resigned Friday, as he had on June 11, 2021.', {}, null],
    ['The minister resigned.', { url: 'https://example.org/2021/06/11/minister' }, null],
    [
      'The minister resigned on June 11, he said.',
      { url: 'https://example.org/2021/06/11/minister' },
      '2021-06-11'
    ],
    ['The minister resigned Friday.', {}, null],
    [
      'The minister resigned Friday. He met the king on Tuesday, June 8, and left on Tuesday night.',
      { caption: '© 2021 The Harbour Post' },
      '2021-06-11'
    ],
    [
      'The minister resigned Friday. He met the king on Monday, June 8, and left on Monday night.',
      { caption: '© 2021 The Harbour Post' },
      null
    ],
    [
      'The race was halted after 20 of 71 scheduled laps on Sunday. The cars in Sunday’s race were wet.',
      { caption: 'What a day! — Selby Racing (@selby) June 13, 2021' },
      '2021-06-13'
    ],
    ['He was born on June 8, 1951.', {}, null]
  ])('%s', (story, given, day) => {
    expect(infer(story, given)).toBe(day)
  })
})

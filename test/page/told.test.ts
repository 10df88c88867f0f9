import { describe, expect, it } from 'vitest'
import type { Span, Statement } from '../../functions/fact-sheet.ts'
import { overlaps } from '../../functions/page/told.ts'

const cut = (...spans: [start: number, end: number, where?: 'title'][]): Statement => ({
  text: JSON.stringify(spans),
  spans: spans.map(([start, end, where]): Span => (where ? { start, end, in: where } : { start, end })),
  sentence: 0,
  status: 'reported',
  attribution: null
})

describe('lines that are cut out of the same words', () => {
  it.each([
    ['the same head with another end', cut([0, 50], [60, 70]), cut([0, 50], [80, 160]), true],
    ['one inside the other', cut([10, 40]), cut([0, 200]), true],
    ['one that adds a third', cut([0, 60]), cut([0, 40], [70, 100]), false],
    ['neighbours', cut([0, 40]), cut([40, 80]), false],
    ['the same places in text and title', cut([0, 40]), cut([0, 40, 'title']), false]
  ])('%s', (_, one, other, expected) => {
    expect(overlaps(one, other)).toBe(expected)
    expect(overlaps(other, one)).toBe(expected)
  })
})

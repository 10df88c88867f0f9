import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../functions/fact-sheet.ts'
import { withDatelinePlaces } from '../../../functions/facts/names/dateline-places.ts'

const lund = (): Entity => ({
  name: 'Lund',
  aliases: [],
  roles: [],
  salience: 0.5,
  mentions: [{ start: 60, end: 64 }]
})
const dateline = (text: string) => ({
  place: { text, span: { start: 10, end: 10 + text.length } },
  date: null
})

describe('withDatelinePlaces', () => {
  it('adds a mention to a place that the story names, before those of the story', () => {
    const [place, ...more] = withDatelinePlaces([lund()], dateline('LUND'))
    expect(place?.mentions).toEqual([
      { start: 10, end: 14 },
      { start: 60, end: 64 }
    ])
    expect(place?.salience).toBe(0.5)
    expect(more).toEqual([])
  })

  it('adds places that stand there alone, each part one of its own, behind the others', () => {
    const places = withDatelinePlaces([lund()], dateline('Malmö, Sweden'))
    expect(places.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['Lund', [{ start: 60, end: 64 }]],
      ['Malmö', [{ start: 10, end: 15 }]],
      ['Sweden', [{ start: 17, end: 23 }]]
    ])
  })

  it('changes nothing where there is no dateline', () => {
    expect(withDatelinePlaces([lund()], null)).toEqual([lund()])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCentres, nearestCentres, normalise } from '../../training/k-means.ts'

describe('k-means', () => {
  it('tells apart rows that point different ways', () => {
    const rows = { values: Float32Array.of(1, 0.1, 0.1, 1, 1, 0.2, 0.2, 1, -1, -1), size: 2 }
    normalise(rows)
    const [a, b, c, d, e] = nearestCentres(rows, findCentres(rows, 3, 10))
    expect([c, d]).toEqual([a, b])
    expect(new Set([a, b, e]).size).toBe(3)
  })

  it('has every row near one of its centres, the same ones every time', () => {
    const value = fc.float({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 4, maxLength: 40 }), (given) => {
        const rows = { values: Float32Array.from(given.flat()), size: 3 }
        normalise(rows)
        const centres = findCentres(rows, 4, 5)
        const nearest = nearestCentres(rows, centres)
        expect(nearest).toHaveLength(given.length)
        expect(Math.max(...nearest)).toBeLessThan(4)
        expect(findCentres(rows, 4, 5)).toEqual(centres)
      })
    )
  })
})

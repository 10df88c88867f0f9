import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../../functions/fact-sheet.ts'
import { overlaps } from '../../functions/text/span.ts'
import { SpanIndex } from '../../functions/text/span-index.ts'

const span = fc
  .record({ start: fc.nat(9000), length: fc.integer({ min: 1, max: 3000 }), inTitle: fc.boolean() })
  .map(
    ({ start, length, inTitle }): Span => ({ start, end: start + length, ...(inTitle && { in: 'title' }) })
  )

it('finds every span that touches a place, each once, in the order of the list', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, place) => {
      const near = new SpanIndex(spans, (one) => [one]).near([place])
      expect(near.filter((one) => overlaps(one, place))).toEqual(spans.filter((one) => overlaps(one, place)))
      expect(near).toEqual(spans.filter((one) => near.includes(one)))
    })
  )
})

it('looks at few of many', () => {
  const spans = Array.from({ length: 1000 }, (_, at): Span => ({ start: at * 100, end: at * 100 + 50 }))
  expect(new SpanIndex(spans, (one) => [one]).near([{ start: 50_000, end: 50_100 }]).length).toBeLessThan(30)
})

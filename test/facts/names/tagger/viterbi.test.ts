import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BEFORE,
  mayBegin,
  mayEnd,
  runsOf,
  TAGS,
  tagsOf
} from '../../../../functions/facts/names/tagger/tags.ts'
import { bestTags } from '../../../../functions/facts/names/tagger/viterbi.ts'

const number = fc.float({ min: -10, max: 10, noNaN: true })
const transitions = fc
  .array(number, { minLength: TAGS * TAGS, maxLength: TAGS * TAGS })
  .map((values) => Float32Array.from(values))
const scoresFor = (length: number) =>
  fc.array(number, { minLength: length * TAGS, maxLength: length * TAGS }).map((v) => Float32Array.from(v))

/** All sequences that the scheme allows. */
function sequences(length: number): number[][] {
  let all = Array.from({ length: TAGS }, (_, tag) => tag)
    .filter(mayBegin)
    .map((tag) => [tag])
  for (let i = 1; i < length; i++) {
    all = all.flatMap((path) =>
      BEFORE.flatMap((before, tag) => (before.includes(path.at(-1) ?? 0) ? [[...path, tag]] : []))
    )
  }
  return all.filter((path) => mayEnd(path.at(-1) ?? 0))
}

const scoreOf = (path: ArrayLike<number>, scores: Float32Array, moves: Float32Array): number =>
  Array.from(path).reduce(
    (sum, tag, i) =>
      sum + (scores[i * TAGS + tag] ?? 0) + (i > 0 ? (moves[(path[i - 1] ?? 0) * TAGS + tag] ?? 0) : 0),
    0
  )

describe('bestTags', () => {
  it.each([1, 2, 3])('finds the best of all allowed sequences of %i tags', (length) => {
    const all = sequences(length)
    fc.assert(
      fc.property(scoresFor(length), transitions, (scores, moves) => {
        const found = bestTags(scores, length, moves)
        expect(all).toContainEqual([...found])
        const best = Math.max(...all.map((path) => scoreOf(path, scores, moves)))
        expect(scoreOf(found, scores, moves)).toBeCloseTo(best, 3)
      }),
      { numRuns: 30 }
    )
  })

  it('gives sequences that come back from their runs', () => {
    fc.assert(
      fc.property(scoresFor(9), transitions, (scores, moves) => {
        const found = bestTags(scores, 9, moves)
        expect(tagsOf(9, runsOf(found))).toEqual(found)
      })
    )
  })
})

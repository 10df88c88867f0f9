import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { find, keptOf, layOut, readIndex } from '../../../../functions/facts/names/tagger/hash-index.ts'
import { bitsOf, phraseKey, wordKey } from '../../../../functions/facts/names/tagger/lists.ts'
import {
  LEVELS,
  listTable,
  packModel,
  ROW,
  unpackModel
} from '../../../../functions/facts/names/tagger/packed.ts'
import { TAGS } from '../../../../functions/facts/names/tagger/tags.ts'

const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const hashes = fc.uniqueArray(hash, { selector: keptOf, maxLength: 200 })

describe('the index of hashes', () => {
  it('numbers hashes in their order and no others', () => {
    fc.assert(
      fc.property(hashes, hash, (given, other) => {
        const sorted = [...given].sort((a, b) => (a >>> 0) - (b >>> 0))
        const { sizes, prints } = layOut(sorted)
        const index = readIndex(sizes, prints)
        expect(sorted.map((one) => find(index, one))).toEqual([...sorted.keys()])
        if (!given.some((one) => keptOf(one) === keptOf(other))) expect(find(index, other)).toBe(-1)
      })
    )
  })
})

describe('packModel', () => {
  const level = fc.integer({ min: 0, max: LEVELS - 1 })
  const feature = fc.record({ hash, levels: fc.array(level, { minLength: TAGS, maxLength: TAGS }) })

  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(feature, { selector: ({ hash }) => keptOf(hash) }), (features) => {
        const levels = Float32Array.from({ length: LEVELS }, (_, i) => i / 4)
        const transitions = Float32Array.from({ length: TAGS * TAGS }, (_, i) => i / 8)
        const lists = new Map([[phraseKey([wordKey('Quito')]), 0b1000000000000010]])
        const model = unpackModel(packModel({ features, levels, transitions, lists }))
        expect(model.levels).toEqual(levels)
        expect(model.transitions).toEqual(transitions)
        expect(bitsOf(model.lists, phraseKey([wordKey('QUITO')]))).toBe(0b1000000000000010)
        expect(bitsOf(model.lists, phraseKey([wordKey('Quito'), wordKey('Norte')]))).toBe(0)
        for (const { hash, levels } of features) {
          const row = ROW * find(model.features, hash)
          const read = levels.map(
            (_, tag) => ((model.weights[row + (tag >> 1)] ?? 0) >> (4 * (tag & 1))) & 15
          )
          expect(read).toEqual(levels)
        }
      })
    )
  })

  it('keeps the first of hashes that it cannot tell apart', () => {
    const table = listTable([
      [0x1234_5600, 1],
      [0x1234_5601, 2]
    ])
    expect(bitsOf(table, 0x1234_5601)).toBe(1)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { find, keptOf, layOut, readIndex } from '../../../../functions/facts/names/tagger/hash-index.ts'
import { bitsOf, classOf, entryOf, LIST_SETS } from '../../../../functions/facts/names/tagger/lexicon.ts'
import { phraseKey, wordKey } from '../../../../functions/facts/names/tagger/lists.ts'
import {
  LEVELS,
  lexiconOf,
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
        const known = new Map([
          [phraseKey([wordKey('Quito')]), { lists: 0b1000000000000010, wordClass: 2047 }],
          [phraseKey([wordKey('Lima')]), { lists: 0, wordClass: 300 }]
        ])
        const { lexicon, ...model } = unpackModel(packModel({ features, levels, transitions, known }))
        const entry = (...words: string[]) => entryOf(lexicon, phraseKey(words.map(wordKey)))
        expect(model.levels).toEqual(levels)
        expect(model.transitions).toEqual(transitions)
        expect(bitsOf(lexicon, entry('QUITO'))).toBe(0b1000000000000010)
        expect(classOf(lexicon, entry('QUITO'))).toBe(2047)
        expect(bitsOf(lexicon, entry('lima'))).toBe(0)
        expect(classOf(lexicon, entry('lima'))).toBe(300)
        expect(bitsOf(lexicon, entry('Quito', 'Norte'))).toBe(0)
        expect(classOf(lexicon, entry('Quito', 'Norte'))).toBe(0)
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
    const lexicon = lexiconOf([
      [0x1234_5600, { lists: 1, wordClass: 0 }],
      [0x1234_5601, { lists: 2, wordClass: 0 }]
    ])
    expect(bitsOf(lexicon, entryOf(lexicon, 0x1234_5601))).toBe(1)
  })

  it('refuses more sets of lists than it has room for', () => {
    const known = Array.from(
      { length: LIST_SETS },
      (_, i) => [i << 20, { lists: i + 1, wordClass: 0 }] as const
    )
    expect(() => lexiconOf(known)).toThrow(RangeError)
  })
})

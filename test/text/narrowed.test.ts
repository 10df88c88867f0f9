import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowed } from '../../functions/text/narrowed.ts'

describe('narrowed', () => {
  it.each([
    ['It’s “over” – at last…', `It's "over" - at last\x85`],
    ['Łukasz went to Plzeň', 'Xukasz went to Plzex'],
    ['日本 is in Asia', 'xx is in Asia'],
    ['5 € • 3 →', '5 £ · 3 >'],
    ['Déjà vu, déjà lu', 'Déjà vu, déjà lu'],
    ['a😀b', 'a¤¤b']
  ])('%s → %s', (text, expected) => {
    expect(narrowed(text)).toBe(expected)
  })

  it('leaves every place as it is, in one byte a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const narrow = narrowed(text)
        expect(narrow).toHaveLength(text.length)
        expect(Buffer.from(narrow, 'latin1').toString('latin1')).toBe(narrow)
      })
    )
  })
})

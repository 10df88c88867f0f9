import { describe, expect, it } from 'vitest'
import { readConll } from '../../training/corpora.ts'
import { readMarked, readTexts } from '../../training/texts.ts'

describe('readMarked', () => {
  it('reads names as runs of tokens, an article at a time', () => {
    const [first, second] = readMarked('[PER Ada Lindt] left [LOC Oslo].\n---\n[ORG Nordbank] closed.', 1)
    expect(first?.sentences).toEqual([
      {
        tokens: ['Ada', 'Lindt', 'left', 'Oslo', '.'],
        runs: [
          { from: 0, to: 2, type: 'person' },
          { from: 3, to: 4, type: 'place' }
        ]
      }
    ])
    expect(second?.sentences[0]?.runs).toEqual([{ from: 0, to: 1, type: 'organization' }])
  })

  it.each(['North[LOC ern Ireland]', 'a [bracket]', '[PER Ada', '[PER Ada. The Lindt] left.'])(
    'refuses %j',
    (text) => {
      expect(() => readMarked(text, 1)).toThrow(/marked name/)
    }
  )

  it('reads all of our own texts', () => {
    expect(readTexts(1).length).toBeGreaterThan(20)
  })
})

describe('readConll', () => {
  it('cuts tokens as the article reader does and joins endings', () => {
    const [document] = readConll("# doc a\nWe\tO\ndo\tO\nn't\tO\nsee\tO\nAda\tB-PER\nLindt\tI-PER\n\n", 1)
    expect(document?.sentences).toEqual([
      { tokens: ['We', "don't", 'see', 'Ada', 'Lindt'], runs: [{ from: 3, to: 5, type: 'person' }] }
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { openings, openingText } from '../../functions/page/article-band.ts'
import { drafted } from './draft.ts'

const TEXT = 'The mill at Orava burned down. Nobody was hurt. It had stood since 1790.\n\nIt will be rebuilt.'

const texts = (index: number): string[] => {
  const { sheet } = drafted({ text: TEXT })
  return openings(sheet, index).map((opening) => {
    const { number, words } = openingText(opening, ({ start, end }) => TEXT.slice(start, end))
    return number + words
  })
}

describe('what the band may show of a paragraph', () => {
  it('is the whole of it, or whole sentences from its beginning with a mark that more follows', () => {
    expect(texts(0)).toEqual([
      '¶1 The mill at Orava burned down. Nobody was hurt. It had stood since 1790.',
      '¶1 The mill at Orava burned down. Nobody was hurt. …',
      '¶1 The mill at Orava burned down. …'
    ])
  })

  it('is the whole of a single sentence', () => expect(texts(1)).toEqual(['¶2 It will be rebuilt.']))

  it('is nothing where there is no paragraph', () => expect(texts(2)).toEqual([]))
})

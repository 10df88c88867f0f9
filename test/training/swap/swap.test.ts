import { describe, expect, it } from 'vitest'
import { swapNames } from '../../../training/swap/swap.ts'
import { readMarked, splitPieces, textFiles } from '../../../training/texts.ts'

const names = (piece: string): string[] =>
  [...piece.matchAll(/\[(?:PER|ORG|LOC) ([^\]]+)\]/g)].map(([, name = '']) => name)
const pieces = textFiles().flatMap(({ source }) => splitPieces(source))

describe('swapNames', () => {
  it('keeps the number and kinds of names of every piece, readable', () => {
    const kinds = (piece: string): string[] =>
      [...piece.matchAll(/\[(PER|ORG|LOC) /g)].map(([, kind = '']) => kind)
    for (const piece of pieces) {
      const swapped = swapNames(piece, 1)
      expect(kinds(swapped)).toEqual(kinds(piece))
      expect(readMarked(swapped, 1)).toHaveLength(1)
    }
  })

  it('gives the same for the same variant, another for another', () => {
    const piece = '[PER Ada Lindt] of [ORG Nordbank AG] left [LOC Oslo].'
    expect(swapNames(piece, 1)).toBe(swapNames(piece, 1))
    expect(new Set([1, 2, 3, 4].map((variant) => swapNames(piece, variant))).size).toBe(4)
  })

  it('swaps most persons', () => {
    const kept = pieces.map((piece) => [names(piece), names(swapNames(piece, 2))] as const)
    const same = kept.flatMap(([before, after]) => before.filter((name, i) => name === after[i]))
    expect(same.length / kept.flatMap(([before]) => before).length).toBeLessThan(0.5)
  })

  it.each([1, 2, 3, 4, 5])('lets short forms follow (%i)', (variant) => {
    const piece =
      '[PER Rosa Quispe Mamani] met [PER Emma Lund] and [PER Nils Lund]. [PER Quispe] left; [PER Lund] stayed. [ORG Kestrel Motor Company] paid. [ORG Kestrel] gained.'
    const [whole, emma = '', nils = '', called = '', lund = '', firm, short] = names(
      swapNames(piece, variant)
    )
    expect(whole?.split(' ')).toEqual(expect.arrayContaining(called.split(' ')))
    expect(emma).toContain(lund)
    expect(nils).toContain(lund)
    expect(firm?.startsWith(`${short} `)).toBe(true)
  })

  it.each([1, 2, 3])('moves towns, peoples and organisations with their country (%i)', (variant) => {
    const swapped = swapNames(
      '[LOC Accra] is in [LOC Ghana]. The [ORG Ghana Water Board] ([ORG GWB]) is Ghanaian.',
      variant
    )
    const [, country = '', board = '', acronym = ''] = names(swapped)
    expect(board).toBe(`${country} Water Board`)
    expect(acronym.endsWith('WB')).toBe(true)
    expect(swapped).not.toMatch(/Ghana|Accra/)
  })

  it('keeps capitals and what it does not know', () => {
    const [town, place] = names(swapNames('[LOC PARIS]: nobody knows [LOC Lower Wexcombe].', 1))
    expect(town).toMatch(/^\P{Ll}+$/u)
    expect(place).toBe('Lower Wexcombe')
  })
})

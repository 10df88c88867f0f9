import { describe, expect, it } from 'vitest'
import { readConll } from '../../training/corpora.ts'
import { readMarked, readTexts, splitPieces, textFiles } from '../../training/texts.ts'

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

  it('reads all of our own texts, and variants of them', () => {
    const texts = readTexts(1)
    expect(texts.length).toBeGreaterThan(300)
    const counts = { person: 0, organization: 0, place: 0 }
    for (const { type } of texts.flatMap(({ sentences }) => sentences.flatMap(({ runs }) => runs)))
      counts[type]++
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(500)
    expect(
      readTexts(1, { variants: 1, variantWeight: 0.5 }).filter(({ weight }) => weight === 0.5)
    ).toHaveLength(texts.length)
  })
})

describe('our own texts', () => {
  const files = textFiles()
  const pieces = files.flatMap(({ file, source }) => splitPieces(source).map((piece) => ({ file, piece })))
  const marks = (piece: string): { type: string; name: string }[] =>
    [...piece.matchAll(/\[(PER|ORG|LOC) ([^\]]+)\]/g)].map(([, type = '', name = '']) => ({ type, name }))

  it('hold no piece twice and stay short files', () => {
    expect(new Set(pieces.map(({ piece }) => piece)).size).toBe(pieces.length)
    expect(files.filter(({ source }) => source.split('\n').length > 251)).toEqual([])
  })

  it('leave articles, titles and possessives outside of marks', () => {
    const title =
      /^(?:The|the|Mr|Mrs|Ms|Dr|Prof|Fr|Rev|Sir|Sheikh|Prince|Princess|King|Queen|President|Judge|Justice|Gen|Col)\b/
    const names = pieces.flatMap(({ piece }) => marks(piece))
    expect(names.filter(({ name }) => /^[Tt]he |['’]s$/.test(name))).toEqual([])
    expect(names.filter(({ type, name }) => type === 'PER' && title.test(name))).toEqual([])
  })

  it('give a name one type in a piece and mark it wherever it stands', () => {
    const faults = pieces.flatMap(({ file, piece }) => {
      const rest = piece.replaceAll(/\[(?:PER|ORG|LOC) [^\]]+\]/g, '\u0000')
      const types = new Map(marks(piece).map(({ type, name }) => [name, type]))
      const two = marks(piece).filter(({ type, name }) => types.get(name) !== type)
      // A product bears its maker's name: "an Embraer 170".
      const bare = marks(piece).filter(({ name }) => contains(rest, name, /^ \d/))
      return [...two, ...bare].map(({ name }) => `${file}: ${name}`)
    })
    expect(faults).toEqual([])
  })
})

function contains(text: string, name: string, except: RegExp): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.slice(at - 1, at), text.slice(at + name.length)]
    if (!/[\p{L}\p{N}-]/u.test(before) && !/^[\p{L}\p{N}-]/u.test(after) && !except.test(after)) return true
  }
  return false
}

describe('readConll', () => {
  it('cuts tokens as the article reader does and joins endings', () => {
    const [document] = readConll("# doc a\nWe\tO\ndo\tO\nn't\tO\nsee\tO\nAda\tB-PER\nLindt\tI-PER\n\n", 1)
    expect(document?.sentences).toEqual([
      { tokens: ['We', "don't", 'see', 'Ada', 'Lindt'], runs: [{ from: 3, to: 5, type: 'person' }] }
    ])
  })
})

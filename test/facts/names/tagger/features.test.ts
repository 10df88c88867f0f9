import { describe, expect, it } from 'vitest'
import { styleOf } from '../../../../functions/facts/names/tagger/document.ts'
import { IN_WIDE, lookUp } from '../../../../functions/facts/names/tagger/lexicon.ts'
import { foldWord, LISTS, OPENS, phraseKey, wordKey } from '../../../../functions/facts/names/tagger/lists.ts'
import { lexiconOf } from '../../../../functions/facts/names/tagger/packed.ts'
import { runsIn } from '../../../../functions/facts/names/tagger/runs.ts'
import { type ScoredSentence, shareVotes } from '../../../../functions/facts/names/tagger/share.ts'
import { eachSentence } from '../../../../functions/facts/names/tagger/tag.ts'
import { TAGS } from '../../../../functions/facts/names/tagger/tags.ts'
import { describeWord, shapeOf } from '../../../../functions/facts/names/tagger/words.ts'

const bit = (list: (typeof LISTS)[number]): number => 1 << LISTS.indexOf(list)
const key = (phrase: string): number => phraseKey(phrase.split(' ').map(wordKey))
const CLASS = 3 * IN_WIDE + 5
const lexicon = lexiconOf([
  [key('Lima'), { lists: bit('city'), wordClass: CLASS }],
  [key('Port'), { lists: OPENS, wordClass: 0 }],
  [key('Port Louis'), { lists: bit('capital') | bit('city'), wordClass: 0 }]
])
const wordsOf = (text: string) => text.split(' ').map((word) => describeWord(word, lexicon))

it.each([
  ['McAllister', 'XxXx'],
  ['U.S.', 'X.X.'],
  ['2017', 'd'],
  ['Çelik', 'Xx'],
  ['covid-19', 'x-d']
])('has %s in the shape %s', (text, shape) => {
  expect(shapeOf(text)).toBe(shape)
})

it.each([
  ['São', 'sao'],
  ['LIMA', 'lima'],
  ['Łódź', 'łodz']
])('folds %s to %s', (text, folded) => {
  expect(foldWord(text)).toBe(folded)
})

it('knows the class of a word however it is written, and none of others', () => {
  expect(wordsOf('Lima LIMA Quito')).toMatchObject([
    { wordClass: CLASS, wideClass: 3 },
    { wordClass: CLASS, wideClass: 3 },
    { wordClass: 0, wideClass: 0 }
  ])
})

describe('lookUp', () => {
  it('marks words that are listed alone and the whole of a listed phrase', () => {
    const { single, phrase } = lookUp(wordsOf('From Lima to Port Louis by ship'), lexicon)
    expect([...single]).toEqual([0, bit('city'), 0, 0, 0, 0, 0])
    const both = bit('capital') | bit('city')
    expect([...phrase]).toEqual([0, 0, 0, both, both, 0, 0])
  })

  it('does not begin a phrase in lower case', () => {
    expect([...lookUp(wordsOf('the port Louis built'), lexicon).phrase]).toEqual([0, 0, 0, 0])
  })
})

it('joins capitalised words over small ones into a run with its initials', () => {
  const [first, , , last, after] = runsIn(wordsOf('Bank of East Timor said'))
  expect(first).toMatchObject({ from: 0, to: 4, connected: 1 })
  expect(last).toBe(first)
  expect(after).toBeNull()
  expect(first?.initials).toBe(describeWord('BET', lexicon).exact)
})

it.each([
  ['The river rose again in the night', 0],
  ['Thousands March Through Narrow Streets After Verdict', 1],
  ['THOUSANDS MARCH THROUGH NARROW STREETS', 2]
])('knows the style of %j', (text, style) => {
  expect(styleOf(wordsOf(text))).toBe(style)
})

describe('eachSentence', () => {
  const featuresOf = (...texts: string[]): number[][] => {
    const found: number[][] = []
    eachSentence(
      texts.map((text) => text.split(' ')),
      lexicon,
      ({ hashes, size }) => {
        found.push([...hashes.subarray(0, size)])
      }
    )
    return found
  }

  it('gives a sentence the same features whatever was read before', () => {
    const text = 'Mayor Ilse Brandt left Lima on Friday'
    expect(featuresOf(text)).toEqual(featuresOf(text))
    const [, second] = featuresOf('it was late', text)
    expect(second).toEqual(featuresOf(text)[0])
  })

  it('leaves tokens out that are not asked for', () => {
    const starts: number[][] = []
    eachSentence(
      [['it', 'was', 'Lima']],
      lexicon,
      (rows) => starts.push([...rows.starts.subarray(0, 4)]),
      (words, i) => words[i]?.hasCapital === true
    )
    expect(starts[0]?.slice(0, 3)).toEqual([0, 0, 0])
    expect(starts[0]?.[3]).toBeGreaterThan(0)
  })

  it('sees how a word stands elsewhere in the article', () => {
    const [alone] = featuresOf('They saw Brandt there')
    const [, told] = featuresOf('Ilse Brandt came', 'They saw Brandt there')
    expect(told?.length).toBeGreaterThan(alone?.length ?? 0)
  })
})

describe('shareVotes', () => {
  const PERSON_ONLY = 4
  const sentence = (tag: number): ScoredSentence => ({
    words: wordsOf('Brandt'),
    scores: new Float32Array(TAGS),
    tags: Uint8Array.of(tag)
  })

  it('adds how the other uses were tagged, not the own', () => {
    const [one, other] = [sentence(PERSON_ONLY), sentence(0)]
    expect(shareVotes([one, other])).toEqual([one, other])
    expect(other.scores[PERSON_ONLY]).toBeGreaterThan(0)
    expect(other.scores[0]).toBe(0)
    expect(one.scores[PERSON_ONLY]).toBe(0)
    expect(one.scores[0]).toBeGreaterThan(0)
  })

  it('leaves a word alone that stands once', () => {
    expect(shareVotes([sentence(PERSON_ONLY)])).toEqual([])
  })
})

it('reads thousands of capitalised words in a row, each looking at those near it', () => {
  const words = Array.from({ length: 3000 }, () => 'Lima')
  const sizes: number[] = []
  eachSentence([words], lexicon, ({ size }) => sizes.push(size / words.length))
  expect(sizes).toEqual([expect.any(Number)])
  expect(sizes[0]).toBeLessThan(300)
})

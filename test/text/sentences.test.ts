import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../functions/text/sentences.ts'

const split = (text: string): string[] =>
  splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

/** White space and the marks of list items. */
const ASIDE = /[\s–•·-]/gu

describe('splitSentences', () => {
  // '|' stands where a sentence ends.
  it.each([
    'The bridge opened on Monday.|Trucks may cross it from June.',
    'The visit of U.S. President Alma Reyes begins on Nov. 9 in Lisbon.|It ends on Nov. 12.',
    'Seven killed as tram leaves its rails at the bend|At least seven people were killed on the tram.',
    'The scene at the stop of the harbour line|The 42-year-old driver is held by the police of the town.',
    'A preview of her show The 411 was sent to the papers of the town.',
    'A tram stood near the stop of the harbour line|Seven people have died in the crash near the stop.',
    'They sat in the hall of The Harbour Times and read The paper of that morning with great care.',
    'Crews came to the harbour late at night Image caption|Image caption The scene at the harbour on Monday.'.replace(
      ' Image caption|',
      '|'
    ),
    'The talks start at 9 p.m. E.T. by the old clock.',
    'Mr. Okoye met Mrs. Lindqvist and Dr. A. B. Chowdhury.|They did not speak to reporters.',
    'Gov. Tara Whitfield and Sen. Paul Mbeki (D-Calif.) signed it.',
    'Stay clear of the quay. — Lund Police (@lundpolice) May 9, 2016|Nobody was hurt.',
    'He moved to the U.S. The firm stayed behind.'.replace('U.S. ', 'U.S.|'),
    'Sales in the U.S. Midwest rose.',
    'Ma. Teresa Cruz won the seat.|Fr. Lund lost it.',
    'The talks start at 5 p.m. Tuesday in Geneva.',
    'The doors close at 5 p.m.|Police will then clear the square.',
    'The plane landed at 6:40 a.m. GMT in Oslo.',
    'She joined Harlan Foods Inc. Chief Executive Ron Pike said so.',
    'She joined Harlan Foods Inc.|The company has 40 stores.',
    'The band reached No. 10 in the charts.',
    'Asked whether he would resign, he said no.|No one else spoke.',
    'George W. Bush spoke in Washington, D.C., on Friday.',
    'The firm moved to Washington, D.C.|It now rents two floors.',
    '“We are ready,” she said.|“We have always been.”|The minister left at noon.',
    '“Is that all?” Marsh asked.|Nobody answered.',
    '“Is that all?”|The room laughed.',
    '“Stop!” Mary Ann Doyle shouted.',
    '(The ministry declined to comment.)|The court has not ruled.',
    'It costs 2.5 million euros.|3,000 people signed up.',
    'It was late.|$4 million was missing.',
    'He paused…|Then he went on.',
    'He paused ... and went on.',
    'Will it rain?|Perhaps!|Nobody knows.',
    'St. Petersburg lies north of Mt. Hood in this novel.',
    'The case is Harrow v. Boyle et al. in the district court.',
    'It happened in Sacramento, Calif.|The driver was not hurt.',
    'She was born in Jan. 1990 in Turin.',
    '1. Wash the pears.',
    'He earned a Ph.D. in chemistry.',
    'The iPhone sold well.|iPads did not.'.replace('|', ' '),
    'It rose by 4 p.c. in Q1 vs. Q2.',
    'Use tools (e.g. Hammers) with care.',
    "``We're trying,'' she said.|``It takes time.''",
    'First line of a paragraph that was wrapped\nby hand goes on.|Second one.'
  ])('%s', (marked) => {
    expect(split(marked.replaceAll('|', ' '))).toEqual(marked.split('|'))
  })

  it('leaves the marks of list items that ran together out', () => {
    expect(
      split('Both sat far apart. - The bridge was never named. • A map lay – as ever – on the floor.')
    ).toEqual(['Both sat far apart.', 'The bridge was never named.', 'A map lay – as ever – on the floor.'])
  })

  it('parts a list that has no full stops', () => {
    expect(
      split('Ana Ruiz was born in Lund - She left in 2015 - Her band has won twice - It sits third')
    ).toEqual(['Ana Ruiz was born in Lund', 'She left in 2015', 'Her band has won twice', 'It sits third'])
    const dashes = 'The band - Ana Ruiz said so - has won twice.'
    expect(split(dashes)).toEqual([dashes])
  })

  it('counts in the source, not in the paragraph', () => {
    const source = 'Title\n\nOne here. Two there.'
    expect(splitSentences(source, { start: 7, end: source.length })).toEqual([
      { start: 7, end: 16 },
      { start: 17, end: 27 }
    ])
  })

  it('keeps every word of any text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length })
        expect(
          spans
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(ASIDE, '')
        ).toBe(text.replace(ASIDE, ''))
        for (const [i, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
      })
    )
  })

  it.each(['. ', '.', '"', "'A. ", '? ', ' ', '1. ', '”', 'A.'])(
    'comes to an end on a megabyte of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1e6 / piece.length))
      expect(splitSentences(text, { start: 0, end: text.length }).at(-1)?.end ?? 0).toBeLessThanOrEqual(
        text.length
      )
    }
  )
})

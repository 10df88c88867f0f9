import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { standingOf } from '../../../functions/facts/statements/status.ts'
import { analysisOf } from '../quotes/analysis-of.ts'

/** The standing of the first sentence, or of the part of it that is given. */
function standing(text: string, part?: string): string {
  const analysis = analysisOf(text)
  const [sentence] = analysis.sentences
  const start = part === undefined ? (sentence?.start ?? 0) : text.indexOf(part)
  const end = part === undefined ? (sentence?.end ?? 0) : start + part.length
  const { status, attribution } = standingOf(analysis, [{ start, end }], findQuotes(analysis))
  return attribution ? `${status} by ${attribution.speaker}` : status
}

describe('standingOf', () => {
  it.each([
    ['The dam broke on Tuesday.', 'reported'],
    ['The board met and voted for the sale.', 'reported'],
    ['The minister condemned the attack on the crew.', 'reported'],
    ['Nobody was hurt.', 'reported'],
    ['He was denied bail.', 'reported'],
    ['The court denied the request for bail.', 'reported'],
    ['The will of the people was clear.', 'reported'],
    ['The sky was clear.', 'reported'],
    ['The minister said the dam was safe.', 'claimed by The minister'],
    ['The dam was safe, according to the ministry.', 'claimed by the ministry'],
    ['Analysts say that prices will fall.', 'claimed by Analysts'],
    ['“The dam was safe,” said Ines Duarte.', 'claimed by Ines Duarte'],
    ['The ministry denied that the dam had leaked.', 'denied by The ministry'],
    ['The firm rejected the allegations as baseless.', 'denied'],
    ['He pleaded not guilty.', 'denied'],
    ['The mayor resigned on Friday over claims, which she denies, that she took money.', 'reported'],
    ['The two sides will meet in June.', 'planned'],
    ['The bridge is due to open in May.', 'planned'],
    ['The bridge is scheduled to open in May.', 'planned'],
    ['The firm plans to rebuild the dam.', 'planned'],
    ['When the rain ends, the crews will repair the road.', 'planned'],
    ['The ministry announced that the dam will be rebuilt.', 'planned by The ministry'],
    ['It was not immediately clear who owned the dam.', 'unknown'],
    ['The cause remains unknown.', 'unknown'],
    ['The firm declined to say what it paid.', 'unknown']
  ])('%s → %s', (text, expected) => {
    expect(standing(text)).toBe(expected)
  })

  it('knows whose words a part of a sentence is', () => {
    expect(standing('The dam was old and weak, Ines Duarte said.', 'The dam was old and weak')).toBe(
      'claimed by Ines Duarte'
    )
  })

  it('does not give the article’s own words to whoever is quoted in a smaller part of them', () => {
    expect(
      standing(
        'The dam broke at noon on Tuesday and flooded nine villages below it, which he called “a shame.”'
      )
    ).toBe('reported')
  })
})

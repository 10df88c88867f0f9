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
    ['Ozone has dropped partly due to the new law.', 'reported'],
    ['The board decided to keep the rate where it was.', 'reported'],
    ['The move will be seen as a signal.', 'reported'],
    ['Children of that age will likely remember the toys.', 'reported'],
    ['The dispute is about voters who were struck off because they did not respond.', 'reported'],
    ['Until Thursday the mayor refused to disclose his taxes.', 'reported'],
    ['Ana Ruiz said he has other questions than the ones he refused to answer.', 'claimed by Ana Ruiz'],
    ['Ana Ruiz said that while the source is not known, it is likely to be near.', 'claimed by Ana Ruiz'],
    ['The health board reported its third case after two others were found in May.', 'reported'],
    ['The dam has held, all agreed.', 'claimed'],
    ['The board met and voted for the sale.', 'reported'],
    ['The minister condemned the attack on the crew.', 'reported'],
    ['Nobody was hurt.', 'reported'],
    ['He was denied bail.', 'reported'],
    ['The court denied the request for bail.', 'reported'],
    ['The will of the people was clear.', 'reported'],
    ['The sky was clear.', 'reported'],
    ['The dam held for nine days.', 'reported'],
    ['The crew that denied entry to the press has left.', 'reported'],
    ['She declined the prize.', 'reported'],
    ['He refused to leave his house.', 'reported'],
    ['The firm rejected the offer.', 'reported'],
    ['Judge Ana Ruiz rejected that argument in a ruling released on Monday.', 'reported'],
    ['The trip was to the coast.', 'reported'],
    ['The judge agreed that there was no reason to pry.', 'claimed by The judge'],
    ['Voters rejected the plan in 1992.', 'reported'],
    ['The plan was approved on Monday.', 'reported'],
    ['The planned bridge was never built.', 'reported'],
    ['The expected storm came on Friday.', 'reported'],
    ['The last will of the founder was read in court.', 'reported'],
    ['The team has not lost since May.', 'reported'],
    ['Few people know the road.', 'reported'],
    ['The unknown soldier lies under the arch.', 'reported'],
    ['The claims office opens at nine.', 'reported'],
    ['Its reports were published in March.', 'reported'],
    ['The union called for a strike.', 'reported'],
    ['The mayor thanked the crews.', 'reported'],
    ['The bank cut its rate to 3 percent.', 'reported'],
    ['Without rain the harvest failed.', 'reported'],
    ['The clear water came back in June.', 'reported'],
    ['The firm said on Monday that sales had fallen.', 'claimed by The firm'],
    ['Sales had fallen by a tenth, the firm said.', 'claimed by the firm'],
    ['Police believe the fire was set.', 'claimed by Police'],
    ['The report found that the pump had failed.', 'claimed by The report'],
    ['The shelter was used for years, it is believed.', 'claimed'],
    ['The man is alleged to have taken the money.', 'claimed'],
    ['The dam reportedly leaked for weeks.', 'claimed'],
    ['He is believed to be in Lisbon.', 'claimed'],
    ['“Nobody warned us,” Ines Duarte said.', 'claimed by Ines Duarte'],
    ['Critics argue that the wall will not hold.', 'claimed by Critics'],
    ['Ines Duarte accused the board of hiding the report, she said.', 'claimed by Ines Duarte'],
    ['Duarte denied any wrongdoing.', 'denied'],
    ['The board denies the allegations.', 'denied'],
    ['The firm dismissed the report as nonsense.', 'denied'],
    ['The minister disputed the claim that the dam had leaked.', 'denied by The minister'],
    ['Reports of a leak are false.', 'denied'],
    ['The talks will resume on Monday.', 'planned'],
    ['The court is expected to rule in June.', 'planned'],
    ['The board intends to sell the dam.', 'planned'],
    ['The crews are to return in spring.', 'planned'],
    ['The ministry vowed to rebuild the wall.', 'planned'],
    ['It is not known how many people were on board.', 'unknown'],
    ['The motive was unclear.', 'unknown'],
    ['The firm did not say how much it would pay.', 'unknown'],
    ['Details of the deal were not disclosed.', 'unknown'],
    ['The ministry would not comment on the report.', 'unknown'],
    ['No one knows when the road will open.', 'unknown'],
    ['It remains to be seen whether the wall will hold.', 'unknown'],
    ['The toll has yet to be confirmed.', 'unknown'],
    ['The minister said the dam was safe.', 'claimed by The minister'],
    ['The dam was safe, according to the ministry.', 'claimed by the ministry'],
    ['Analysts say that prices will fall.', 'claimed by Analysts'],
    ['“The dam was safe,” said Ines Duarte.', 'claimed by Ines Duarte'],
    ['The ministry denied that the dam had leaked.', 'denied by The ministry'],
    ['The firm rejected the allegations as baseless.', 'denied'],
    ['He pleaded not guilty.', 'denied'],
    ['The mayor resigned on Friday over claims, which she denies, that she took money.', 'reported'],
    ['The farm gave hens the drug (while denying any cases of the flu).', 'reported'],
    [
      'Ines Duarte left in May, although she later said that it had been the worst of times for the dam and for all below it.',
      'reported'
    ],
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

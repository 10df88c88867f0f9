import { describe, expect, it } from 'vitest'
import { withoutAsides } from '../../../functions/facts/statements/asides.ts'
import { tokenize } from '../../../functions/text/tokens.ts'

/** What is left of the sentence, its stretches joined as a statement joins them. */
function left(source: string, kept?: string): string | null {
  const whole = { start: 0, end: source.length }
  const sentence = { ...whole, index: 0, paragraph: 0, source, tokens: tokenize(source) }
  const keep =
    kept === undefined ? undefined : { start: source.indexOf(kept), end: source.indexOf(kept) + kept.length }
  const spans = withoutAsides(sentence, [whole], keep)
  return spans?.map(({ start, end }) => source.slice(start, end)).join(' ') ?? null
}

describe('withoutAsides', () => {
  it.each([
    [
      'The port of Beira, which serves Zimbabwe, will close for two weeks.',
      'The port of Beira will close for two weeks.'
    ],
    [
      'They will turn it over to Stella, who has urgent needs, including clothes.',
      'They will turn it over to Stella'
    ],
    [
      'Amina Diallo, who heads the agency, said the wells had run dry.',
      'Amina Diallo said the wells had run dry.'
    ],
    [
      'The council sent Tom Reyes, the deputy mayor, to the hearing.',
      'The council sent Tom Reyes to the hearing.'
    ],
    [
      'Ann Lee, 54, who runs the ferry, said nobody had been hurt.',
      'Ann Lee, 54, said nobody had been hurt.'
    ],
    [
      'In March, Ann Lee, who runs the ferry, sold it to the island.',
      'In March, Ann Lee sold it to the island.'
    ],
    [
      'Farmers back the new rules, approved in August, for the sale of seed.',
      'Farmers back the new rules for the sale of seed.'
    ],
    [
      'The bank has a plan for the loans, approved in June, which could save $2 million.',
      'The bank has a plan for the loans'
    ],
    [
      'The quake damaged nine bridges — two of them old — and a school.',
      'The quake damaged nine bridges and a school.'
    ],
    [
      'Police searched the old harbour, where three boats had been seen at night.',
      'Police searched the old harbour'
    ],
    [
      'He joined the opposition party in 2015, when the old one broke apart.',
      'He joined the opposition party in 2015'
    ]
  ])('%s', (sentence, expected) => {
    expect(left(sentence)).toBe(expected)
  })

  it.each([
    ['it has none', 'The port of Beira will close for two weeks.'],
    ['commas that list', 'Ministers of Kenya, the Gambia, and Chad met in Banjul on Monday.'],
    ['an organisation that looks like a pronoun', 'Labs of the FAO, WHO and others found the virus in pigs.'],
    ['a verb behind the words that go with its subject', 'Mr Hall, along with his wife, met with the crew.'],
    ['a clause that restricts', 'The men who robbed the bank in May were caught on the border.'],
    ['a relative clause within quotation marks', 'She called it “a war, which nobody wins, of words” again.'],
    ['a sentence that hangs on a condition', 'If the dam, which is old, breaks, the town will flood.'],
    ['more dashes than two', 'It rose — in May — and fell — in June — by a tenth of its worth.'],
    ['a second clause that is not an aside', 'The court freed him, and the state paid him for two years.'],
    [
      'a comma would stand apart',
      'Then the pit belonged to Norda Coal, one of the largest firms, which ran it, built near a stream.'
    ],
    ['nothing whole would be left', 'The mayor, who resigned.']
  ])('leaves a sentence as it is where %s', (_reason, sentence) => {
    expect(left(sentence)).toBeNull()
  })

  it('keeps the aside that somebody asks about', () => {
    expect(left('The firm, which employs 4,000 people, made a loss last year.', '4,000')).toBeNull()
    expect(left('The firm, which employs 4,000 people, made a loss last year.', 'a loss')).toBe(
      'The firm made a loss last year.'
    )
  })
})

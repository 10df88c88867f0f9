import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { analysisOf, type Names } from './analysis-of.ts'

const NAMES: Names = {
  'Ines Duarte': 'person',
  Duarte: 'person',
  'Paul Okoro': 'person',
  Okoro: 'person',
  'Lisbon Water Board': 'organization',
  Lisbon: 'place'
}

/** The entity behind each speaker, by the words of what was said. */
const entities = (text: string): Record<string, string | null | undefined> =>
  Object.fromEntries(
    findQuotes(analysisOf(text, NAMES)).map(({ text: said, speaker }) => [said, speaker?.entity])
  )

describe('who a pronoun means', () => {
  it('is the one of whom the sentence before tells', () => {
    const text =
      'Ines Duarte was critical. “It was bad,” Ines Duarte said. Paul Okoro was not. “It was fair,” he said. Okoro left.'
    expect(entities(text)['It was fair']).toBe('Paul Okoro')
  })

  it('is the one of whom the paragraph before tells', () => {
    const text =
      'The engineer, Ines Duarte, said “no.” Paul Okoro showed the town.\n\n“It was late,” he said.'
    expect(entities(text)['It was late']).toBe('Paul Okoro')
  })

  it('is the one whom it can mean', () => {
    const text = 'In reply, Ines Duarte set up a board under Paul Okoro.\n\n“It was late,” she said.'
    expect(entities(text)['It was late']).toBe('Ines Duarte')
  })

  it('is who spoke before a paragraph of their words', () => {
    const text = '“It was fair,” Ines Duarte said.\n\n“All of us did it.”\n\nShe said that it was late.'
    expect(entities(text)['it was late']).toBe('Ines Duarte')
    const told = text.replace('“All of us did it.”', 'Nobody came.')
    expect(entities(told)['it was late']).toBeNull()
  })

  it('is not whose sister speaks', () => {
    const text = 'Ines Duarte left. Her sister said the wall was safe. She said it was late.'
    expect(entities(text)).toMatchObject({ 'the wall was safe': null, 'it was late': null })
  })

  it('is nobody of whom something is only said', () => {
    const text = 'Ines Duarte spoke in May. Paul Okoro, she said, was “distracted by a great many things.”'
    expect(entities(text)['distracted by a great many things.']).toBe('Ines Duarte')
  })
})

describe('nobody says', () => {
  it.each([
    'They must make sure that everybody knows that the wall is safe.',
    'The wall is what’s called “a dry wall of stone,” a kind of fence.'
  ])('%s', (text) => {
    expect(findQuotes(analysisOf(text, NAMES))).toEqual([])
  })
})

it('what the speaker is, is no part of what was said', () => {
  const text =
    'The board must still vote in January, said Ines Duarte, a spokeswoman for the Lisbon Water Board.'
  expect(Object.keys(entities(text))).toEqual(['The board must still vote in January'])
  const interrupted = 'The wall, Ines Duarte said, will be shut in May.'
  expect(Object.keys(entities(interrupted))).toEqual(['The wall will be shut in May'])
})

describe('the words for a speaker', () => {
  it.each([
    ['Deputy Chief Constable Ines Duarte said the wall was safe.', 'Ines Duarte'],
    [
      'According to a report by the Lisbon Water Board, the wall was safe.',
      'a report by the Lisbon Water Board'
    ],
    ['An inquiry two years later found that the wall was safe.', 'An inquiry'],
    ['In May a First Norda Trains spokesman said the wall was safe.', 'a First Norda Trains spokesman'],
    [
      '“It broke,” said the commissioner responsible for the old Water Board’s sea wall, Paul Okoro.',
      'Paul Okoro'
    ]
  ])('of %s', (text, name) => {
    expect(findQuotes(analysisOf(text, NAMES))[0]?.speaker?.name).toBe(name)
  })

  it('are a whole name', () => {
    const text = 'The Centre for Dam Safety and Repair (CDSR) said that the wall was safe.'
    const [quote] = findQuotes(analysisOf(text, { 'Centre for Dam Safety and Repair': 'organization' }))
    expect(quote?.speaker).toMatchObject({
      name: 'The Centre for Dam Safety and Repair',
      entity: 'Centre for Dam Safety and Repair'
    })
  })
})

describe('a body that is described before it is named', () => {
  it('speaks by its name', () => {
    const text = 'According to Lisbon-based monitor the Centre for Dam Safety, the wall was safe.'
    const [quote] = findQuotes(analysisOf(text, { 'Centre for Dam Safety': 'organization' }))
    expect(quote?.speaker).toMatchObject({ name: 'Centre for Dam Safety', entity: 'Centre for Dam Safety' })
  })
})

describe('the entity behind a speaker', () => {
  it.each([
    ['by a short name', 'Ines Duarte came. Duarte said the wall was safe.', 'Ines Duarte'],
    [
      'by a pronoun after a speaker',
      'Ines Duarte spoke of the rain. She said the wall was safe.',
      'Ines Duarte'
    ],
    ['by a pronoun after a name', 'Ines Duarte came late. She said the wall was safe.', 'Ines Duarte'],
    ['by "it" for a body', 'The Lisbon Water Board met. It said the wall was safe.', 'Lisbon Water Board'],
    ['not by "he" when two could be meant', 'Ines Duarte met Paul Okoro. He said the wall was safe.', null],
    ['not by a place before a noun', 'The Lisbon office said the wall was safe.', null],
    [
      'not past a speaker without a name',
      'Ines Duarte came. “It leaks,” a spokesman for the union said. He said the wall was safe.',
      null
    ],
    [
      'not past several',
      'The Lisbon Water Board met. Insiders said it leaks. They said the wall was safe.',
      null
    ],
    ['not by a plain noun', 'Paul Okoro left. The engineer said the wall was safe.', null],
    ['past an age and a job', 'Ines Duarte, 30, a diver, said the wall was safe.', 'Ines Duarte'],
    ['past an age and a town', 'Ines Duarte, 30, from Lisbon, said the wall was safe.', 'Ines Duarte'],
    [
      'past what somebody is, no comma behind it',
      'Ines Duarte, former diver and chairwoman of the Lisbon Water Board said the wall was safe.',
      'Ines Duarte'
    ],
    [
      'not past another sentence’s subject',
      'With Paul Okoro, the chairwoman of the Lisbon Water Board said the wall was safe.',
      'Lisbon Water Board'
    ],
    [
      'by the name that closes a title',
      'The minister for Lisbon Mr. Paul Okoro said the wall was safe.',
      'Paul Okoro'
    ],
    [
      'by the name behind a comma',
      '“It broke,” said the Lisbon engineer, Paul Okoro.\nThe board’s head, Ines Duarte, said the wall was safe.',
      'Ines Duarte'
    ],
    [
      'not by the name of another behind a comma',
      'Asked by the engineer, Paul Okoro said the wall was safe.',
      'Paul Okoro'
    ],
    [
      'not by the first of several names',
      'The engineer, Paul Okoro and a diver said the wall was safe.',
      null
    ],
    [
      'by the name behind the comma, and not by the town',
      'The mayor of Lisbon, Paul Okoro, said the wall was safe.',
      'Paul Okoro'
    ],
    ['not by the town of an office', 'The mayor of Lisbon said the wall was safe.', null],
    [
      'by the name with its body behind it',
      '“It broke,” said the head engineer, Paul Okoro of the Lisbon Water Board.\nHe said the wall was safe.',
      'Paul Okoro'
    ],
    ['not by whom a driver drives for', 'The Lisbon Water Board driver said the wall was safe.', null],
    [
      'by whom a spokesman speaks for',
      'A Lisbon Water Board spokesman said the wall was safe.',
      'Lisbon Water Board'
    ],
    ['not by a town behind a plain word', 'The cleaner from nearby Lisbon said the wall was safe.', null],
    [
      'past a home and what somebody did',
      'Ines Duarte, 59, of Lisbon, who watched it from the quay, said the wall was safe.',
      'Ines Duarte'
    ],
    [
      'by the name that an office with its body follows',
      'They met Paul Okoro, now the Lisbon Water Board chairman, who in 2010 said the wall was safe.',
      'Paul Okoro'
    ],
    ['through "who"', 'It was Paul Okoro who said the wall was safe.', 'Paul Okoro']
  ])('is found %s', (_, text, entity) => {
    expect(entities(text)['the wall was safe']).toBe(entity)
  })

  it('is the name behind what somebody is, without an article and with a title', () => {
    const text = 'The wall was safe, said Water Board chief engineer, Dr. Ines Duarte. It rained.'
    const [quote] = findQuotes(analysisOf(text, NAMES))
    expect(quote?.speaker).toMatchObject({ name: 'Ines Duarte', entity: 'Ines Duarte' })
  })

  it('is the name behind a comma, though the words before it hold another', () => {
    const said = entities('“It broke,” said the Lisbon Water Board engineer, Paul Okoro.')
    expect(said['It broke']).toBe('Paul Okoro')
  })

  it.each([
    ['Lisbon Water Board will shut the wall, it said.', 'Lisbon Water Board'],
    ['The wall of the old Lisbon Water Board will be shut, it said.', null],
    ['Lisbon Water Board will shut the wall, she said.', null]
  ])('is the body that opens what it says itself: %s', (text, entity) => {
    const said = Object.entries(entities(text)).find(([words]) => words.includes('shut'))
    expect(said?.[1]).toBe(entity)
  })

  it('is nobody named in what is said', () => {
    const said = entities('“It broke,” Ines Duarte said.\n“Paul Okoro was not there,” she added.')
    expect(said['Paul Okoro was not there']).toBe('Ines Duarte')
  })

  it('is carried into the next paragraph, and no further', () => {
    const said = entities(
      '“We saw it move,” Ines Duarte said.\n“By noon it was gone,” she continued.\nThe rain went on.\nThe road closed.\n“Nobody slept,” he said.'
    )
    expect(said).toEqual({
      'We saw it move': 'Ines Duarte',
      'By noon it was gone': 'Ines Duarte',
      'Nobody slept': null
    })
  })
})

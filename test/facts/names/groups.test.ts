import { describe, expect, it } from 'vitest'
import type { NameType } from '../../../functions/facts/analysis.ts'
import { introducedAcronyms, withAcronyms } from '../../../functions/facts/names/acronyms.ts'
import { groupMentions } from '../../../functions/facts/names/groups.ts'
import { joinNames } from '../../../functions/facts/names/join-names.ts'
import { type Found, textOf } from '../../../functions/facts/names/mentions.ts'
import { isNoEntity } from '../../../functions/facts/names/not-entities.ts'
import { settleTypes } from '../../../functions/facts/names/settle-types.ts'
import { marked } from './marked.ts'

/** Each paragraph is one sentence. */
function foundIn(paragraphs: readonly string[]): Found[] {
  return paragraphs.flatMap((text, index) => {
    const { sentences, names } = marked(text)
    const sentence = { ...sentences[0], index, paragraph: index }
    return names.map(({ from, to, type }) => ({ sentence, from, to, type }))
  })
}

const shown = (
  found: readonly Found[],
  type: NameType,
  acronyms?: ReturnType<typeof introducedAcronyms>
): string[] => groupMentions(found, type, acronyms).map(({ mentions }) => mentions.map(textOf).join(', '))

describe('two people of one surname', () => {
  it.each([
    {
      why: 'the one of the gender that the title says',
      paragraphs: ['[Daniel Okoro] met his wife [Grace Okoro].', 'Mr [Okoro] spoke, then Mrs [Okoro].'],
      people: ['Daniel Okoro, Okoro', 'Grace Okoro, Okoro']
    },
    {
      why: 'the one who is called just so',
      paragraphs: ['[Ida Lund-Okoro] met [Grace Okoro].', '[Okoro] spoke.'],
      people: ['Grace Okoro, Okoro', 'Ida Lund-Okoro']
    },
    {
      why: 'one whose short name begins another way',
      paragraphs: ['[Joseph R. Okoro] came.', '[Joe Okoro] spoke.'],
      people: ['Joseph R. Okoro, Joe Okoro']
    },
    {
      why: 'one who goes by a middle name',
      paragraphs: ['[Alexander Boris de Okoro] came.', '[Boris Okoro] spoke.'],
      people: ['Alexander Boris de Okoro, Boris Okoro']
    },
    {
      why: 'one whose given name is written short and in full',
      paragraphs: ['[Phil Okoro] came.', '[Philip Okoro] spoke, and [Jo Okoro] left.'],
      people: ['Jo Okoro', 'Phil Okoro, Philip Okoro']
    },
    {
      why: 'the one with the same title',
      paragraphs: ['Mayor [Lea Brandt] and the painter [Lee Brandt] came.', 'Mayor [Brandt] spoke.'],
      people: ['Lea Brandt, Brandt', 'Lee Brandt']
    },
    {
      why: 'the one named last in the paragraph',
      paragraphs: ['[Lea Brandt] came.', '[Lee Brandt] left, and [Brandt] waved.'],
      people: ['Lea Brandt', 'Lee Brandt, Brandt']
    },
    {
      why: 'else the one whom the article named first',
      paragraphs: ['[Lea Brandt] came.', '[Lee Brandt] left.', '[Brandt] waved.'],
      people: ['Lea Brandt, Brandt', 'Lee Brandt']
    },
    {
      why: 'somebody else, whom the pronouns tell of',
      paragraphs: [
        'President [Brandt] said he was glad.',
        '[Anna Brandt] spoke, too.',
        'Then [Brandt] thanked his staff.'
      ],
      people: ['Anna Brandt', 'Brandt, Brandt']
    },
    {
      why: 'the only one, whom one pronoun does not deny',
      paragraphs: ['[Anna Brandt] met the mayor.', '[Brandt] thanked him.', '[Brandt] said she was glad.'],
      people: ['Anna Brandt, Brandt, Brandt']
    },
    {
      why: 'nobody whose full name comes later',
      paragraphs: ['[Lea Brandt] came.', '[Brandt] waved.', '[Lee Brandt] left.'],
      people: ['Lea Brandt, Brandt', 'Lee Brandt']
    }
  ])('are told apart: $why', ({ paragraphs, people }) => {
    expect(shown(foundIn(paragraphs), 'person').sort()).toEqual(people)
  })
})

describe('short names of people', () => {
  it.each([
    [['[Wu Lian] spoke.', '{Wuhan Daily} asked [Wu].'], ['Wu Lian, Wu']],
    [['[Robert E. Lowe] came.', '[Robert Lowe] left.'], ['Robert E. Lowe, Robert Lowe']],
    [['[Ali al-Masri] came.', '[al-Masri] left, and [Masri] too.'], ['Ali al-Masri, al-Masri, Masri']],
    [
      ['[Ana Ruiz] came.', '[Ana Prado] left.'],
      ['Ana Ruiz', 'Ana Prado']
    ]
  ])('%j', (paragraphs, people) => {
    expect(shown(foundIn(paragraphs), 'person')).toEqual(people)
  })
})

describe('joinNames', () => {
  it.each([
    [
      'a surname that was tagged otherwise',
      ['[John] {Barrow} said so.', 'Professor [Barrow] left.'],
      ['John Barrow', 'Barrow']
    ],
    [
      'a surname that was not tagged',
      ['[John] Barrow said so.', 'Professor [Barrow] left.'],
      ['John Barrow', 'Barrow']
    ],
    [
      'no word that is nobody’s name',
      ['[Clinton] {Foundation} staff met [Ada].'],
      ['Clinton', 'Foundation', 'Ada']
    ]
  ])('%s', (_, paragraphs, names) => {
    expect(joinNames(foundIn(paragraphs)).map(textOf)).toEqual(names)
  })
})

describe('settleTypes', () => {
  it.each([
    ['most mentions', ['{Elmwood} is a suburb.', 'Police in <Elmwood> came.', '<Elmwood> slept.'], 'place'],
    [
      'the full name',
      ['[Felix Monte] won.', '<Monte> led.', '<Monte> stopped.', '[Monte] smiled.'],
      'person'
    ],
    ['the title before it', ['<Lorne> won.', 'Mr [Lorne] smiled.'], 'person']
  ])('goes by %s', (_, paragraphs, type) => {
    const kinds = new Set(settleTypes(foundIn(paragraphs)).map((found) => found.type))
    if (type === 'person') kinds.delete('place')
    expect([...kinds]).toEqual([type])
    expect(settleTypes(foundIn(paragraphs)).at(-1)?.type).toBe(type)
  })

  it.each([
    [['He lost control of his [Lorne] on lap two.', '[Lorne] had no comment.'], 'organization'],
    [['The [Lorne] striker fell.'], 'organization'],
    [['She left with her [Lorne] winter coat.'], 'person'],
    [['[Felix Lorne] fell.', 'Then he found his [Lorne], and wept.'], 'person']
  ])('takes a team for no person: %s', (paragraphs, type) => {
    expect(settleTypes(foundIn(paragraphs)).at(-1)?.type).toBe(type)
  })

  it.each([
    [['It sank off the island of {Lorne}.', 'A boat came from {Lorne}.'], 'place'],
    [['He lives in the town of [Port Lorne], near the sea.'], 'place'],
    [['They left Selby and [Port Lorne] counties.'], 'place'],
    [['The City of {Lorne} denied it.'], 'organization'],
    [['The state of {Lorne Motors} is poor.'], 'organization'],
    [['The island of {Lorne} Motors is small.'], 'organization'],
    [['A friend of [Lorne] came.'], 'person']
  ])('takes what is called an island or a town for a place: %s', (paragraphs, type) => {
    expect(settleTypes(foundIn(paragraphs)).at(-1)?.type).toBe(type)
  })

  it.each([
    [['The pit belonged to {Lorne Coal}.', 'Then [Lorne] went bankrupt.'], 'organization'],
    [['The pit belonged to {Lorne Coal}.', 'Mr [Lorne] smiled.', '[Lorne] left.'], 'person'],
    [['[Felix Lorne] founded {Lorne Coal}.', '[Lorne] left.'], 'person']
  ])('takes the first word of a firm for the firm: %s', (paragraphs, type) => {
    expect(settleTypes(foundIn(paragraphs)).at(-1)?.type).toBe(type)
  })

  it('leaves what is always of one kind', () => {
    const found = foundIn(['In [Lorne] they met {Lorne Theatre}.'])
    expect(settleTypes(found)).toEqual(found)
  })
})

describe('acronyms', () => {
  const organizations = (paragraphs: readonly string[]): string[] => {
    const found = foundIn(paragraphs)
    const acronyms = introducedAcronyms(found)
    const sentences = [...new Set(found.map(({ sentence }) => sentence))]
    return shown(withAcronyms(found, sentences, acronyms), 'organization', acronyms)
  }

  it.each([
    [
      ['{Union of Dock Hands} (UDH) met {Borea}.', 'The UDH and {Borea} agreed.'],
      ['Union of Dock Hands, UDH, UDH', 'Borea, Borea']
    ],
    [
      ['{Kerala Fishermen’s League} (KMT) met.', '<KMT> left {Borea}.'],
      ['Kerala Fishermen’s League, KMT, KMT', 'Borea']
    ],
    [
      ['{Bank of Ireland} (UK) met.', '{Borea} left the UK.'],
      ['Bank of Ireland', 'Borea']
    ],
    [['{Union of Dock Hands} (with ABC) met.'], ['Union of Dock Hands']],
    [['{Union of Dock Hands} (XYZ) met.', 'An XYZ left.'], ['Union of Dock Hands']]
  ])('%j', (paragraphs, names) => {
    expect(organizations(paragraphs)).toEqual(names)
  })
})

describe('isNoEntity', () => {
  it.each([
    ['The {12th Party Congress} opened.', true],
    ['The {Clean Rivers Act} passed.', true],
    ['{Duchess of Avon} sailed.', true],
    ['The {National People’s Congress} met.', false],
    ['{Bank of Avon} closed.', false],
    ['{65th Air Division} flew.', false],
    ['[Doris Day] sang.', false]
  ])('%s', (text, isNone) => {
    expect(foundIn([text]).map(isNoEntity)).toEqual([isNone])
  })
})

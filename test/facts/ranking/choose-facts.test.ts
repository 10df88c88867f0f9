import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../functions/article/read.ts'
import { extract } from '../../../functions/facts/extract.ts'

async function chosen(...paragraphs: string[]) {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'))
  const { article } = await readArticle({ bytes }, { published: '2024-05-14' })
  const { bottomLine, keyFacts } = extract(article)
  return { bottomLine, keyFacts, texts: keyFacts.map(({ text }) => text) }
}

const STORY = [
  'The harbour board of Port Ansel will close its oldest pier in June after divers found cracks in 14 of its posts.',
  'The pier was built in 1911 and carries 3,000 passengers a day. Ferries to the islands will leave from the fish market instead.',
  'Repairs will cost 6 million crowns, the board said. The city council has to agree to the sum on Monday.',
  'Fishermen fear for their berths. A protest at the market drew 200 people on Sunday.'
]

describe('the bottom line', () => {
  it('is the news, from the lead', async () => {
    expect((await chosen(...STORY)).bottomLine?.text).toBe(STORY[0])
  })

  it('tells what the headline tells', async () => {
    const { bottomLine } = await chosen(
      'Cracks close the oldest pier of Port Ansel',
      'The report was published on Friday and has 40 pages. Divers found cracks in the posts of the oldest pier, which Port Ansel will close. The mayor read it at home.',
      ...STORY.slice(1)
    )
    expect(bottomLine?.text).toMatch(/^Divers found cracks/u)
  })

  it('is what a body has decided, where its statement opens with the state of things', async () => {
    const decision =
      'In support of its goals, the Harbour Committee decided to lower the fee by a tenth to 40 crowns.'
    const { bottomLine } = await chosen(
      'Recent figures suggest that trade has grown at a solid pace. Prices have been stable and jobs have been many.',
      `The outlook is uncertain, and risks have risen. ${decision} It will watch what follows with great care.`
    )
    expect(bottomLine?.text).toBe(decision)
  })

  it('is no claim that a fact check weighs', async () => {
    const claim = 'The mayor of Port Ansel owns a harbour in the south of Spain.'
    const { bottomLine } = await chosen(
      'Does the mayor own a harbour?',
      'Claim',
      claim,
      'We found no paper that shows that the mayor of Port Ansel has ever owned a harbour anywhere. The claim was first made on Friday.'
    )
    expect(bottomLine?.text).not.toBe(claim)
  })

  it('may be about the US', async () => {
    const lead = STORY[0]?.replace('Port Ansel', 'the US state of Ansel') ?? ''
    expect((await chosen(lead, ...STORY.slice(1))).bottomLine?.text).toBe(lead)
  })

  it('is no deck above the dateline', async () => {
    const { bottomLine } = await chosen(
      'Port closes pier after divers find cracks',
      'Board aims to move ferries to the fish market by the summer.',
      `PORT ANSEL, May 14 - ${STORY[0]}`,
      ...STORY.slice(1)
    )
    expect(bottomLine?.text).toBe(STORY[0])
  })

  it('is no caption of a gallery', async () => {
    const { bottomLine, texts } = await chosen(
      'Reuters 6 The pier stands empty on Monday Reuters 6 Fishermen wait for news at the market and the divers leave.',
      ...STORY
    )
    expect(bottomLine?.text).toBe(STORY[0])
    expect(texts.join(' ')).not.toContain('Reuters')
  })

  it('is nothing that somebody unknown is quoted with', async () => {
    const quoted = '"We need order in this port. The board is asleep. Nobody looks after the posts."'
    const { bottomLine, texts } = await chosen(quoted, ...STORY)
    expect(bottomLine?.text).toBe(STORY[0])
    expect(texts.join(' ')).not.toContain('asleep')
  })

  it.each([
    [
      'said',
      'The harbour board said it will close its “beloved” oldest pier in June over cracks in 14 of its posts.'
    ],
    [
      'called',
      'Mayor Ada Brandt says 14 cracked posts make the oldest pier of Port Ansel “a danger” to its passengers.'
    ]
  ])('may be what somebody %s, a word or two of it quoted', async (_, told) => {
    expect((await chosen(told, ...STORY.slice(1))).bottomLine?.text).toBe(told)
  })

  it('is not told again as a key fact in other words', async () => {
    const told =
      'Engineer Femi Adewale said hundreds of people in Port Ansel use the old pier like a “second home”.'
    const again =
      'Hundreds of people in Port Ansel use the old pier like a “second home”, the city’s engineer has said.'
    const { bottomLine, texts } = await chosen(told, again, ...STORY.slice(1))
    expect([told, again]).toContain(bottomLine?.text)
    expect(texts.filter((text) => text.includes('second home'))).toEqual([])
  })

  it('is hardly a quotation', async () => {
    const told = 'The mayor said: “We will close the oldest pier of Port Ansel, where 14 posts have cracks.”'
    expect((await chosen(told, ...STORY.slice(1))).bottomLine?.text).not.toBe(told)
  })

  it('may be told of "us" by the one who answers an interview', async () => {
    const { bottomLine } = await chosen(
      'An interview with the keepers of the pier',
      'How do you decide what to mend?',
      'We do it backwards. We look for the worst post of the pier and then plan the year around it. It takes a week.',
      'Who dives?',
      'Two divers from the town look at each post in April. They bring it up on a rope.',
      'What comes next?',
      'The market pier is next. Its posts are from 1934.'
    )
    expect(bottomLine?.text).toBe('We look for the worst post of the pier and then plan the year around it.')
    expect(bottomLine?.status).toBe('claimed')
  })
})

describe('key facts', () => {
  it('are no notes, and none that only say that somebody spoke', async () => {
    const { texts } = await chosen(
      STORY[0] ?? '',
      'The engineer and keeper of the pier Anna Lund said in her weekly column',
      ': "I was shocked to hear of it."',
      '[Note: The divers went down before the storm of Friday was over].',
      ...STORY.slice(1)
    )
    expect(texts.join(' ')).not.toMatch(/Note|weekly column/u)
  })

  it('lead to nothing that follows elsewhere', async () => {
    const { texts } = await chosen(
      ...STORY,
      'The mayor of Port Ansel then made this statement on the repairs of June:'
    )
    expect(texts.some((text) => text.includes('made this statement'))).toBe(false)
  })

  it('are no captions that a page has left in the story', async () => {
    const caption = 'Image caption Divers search the posts of the pier in the cold of Monday morning'
    const { texts, bottomLine } = await chosen(`${caption} ${STORY[0]} ${STORY[1]}`, ...STORY.slice(2))
    expect([bottomLine?.text, ...texts].some((text) => text?.includes('Image caption'))).toBe(false)
  })

  it('are no captions with a label, and no posts', async () => {
    const { texts } = await chosen(
      STORY[0] ?? '',
      'Keeping watch: Two divers of the harbour board stood on the pier with 14 posts below them.',
      'The board closes the pier. pic.twitter.com/x1y2 — Port Ansel (@portansel) May 13, 2024',
      ...STORY.slice(1)
    )
    expect(texts.join(' ')).not.toMatch(/Keeping watch|pic\.twitter/u)
  })

  it('tell what happened, not what a picture shows', async () => {
    const { texts } = await chosen(
      STORY[0] ?? '',
      'Ann Reyes (police mugshot, left), who built the pier, was jailed for 14 months on Monday.',
      'The mayor of Port Ansel wants a new pier. The board will meet again.',
      STORY[3] ?? ''
    )
    expect(texts.join(' ')).not.toMatch(/mugshot/u)
  })

  it('have a verb of their own beside what they quote', async () => {
    const { texts } = await chosen(
      STORY[0] ?? '',
      'Reader of the paper, “The board of the harbour is asleep”.',
      '“As a fisherman I see what he calls “order” on the pier.” ― Ilse Brandt.',
      ...STORY.slice(1)
    )
    expect(texts.join(' ')).not.toMatch(/asleep|fisherman I/u)
  })

  it('say of a silence that it is one', async () => {
    const silence = 'The builder of the pier said nothing about the posts.'
    const { texts } = await chosen(STORY[0] ?? '', silence, 'The pier was built in 1911.')
    expect(texts).toContain(silence)
  })
})

import type { Draft } from '../draft.ts'

export const oneSentence: Draft = {
  text: 'The village school in Obernau will close at the end of July because only nine children are enrolled for the autumn.',
  bottomLine: {
    words:
      'The village school in Obernau will close at the end of July because only nine children are enrolled for the autumn.',
    status: 'planned'
  },
  places: ['Obernau'],
  figures: [['nine children', 9, 'children', 'only nine children are enrolled for the autumn']]
}

/** Two paragraphs: the article itself is shorter than a page. */
export const brief: Draft = {
  text: `Library reopens after flood

The municipal library of Tarnwick opened its doors again on Monday, eleven months after the river Tarn burst its banks and ruined some 14,000 books. The repairs cost £2.3 million, most of it paid by the county.

Head librarian Josephine Adeyemi said that the children’s floor had been moved upstairs. “Books can be bought again,” she said. “The drawings that the children made for this house could not.” The archive in the cellar remains closed, and the town has not said when it will open.`,
  title: 'Library reopens after flood',
  published: { date: '2025-10-06', basis: 'metadata' },
  bottomLine:
    'The municipal library of Tarnwick opened its doors again on Monday, eleven months after the river Tarn burst its banks and ruined some 14,000 books.',
  keyFacts: [
    'The repairs cost £2.3 million, most of it paid by the county.',
    'The archive in the cellar remains closed'
  ],
  people: [['Josephine Adeyemi', 'Head librarian']],
  places: ['Tarnwick'],
  timeline: [
    ['2024-11', 'the river Tarn burst its banks and ruined some 14,000 books'],
    ['2025-10-06', 'The municipal library of Tarnwick opened its doors again']
  ],
  figures: [
    [
      'some 14,000 books',
      14000,
      'books',
      'the river Tarn burst its banks and ruined some 14,000 books',
      'about'
    ],
    ['£2.3 million', 2.3e6, 'GBP', 'The repairs cost £2.3 million']
  ],
  quotes: [
    [
      ['Books can be bought again,', 'The drawings that the children made for this house could not.'],
      'Josephine Adeyemi'
    ]
  ],
  unknowns: [{ words: 'the town has not said when it will open', status: 'unknown' }]
}

/** Facts and nothing else: no people, no dates, no figures, no quotes. */
export const onlyFacts: Draft = {
  text: `Why the old orchards are coming back

Farmers along the Lower Elbe are planting tall fruit trees again. The trees take longer to bear than the low ones that replaced them, but they live three times as long.

Under the tall trees sheep can graze. Bees find flowers there until late in the summer. Owls nest in the hollow trunks.

The fruit is harder to pick. Most of it is pressed into juice, because shops want apples without a mark on the skin.

Insurers have taken notice. Tall trees stand up to hail better than low ones do, and their roots hold the soil of the dikes.

Nurseries can no longer meet the demand. Some varieties exist only as a single tree in somebody’s garden, and nobody has a list of them.`,
  title: 'Why the old orchards are coming back',
  bottomLine: 'Farmers along the Lower Elbe are planting tall fruit trees again.',
  keyFacts: [
    'The trees take longer to bear than the low ones that replaced them, but they live three times as long.',
    'Most of it is pressed into juice, because shops want apples without a mark on the skin.',
    'Tall trees stand up to hail better than low ones do, and their roots hold the soil of the dikes.',
    'Nurseries can no longer meet the demand.'
  ],
  unknowns: [{ words: 'nobody has a list of them', status: 'unknown' }]
}

/** A title as long as a paragraph, and a bottom line to match. */
const { title: _, ...untitled } = brief
export const longHeadline: Draft = {
  ...untitled,
  excluded: [['Library reopens after flood', 'title']],
  sideTitle:
    'Eleven months after the worst flood in the history of the valley, and after a dispute about who should pay that reached the county court twice, the municipal library of Tarnwick has reopened with a children’s floor upstairs, a cellar that stays shut, and shelves that are, for the time being, mostly empty, as its head librarian readily admits'
}

import { readFileSync } from 'node:fs'
import type { Draft } from '../draft.ts'

const text = readFileSync(new URL('../../../examples/ferry-strike.txt', import.meta.url), 'utf8')

/** A news report with something for every section. */
export const strike: Draft = {
  text,
  title: 'Ferry crews in Greece to strike for 48 hours over new safety rules',
  publisher: 'Aegean Wire',
  byline: ['Eleni Marangou'],
  published: { date: '2026-03-12', basis: 'dateline' },
  excluded: [
    ['Subscribe to our morning newsletter and never miss a story!', 'promotion'],
    ['By Eleni Marangou', 'byline'],
    ['Photo: A ferry leaves the port of Piraeus at dawn. (Eleni Marangou/Aegean Wire)', 'caption'],
    ['© 2026 Aegean Wire. All rights reserved.', 'copyright'],
    ['Follow us on social media | Contact | Privacy policy', 'navigation']
  ],
  bottomLine: {
    words:
      'Ferry crews will stop work for 48 hours from Tuesday, cutting off dozens of Greek islands, after talks between their union and the government broke down on Thursday',
    status: 'planned'
  },
  keyFacts: [
    {
      words:
        'about 9,500 workers would take part in the walkout, the longest on the country’s sea routes since 2018',
      status: 'planned',
      by: 'The Panhellenic Federation of Seafarers'
    },
    'It follows the fire aboard the ferry Kallisto on February 21, in which four people died and 61 were injured off the island of Naxos',
    {
      words:
        'new rules on car decks, announced on March 3, would take effect in June and would cost operators an estimated 40 million euros a year',
      status: 'planned',
      by: 'Shipping Minister Katerina Douka'
    },
    {
      words: 'the ministry had ignored two inspection reports on the Kallisto last autumn',
      status: 'denied',
      by: 'Douka'
    },
    {
      words: 'the fire started in a refrigerated lorry that was plugged into the ship’s power supply',
      status: 'claimed',
      by: 'a preliminary report by the Hellenic Bureau for Marine Casualties'
    },
    {
      words: 'one of the deck’s two sprinkler pumps had been out of order for at least 19 days',
      status: 'claimed',
      by: 'The report'
    },
    'The union and the ministry will meet again on Sunday'
  ],
  people: [
    ['Katerina Douka', 'Shipping Minister'],
    ['Nikos Vellis', 'president of the federation'],
    ['Maria Kanari', 'who heads the island’s chamber of commerce']
  ],
  organizations: [
    'Panhellenic Federation of Seafarers',
    'Hellenic Coast Guard',
    'Hellenic Bureau for Marine Casualties',
    'Aegean Star Lines',
    'University of the Aegean'
  ],
  places: ['Greece', 'Piraeus', 'Naxos', 'Athens', 'Santorini'],
  timeline: [
    ['1994', 'The Kallisto, built in 1994'],
    ['2026-02-21', 'the fire aboard the ferry Kallisto'],
    ['2026-02-23', 'a criminal investigation that prosecutors in Piraeus opened'],
    ['2026-03-03', 'new rules on car decks, announced on March 3'],
    ['2026-03-09', 'The report, published on Monday'],
    ['2026-03-12', 'talks between their union and the government broke down'],
    ['2026-03-15', { words: 'The union and the ministry will meet again', status: 'planned' }],
    ['2026-03-17', { words: 'Ferry crews will stop work for 48 hours', status: 'planned' }, '2026-03-18'],
    [
      '2026-06',
      { words: 'new rules on car decks, announced on March 3, would take effect', status: 'planned' }
    ]
  ],
  figures: [
    ['48 hours', 48, 'hours', 'Ferry crews will stop work for 48 hours'],
    ['about 9,500 workers', 9500, 'workers', 'about 9,500 workers would take part in the walkout', 'about'],
    ['four people', 4, 'people', 'four people died'],
    ['40 million euros', 40e6, 'EUR', 'would cost operators an estimated 40 million euros a year', 'about'],
    ['18 percent', 18, 'percent', 'Bookings on Naxos have fallen by 18 percent since the fire'],
    [
      'between 3 billion and 4 billion euros',
      3e9,
      'EUR',
      'Replacing them would cost between 3 billion and 4 billion euros',
      'exact',
      4e9
    ],
    [
      'More than 30 percent',
      30,
      'percent',
      'More than 30 percent of the ferries that serve the islands are over 25 years old',
      'moreThan'
    ]
  ],
  quotes: [
    ['Nobody goes to sea to be burned alive in a car deck with two exits,', 'Nikos Vellis'],
    ['We asked for a third crew member on every night watch. They offered us a leaflet.', 'Nikos Vellis'],
    ['We will not be pushed into writing safety rules in a week,', 'Douka', 'Katerina Douka'],
    [['People do not ask about the beach any more,', 'They ask how old the ship is.'], 'Maria Kanari']
  ],
  unknowns: [
    { words: 'It is not known why the pump was not repaired', status: 'unknown' },
    'Aegean Star Lines, which owns the ship, declined to comment on the report'
  ]
}

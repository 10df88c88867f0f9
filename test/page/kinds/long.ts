import type { Draft } from '../draft.ts'

/** A page of numbers without a single person. */
export const noPeople: Draft = {
  text: `Inflation in Norland slows to 2.9 percent

Consumer prices in Norland rose 2.9 percent in January from a year earlier, the slowest pace since the summer of 2021, the statistics office reported on Wednesday.

Energy was 6.4 percent cheaper than a year ago. Food rose by 4.1 percent, and rents by 5.2 percent, the most since records began in 1963. Without energy and food, prices rose 3.3 percent.

Analysts had expected 3.2 percent. The krona gained 0.8 percent against the euro, and the yield of ten-year bonds fell to 2.41 percent.

The central bank raised its rate eleven times between April 2022 and September 2023, to 4.5 percent. It meets next on March 7; markets now see a chance of 70 percent that it will cut the rate by a quarter of a point.

The economy shrank by 0.3 percent in the last quarter. About 212,000 people were out of work in January, 9,000 more than in December. The government plans to spend 38 billion krona on roads and railways until 2030.

The office did not say how much of the fall was due to the new basket of goods, which it introduced this month.`,
  title: 'Inflation in Norland slows to 2.9 percent',
  published: { date: '2024-02-14', basis: 'metadata' },
  bottomLine: {
    words:
      'Consumer prices in Norland rose 2.9 percent in January from a year earlier, the slowest pace since the summer of 2021, the statistics office reported on Wednesday.',
    status: 'reported',
    by: 'the statistics office'
  },
  keyFacts: [
    'Energy was 6.4 percent cheaper than a year ago.',
    'Food rose by 4.1 percent, and rents by 5.2 percent, the most since records began in 1963.',
    'Analysts had expected 3.2 percent.',
    'The central bank raised its rate eleven times between April 2022 and September 2023, to 4.5 percent.',
    'The economy shrank by 0.3 percent in the last quarter.',
    {
      words: 'The government plans to spend 38 billion krona on roads and railways until 2030.',
      status: 'planned'
    }
  ],
  organizations: ['statistics office', 'central bank'],
  places: ['Norland'],
  timeline: [
    ['2021-SU', 'the slowest pace since the summer of 2021'],
    ['2022-04', 'The central bank raised its rate eleven times', '2023-09'],
    ['2024-01', 'Consumer prices in Norland rose 2.9 percent'],
    ['2024-02-14', 'the statistics office reported'],
    ['2024-03-07', { words: 'It meets next', status: 'planned' }]
  ],
  figures: [
    [
      '2.9 percent',
      2.9,
      'percent',
      'Consumer prices in Norland rose 2.9 percent in January from a year earlier'
    ],
    ['6.4 percent', 6.4, 'percent', 'Energy was 6.4 percent cheaper than a year ago'],
    ['5.2 percent', 5.2, 'percent', 'rents by 5.2 percent, the most since records began in 1963'],
    ['4.1 percent', 4.1, 'percent', 'Food rose by 4.1 percent'],
    ['3.3 percent', 3.3, 'percent', 'Without energy and food, prices rose 3.3 percent'],
    ['About 212,000 people', 212000, 'people', 'About 212,000 people were out of work in January', 'about'],
    ['38 billion krona', 38e9, 'SEK', 'plans to spend 38 billion krona on roads and railways until 2030'],
    ['70 percent', 70, 'percent', 'a chance of 70 percent that it will cut the rate'],
    ['0.3 percent', 0.3, 'percent', 'The economy shrank by 0.3 percent in the last quarter']
  ],
  unknowns: [
    {
      words:
        'The office did not say how much of the fall was due to the new basket of goods, which it introduced this month.',
      status: 'unknown'
    }
  ]
}

/** Someone talks, and nothing carries a date. */
export const noDates: Draft = {
  text: `“I stopped trusting maps that have no empty places”

Ilse Verhaegen has walked the coast for half her life, measuring where the land ends. A conversation with the cartographer about tides, doubt and the colour blue.

“A coast is not a line,” Verhaegen says at her kitchen table in Ostend, which is covered with tide tables. “It is an argument between two sides that both have a point, and every map takes one of the sides without saying so.”

She studied geodesy in Delft and never finished. “They taught me to measure to the millimetre. Nobody taught me to ask what for.” Her teacher, the late Pieter Aalbers, called her the best student that he had ever lost.

Her maps show no coastline. They show how often a place is under water: dark where it always is, pale where it happens once in a generation. The harbour office of Zeebrugge bought the first one, hung it upside down, and found an error in its own charts.

“I stopped trusting maps that have no empty places,” she says. “If somebody tells you that everything is known, they are selling something.”

The oceanographer Tunde Balogun, who works with her, puts it more drily. “Ilse draws probabilities and people see beauty. I draw probabilities and people see a graph.” He believes that insurers will use such maps before governments do.

What she will do next she doesn’t say. There is a blue notebook on the shelf. It stays closed.`,
  title: '“I stopped trusting maps that have no empty places”',
  bottomLine: 'Ilse Verhaegen has walked the coast for half her life, measuring where the land ends.',
  keyFacts: [
    'They show how often a place is under water: dark where it always is, pale where it happens once in a generation.',
    'The harbour office of Zeebrugge bought the first one, hung it upside down, and found an error in its own charts.',
    { words: 'insurers will use such maps before governments do', status: 'claimed', by: 'Tunde Balogun' }
  ],
  people: [
    ['Ilse Verhaegen', 'the cartographer'],
    ['Pieter Aalbers', 'Her teacher'],
    ['Tunde Balogun', 'oceanographer']
  ],
  organizations: ['harbour office of Zeebrugge'],
  places: ['Ostend', 'Delft', 'Zeebrugge'],
  quotes: [
    [
      [
        'A coast is not a line,',
        'It is an argument between two sides that both have a point, and every map takes one of the sides without saying so.'
      ],
      'Verhaegen',
      'Ilse Verhaegen'
    ],
    [
      'They taught me to measure to the millimetre. Nobody taught me to ask what for.',
      'She',
      'Ilse Verhaegen'
    ],
    ['If somebody tells you that everything is known, they are selling something.', 'she', 'Ilse Verhaegen'],
    [
      'Ilse draws probabilities and people see beauty. I draw probabilities and people see a graph.',
      'Tunde Balogun'
    ]
  ],
  unknowns: [{ words: 'What she will do next she doesn’t say.', status: 'unknown' }]
}

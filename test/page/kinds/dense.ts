import type { Draft, Line } from '../draft.ts'

const EVENTS: [date: string, words: string][] = [
  ['1871', 'the first span was opened to carts and cattle'],
  ['1889', 'a barge tore away the second pier'],
  ['1903-06', 'electric trams crossed the river for the first time'],
  ['1917-11-04', 'soldiers held the eastern gate for two days'],
  ['1926', 'the city bought the bridge for one crown'],
  ['1938-10', 'the toll houses were pulled down'],
  ['1945-05-08', 'retreating troops blew up the middle span'],
  ['1946', 'a ferry made of two pontoons took its place'],
  ['1951-09-01', 'the rebuilt bridge was handed over with a parade'],
  ['1968-08-21', 'tanks stood on it from bank to bank'],
  ['1974', 'the last tram line was closed'],
  ['1989-11-17', 'candles burned along both railings'],
  ['1997-07-07', 'the flood reached the keystones'],
  ['2002', 'engineers counted 312 cracks'],
  ['2009-03', 'lorries were banned'],
  ['2016', 'a citizens’ group collected 41,000 signatures'],
  ['2021-06', 'the council voted to repair rather than replace']
]
const PLANNED: [date: string, words: string][] = [
  ['2027-04', 'the trams will return'],
  ['2028', 'the toll houses will be rebuilt as cafés']
]

/** A long life in dates: more events than a page has room for. */
export const chronicle: Draft = {
  text: `A bridge and its hundred and fifty years

The Old Bridge of Lesna reopened to walkers on Sunday after four years of repairs that cost 61 million crowns.

${EVENTS.map(([date, words]) => `In ${date.slice(0, 4)} ${words}.`).join(' ')}

Next year ${PLANNED[0]?.[1]}. A year later ${PLANNED[1]?.[1]}.

“It has been blown up, flooded and voted on,” said Mayor Jitka Dvořáčková. “It is still the shortest way to school.”`,
  title: 'A bridge and its hundred and fifty years',
  published: { date: '2026-05-03', basis: 'inferred' },
  bottomLine:
    'The Old Bridge of Lesna reopened to walkers on Sunday after four years of repairs that cost 61 million crowns.',
  keyFacts: EVENTS.slice(12, 17).map(([date, words]) => `In ${date.slice(0, 4)} ${words}.`),
  people: [['Jitka Dvořáčková', 'Mayor']],
  places: ['Lesna'],
  timeline: [
    ...EVENTS.map(([date, words]): [string, Line] => [date, words]),
    ['2026-05-03', 'The Old Bridge of Lesna reopened to walkers'],
    ...PLANNED.map(([date, words]): [string, Line] => [date, { words, status: 'planned' }])
  ],
  figures: [
    ['61 million crowns', 61e6, 'CZK', 'repairs that cost 61 million crowns'],
    ['41,000 signatures', 41000, 'signatures', 'a citizens’ group collected 41,000 signatures'],
    ['312 cracks', 312, 'cracks', 'engineers counted 312 cracks']
  ],
  quotes: [
    [
      ['It has been blown up, flooded and voted on,', 'It is still the shortest way to school.'],
      'Jitka Dvořáčková'
    ]
  ]
}

/** Two sides that contradict each other, and a court in between. */
export const claims: Draft = {
  text: `Mine owner and villagers trade charges before hearing

SAN AURELIO, June 3 – The owner of the Cerro Pardo copper mine and the villagers who live below its dam accused each other of lying on Tuesday, a day before a court is to hear the case.

Minera Altamar said the dam was safe and had been inspected four times this year. The villagers’ lawyer, Inés Quiroga, said that three of the four inspections never took place. “They signed the papers in the car park,” she said.

Altamar’s spokesman, Rodrigo Peña Solís, denied that the company had paid inspectors. He said the villagers had been promised money by a rival. Quiroga called that “a fairy tale with a price tag.”

According to the mining authority, the dam holds 31 million cubic metres of waste. A study by the University of San Aurelio, which the company disputes, found cracks up to 11 centimetres wide in March.

The court could order the mine to stop. Altamar says it would appeal, and that 2,400 jobs depend on the mine. The unions put the number at 1,900.

The judge, Baltasar Ocampo, has refused to say when he will rule. Neither side would say whether talks had taken place. The authority declined to release the reports of the inspections.`,
  title: 'Mine owner and villagers trade charges before hearing',
  published: { date: '2025-06-03', basis: 'dateline' },
  bottomLine:
    'The owner of the Cerro Pardo copper mine and the villagers who live below its dam accused each other of lying on Tuesday, a day before a court is to hear the case.',
  keyFacts: [
    {
      words: 'the dam was safe and had been inspected four times this year',
      status: 'claimed',
      by: 'Minera Altamar'
    },
    { words: 'three of the four inspections never took place', status: 'claimed', by: 'Inés Quiroga' },
    { words: 'the company had paid inspectors', status: 'denied', by: 'Rodrigo Peña Solís' },
    {
      words: 'the villagers had been promised money by a rival',
      status: 'claimed',
      by: 'Rodrigo Peña Solís'
    },
    {
      words: 'the dam holds 31 million cubic metres of waste',
      status: 'claimed',
      by: 'the mining authority'
    },
    {
      words: 'cracks up to 11 centimetres wide in March',
      status: 'claimed',
      by: 'A study by the University of San Aurelio, which the company disputes'
    },
    { words: 'it would appeal', status: 'planned', by: 'Altamar' },
    { words: '2,400 jobs depend on the mine', status: 'claimed', by: 'Altamar' }
  ],
  people: [
    ['Inés Quiroga', 'The villagers’ lawyer'],
    ['Rodrigo Peña Solís', 'Altamar’s spokesman'],
    ['Baltasar Ocampo', 'The judge']
  ],
  organizations: ['Minera Altamar', 'University of San Aurelio', 'mining authority'],
  places: ['San Aurelio', 'Cerro Pardo'],
  timeline: [
    [
      '2025-03',
      {
        words: 'cracks up to 11 centimetres wide',
        status: 'claimed',
        by: 'A study by the University of San Aurelio'
      }
    ],
    [
      '2025-06-03',
      'The owner of the Cerro Pardo copper mine and the villagers who live below its dam accused each other of lying'
    ],
    ['2025-06-04', { words: 'a court is to hear the case', status: 'planned' }]
  ],
  figures: [
    ['31 million cubic metres', 31e6, 'cubic metre', 'the dam holds 31 million cubic metres of waste'],
    ['up to 11 centimetres', 11, 'centimetre', 'cracks up to 11 centimetres wide', 'atMost'],
    ['2,400 jobs', 2400, 'jobs', '2,400 jobs depend on the mine']
  ],
  quotes: [
    ['They signed the papers in the car park,', 'Inés Quiroga'],
    ['a fairy tale with a price tag.', 'Quiroga', 'Inés Quiroga']
  ],
  unknowns: [
    { words: 'The judge, Baltasar Ocampo, has refused to say when he will rule.', status: 'unknown' },
    { words: 'Neither side would say whether talks had taken place.', status: 'unknown' },
    { words: 'The authority declined to release the reports of the inspections.', status: 'unknown' }
  ]
}

const CLAUSES = [
  'that the commission, which had met in eleven sessions behind closed doors and had heard more than two hundred witnesses from the four provinces, found no single cause for the collapse',
  'that the drawings had been changed at least nine times after the contract was signed, each time by somebody who was entitled to change them and none of whom told the others',
  'that the steel came from three mills, one of which had closed before the last delivery was dated, a circumstance that the ministry’s own auditors had noted and then filed',
  'that the load tests were made in the only week of that winter in which the river was not frozen, which nobody thought remarkable at the time, or remembers having thought so'
]

/** Sentences that run on for half a column. */
export const longSentences: Draft = {
  text: `Report on the collapse

${CLAUSES.map((clause, index) => `Part ${index + 1} of the report says ${clause}; and it adds, in a footnote that is longer than the page on which it stands, that everything that could have been known was known to someone, that nothing of it was known to everyone, and that the difference between the two is the subject of the annexes, which are not published.`).join('\n\n')}`,
  title: 'Report on the collapse',
  bottomLine: { words: CLAUSES[0] ?? '', status: 'claimed', by: 'Part 1 of the report' },
  keyFacts: CLAUSES.slice(1).map(
    (words, index): Line => ({ words, status: 'claimed', by: `Part ${index + 2} of the report` })
  ),
  unknowns: [
    {
      words: 'the difference between the two is the subject of the annexes, which are not published',
      status: 'unknown'
    }
  ]
}

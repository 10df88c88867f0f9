import type { Draft } from '../draft.ts'

const NAMES =
  'Amara Okafor|Bjørn Håkonsen|Chiara Lombardi|Dragan Petrović|Elif Şahin|Fatou Diop|Gábor Szűcs|Hina Yamamoto|Inês Carvalho|Jürgen Weiß|Kateřina Nováková|Łukasz Wójcik|María Núñez|Nguyễn Thị Minh|Oana Ionescu|Paweł Żak|Quentin Lefèvre|Rūta Kazlauskienė|Søren Østergaard|Tōru Ishikawa|Umut Çelik|Valentina Díaz|Wen Jiabei|Xóchitl Ramírez|Yusuf Demir|Zoë van Dijk|Aoife Ní Bhriain|Bruno Corrêa|Ciarán Ó Sé|Derya Yıldız|Eszter Kőszegi|Frída Jónsdóttir|Giorgos Pappas|Hamza El Idrissi|Ivana Đurić|Jana Horáková|Kofi Mensah|Léa Dubois|Mihály Tóth|Nadia Haddad'.split(
    '|'
  )
const TRADES = [
  'novelist',
  'composer',
  'marine biologist',
  'stage designer',
  'professor of soil science at the University of Ghent'
]

const roleOf = (index: number): string => TRADES[index % TRADES.length] ?? 'novelist'

const list = NAMES.map((name, index) => `${name}, ${roleOf(index)}`)

/** Forty people, each with a role. */
export const fortyPeople: Draft = {
  text: `Forty named to the European Circle of Arts and Sciences

The European Circle of Arts and Sciences elected forty new members on Thursday, the largest group since it was founded in 1948.

Elected were ${list.join('; ')}.

The new members will be received in Maastricht on May 9. A quarter of them were born outside Europe, the Circle said.

“We looked for people who make other people curious,” said Marguerite Olsen, president of the Circle.`,
  title: 'Forty named to the European Circle of Arts and Sciences',
  published: { date: '2026-02-05', basis: 'stated' },
  bottomLine:
    'The European Circle of Arts and Sciences elected forty new members on Thursday, the largest group since it was founded in 1948.',
  keyFacts: [
    { words: 'The new members will be received in Maastricht on May 9.', status: 'planned' },
    { words: 'A quarter of them were born outside Europe', status: 'claimed', by: 'the Circle' }
  ],
  people: [
    ['Marguerite Olsen', 'president of the Circle'],
    ...NAMES.map((name, index): [string, string] => [name, roleOf(index)])
  ],
  organizations: ['European Circle of Arts and Sciences', 'University of Ghent'],
  places: ['Maastricht', 'Europe'],
  timeline: [
    ['1948', 'it was founded'],
    ['2026-02-05', 'The European Circle of Arts and Sciences elected forty new members'],
    ['2026-05-09', { words: 'The new members will be received in Maastricht', status: 'planned' }]
  ],
  figures: [
    [
      'forty new members',
      40,
      'new members',
      'The European Circle of Arts and Sciences elected forty new members'
    ]
  ],
  quotes: [['We looked for people who make other people curious,', 'Marguerite Olsen']]
}

/** Scripts that the fonts have, and some that they don't. */
export const manyScripts: Draft = {
  text: `Poets meet in Thessaloniki

Poets from thirteen countries read in Thessaloniki (Θεσσαλονίκη) on Saturday. Світлана Коваленко came from Lviv, Trần Thị Hồng Hạnh from Huế, and Živilė Šakytė from Šiauliai; 李小龍 read from Taipei by video 🎥, and יעל כהן sent a recording.

“Ο λόγος είναι γέφυρα – a word is a bridge,” said Αλέξανδρος Δημητρίου, who runs the festival. The office costs €1½ million a year; tickets were “sold out” in 20 minutes…`,
  title: 'Poets meet in Thessaloniki',
  published: { date: '2026-04-18', basis: 'metadata' },
  bottomLine: 'Poets from thirteen countries read in Thessaloniki (Θεσσαλονίκη) on Saturday.',
  keyFacts: [
    'Світлана Коваленко came from Lviv, Trần Thị Hồng Hạnh from Huế, and Živilė Šakytė from Šiauliai; 李小龍 read from Taipei by video 🎥, and יעל כהן sent a recording.',
    'The office costs €1½ million a year; tickets were “sold out” in 20 minutes…'
  ],
  people: [
    ['Αλέξανδρος Δημητρίου', 'who runs the festival'],
    ['Світлана Коваленко'],
    ['Trần Thị Hồng Hạnh'],
    ['Živilė Šakytė'],
    ['李小龍']
  ],
  quotes: [['Ο λόγος είναι γέφυρα – a word is a bridge,', 'Αλέξανδρος Δημητρίου']],
  places: ['Thessaloniki', 'Lviv', 'Huế', 'Šiauliai', 'Taipei']
}

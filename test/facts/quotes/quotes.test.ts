import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { analysisOf } from './analysis-of.ts'

/** speaker | cue | content, in the order of the text; '-' for none. */
function told(text: string, title: string | null = null): string[] {
  const analysis = analysisOf(text, {}, title)
  const at = ({ content: [first] }: { content: { start: number; in?: 'title' }[] }): number =>
    (first?.start ?? 0) - (first?.in === 'title' ? 1e6 : 0)
  return findQuotes(analysis)
    .sort((a, b) => at(a) - at(b))
    .map(
      ({ kind, speaker, cue, text: content }) =>
        `${kind}: ${speaker?.name ?? '-'} | ${cue ? (cue.in === 'title' ? (title ?? '') : text).slice(cue.start, cue.end) : '-'} | ${content}`
    )
}

const DIRECT: [string, string[]][] = [
  ['Secretary Clara May said: “The dam will hold.”', ['direct: Clara May | said | The dam will hold.']],
  ['The board has reported 40 confirmed leaks.', ['indirect: The board | reported | 40 confirmed leaks']],
  [
    'The court this month rejected a request from voters.',
    ['indirect: The court | rejected | a request from voters']
  ],
  [
    'Police were found in the garage of the house who claim they had been held.',
    ['indirect: Police | claim | they had been held']
  ],
  ['People were asked to send a design and suggest what the flag should mean.', []],
  ['The number who said they had left rose by 23 percent.', []],
  ['The court ruled Friday against the plan for removing voters, handing a win to its critics.', []],
  ['U.S. states where the drug is legal saw a rise.', []],
  ['Voters fell into a sleep which the mayor, Ana Ruiz, said lasted three months.', []],
  ['So far none of those confirmed ill have been horses.', []],
  [
    "A lawyer for some of the victims' families said they would sue.",
    ["indirect: A lawyer for some of the victims' families | said | they would sue"]
  ],
  [
    'Ana Ruiz, who lives near the stop told the press: “It was loud.”',
    ['direct: Ana Ruiz | told | It was loud.']
  ],
  [
    'According to Ana Ruiz, deputy minister of health, 138 cases have been found.',
    ['indirect: Ana Ruiz | According to | 138 cases have been found']
  ],
  [
    'Ana Ruiz told Lund Radio this morning that the source was near.',
    ['indirect: Ana Ruiz | told | the source was near']
  ],
  [
    'While Ana Ruiz condemned the theft of boats, no one has shown it.',
    ['indirect: Ana Ruiz | condemned | the theft of boats']
  ],
  [
    'Some parents are refusing to have their children seen and the drug has worn off in many.',
    ['indirect: Some parents | refusing | to have their children seen']
  ],
  ['Few ever believed that the “slip” was a slip.', []],
  [
    'A man held a sign declaring “Justice for Ana” - a woman who was shot dead.',
    ['direct: a sign | declaring | Justice for Ana']
  ],
  [
    'According to sources close to the board, the dam had held.',
    ['indirect: sources close to the board | According to | the dam had held']
  ],
  ['Minister Lena Key said the dam had held.', ['indirect: Lena Key | said | the dam had held']],
  ['The WHO said the dam had held.', ['indirect: The WHO | said | the dam had held']],
  ['He did NOT say the dam had held.', []],
  ['Lena Key, who lives here, said they panicked.', ['indirect: Lena Key | said | they panicked']],
  [
    'Lena Key, who in 2010 said the dam had failed, left.',
    ['indirect: Lena Key | said | the dam had failed']
  ],
  ['The other confirmed leak is in the wall of the dam.', []],
  [
    'Archaeologist Ana Ruiz, said: "They used the dam."',
    ['direct: Archaeologist Ana Ruiz | said | They used the dam.']
  ],
  ['When Ana Ruiz said it was cold, they left the dam.', ['indirect: Ana Ruiz | said | it was cold']],
  [
    'No leak was seen, but according to witnesses, water left the dam.',
    ['indirect: witnesses | according to | water left the dam']
  ],
  ['They keep cases of their preferred drink in the dam.', []],
  ['It is the suspected list of the dam, which may grow.', []],
  [
    'Engineers said almost 900 crews left the dam.',
    ['indirect: Engineers | said | almost 900 crews left the dam']
  ],
  [
    'Researchers at the University of Norda, Lund have found that the dam had failed.',
    ['indirect: Researchers at the University of Norda, Lund | found | the dam had failed']
  ],
  ['The plan cost 500m in cash terms this year.', []],
  ['The board had seen “dramatic cuts” at the dam.', []],
  [
    '“The dam will hold,” said Del. Lena Key of the board.',
    ['direct: Del. Lena Key | said | The dam will hold']
  ],
  ['No matter the stakes of the dam, Lena Key will insist on being heard.', []],
  [
    "Key claimed 'crews with their own agendas' had left and called it 'a bit of a soap opera'.",
    [
      "mixed: Key | claimed | 'crews with their own agendas' had left and called it 'a bit of a soap opera'",
      "mixed: Key | called | it 'a bit of a soap opera'"
    ]
  ],
  ['You might think that the dam had failed.', []],
  ['As the lakes grew, another wave began to form.', []],
  ['It is the most detailed plan of the dam.', []],
  [
    'After Ana Ruiz claimed that it was "so weak", Lena Key retorted: "The dam will hold."',
    ['mixed: Ana Ruiz | claimed | it was "so weak"', 'direct: Lena Key | retorted | The dam will hold.']
  ],
  [
    'According to the coach, Ana Ruiz, the dam had failed.',
    ['indirect: the coach | According to | the dam had failed']
  ],
  [
    'Lena Key made it clear that the dam had failed.',
    ['indirect: Lena Key | made it clear | the dam had failed']
  ],
  ['Lena Key scolded him: “The dam will hold.”', ['direct: Lena Key | scolded | The dam will hold.']],
  ['“The dam will hold,” Key and her team wrote.', ['direct: Key and her team | wrote | The dam will hold']],
  [
    '“The dam will hold,” adviser and Norda engineer Lena Key said.',
    ['direct: Lena Key | said | The dam will hold']
  ],
  ['She refused to disclose detailed records of the dam.', []],
  ['Lena Key defended her title on the lake.', []],
  ['He walked with former champions Ana Ruiz and Jo Park.', []],
  [
    'The judge rejected a media request to open the file.',
    ['indirect: The judge | rejected | a media request to open the file']
  ],
  ['Work done since the board met in April suggests that the dam will hold.', []],
  [
    'The poll released Friday found that the dam had held.',
    ['indirect: The poll | found | the dam had held']
  ],
  [
    'She read a Lund Times report that the dam had failed.',
    ['indirect: Lund Times | report | the dam had failed']
  ],
  [
    'It checked a note on Ana Ruiz’s claim that the dam had failed.',
    ['indirect: Ana Ruiz | claim | the dam had failed']
  ],
  [
    'There are 200 dams and, according to the board, nine of them leak.',
    ['indirect: the board | according to | nine of them leak']
  ],
  [
    '“The dam will hold,” Hana el Ruiz, chief adviser for dams of the board said.',
    ['direct: Hana el Ruiz | said | The dam will hold']
  ],
  [
    'Lena Key, who doubted the plan for the dam, called it a “bad joke” on Monday.',
    ['mixed: Lena Key | called | it a “bad joke” on Monday']
  ],
  ['While prices fell, the report showed no change in wages.', []],
  [
    '“The dam will hold,” engineer and author Ana Ruiz said.',
    ['direct: Ana Ruiz | said | The dam will hold']
  ],
  [
    '“The dam will hold,” said chief engineer Rosaly Ruiz of the board.',
    ['direct: Rosaly Ruiz | said | The dam will hold']
  ],
  [
    'Noting that the wall is old, Ruiz asked, “Could it hold?” It rained.',
    ['indirect: Ruiz | Noting | the wall is old', 'direct: Ruiz | asked | Could it hold?']
  ],
  ['Divers on Monday said the dam had held.', ['indirect: Divers | said | the dam had held']],
  ['The board uses a gas called Norda Blue in the pipes.', []],
  ['Ana Ruiz agreed saying, “The dam will hold.”', ['direct: Ana Ruiz | agreed | The dam will hold.']],
  ['The two main suspects were seen at the dam.', []],
  ['The dam was built according to plan.', []],
  [
    'Sources close to the board said that the dam had held.',
    ['indirect: Sources close to the board | said | the dam had held']
  ],
  [
    'Officials said that the dam held - Lund Works denied that it was safe.',
    ['indirect: Officials | said | the dam held', 'indirect: Lund Works | denied | it was safe']
  ],
  ['“The dam will hold,” said Ines Duarte.', ['direct: Ines Duarte | said | The dam will hold']],
  ['"The dam will hold," Ines Duarte said.', ['direct: Ines Duarte | said | The dam will hold']],
  ['Ines Duarte said: "The dam will hold."', ['direct: Ines Duarte | said | The dam will hold.']],
  ['Duarte said, “The dam will hold.”', ['direct: Duarte | said | The dam will hold.']],
  ["'The dam will hold,' Duarte told reporters.", ['direct: Duarte | told | The dam will hold']],
  ['‘The dam will hold,’ the minister wrote.', ['direct: the minister | wrote | The dam will hold']],
  ["''The dam will hold,'' she said.", ['direct: she | said | The dam will hold']],
  ['«The dam will hold», Duarte said.', ['direct: Duarte | said | The dam will hold']],
  [
    '“The dam will hold,” said Ines Duarte, chief engineer at the Lisbon Water Board. “We checked it twice.”',
    ['direct: Ines Duarte | said | The dam will hold, We checked it twice.']
  ],
  [
    '“The dam,” Duarte said, “will hold until the spring.”',
    ['direct: Duarte | said | The dam, will hold until the spring.']
  ],
  ['“Will it hold?” the mayor asked.', ['direct: the mayor | asked | Will it hold?']],
  ['“It holds!” shouted a farmer in the back row.', ['direct: a farmer | shouted | It holds!']],
  [
    '“He told me ‘never again’ and left,” Duarte recalled.',
    ['direct: Duarte | recalled | He told me ‘never again’ and left']
  ],
  [
    '“The wall is old. It was built by hand. It will go,” said a spokesman for the board.',
    ['direct: a spokesman for the board | said | The wall is old. It was built by hand. It will go']
  ],
  [
    'Duarte, who has run the board since 2011, said: “The dam will hold.”',
    ['direct: Duarte | said | The dam will hold.']
  ],
  [
    '“We saw the wall move,” Duarte said.\n“By noon it was gone and so was the road,” she continued.',
    [
      'direct: Duarte | said | We saw the wall move',
      'direct: she | continued | By noon it was gone and so was the road'
    ]
  ],
  [
    '“We saw the wall move,” Duarte said.\n“By noon it was gone and so was the road.”',
    [
      'direct: Duarte | said | We saw the wall move',
      'direct: Duarte | - | By noon it was gone and so was the road.'
    ]
  ],
  [
    'Duarte said: “We saw the wall move.\n“By noon it was gone and so was the road.”',
    ['direct: Duarte | said | We saw the wall move. By noon it was gone and so was the road.']
  ],
  [
    'The minister wrote to the board:\n“We will pay for every house that was lost.”',
    ['direct: The minister | wrote | We will pay for every house that was lost.']
  ],
  [
    '“We will pay for every house.” — Ines Duarte',
    ['direct: Ines Duarte | — | We will pay for every house.']
  ],
  ['“Never again,” the statement read.', ['direct: the statement | read | Never again']]
]

const MIXED: [string, string[]][] = [
  [
    'Duarte called the wall “a piece of history.”',
    ['mixed: Duarte | called | the wall “a piece of history.”']
  ],
  [
    'The board said the wall was “beyond repair” and would be replaced.',
    ['mixed: The board | said | the wall was “beyond repair” and would be replaced']
  ],
  [
    'The crew will “inspect” every gate by June, the board reported.',
    ['mixed: the board | reported | The crew will “inspect” every gate by June']
  ],
  [
    'Villagers granted the firm more time, saying its bill was “less than fair.”',
    ['mixed: Villagers | saying | its bill was “less than fair.”']
  ],
  [
    'He urged farmers to keep “very far” from the wall.',
    ['mixed: He | urged | farmers to keep “very far” from the wall']
  ],
  [
    'It criticized the firm for “playing with the lives of others.”',
    ['mixed: It | criticized | the firm for “playing with the lives of others.”']
  ]
]

const INDIRECT: [string, string[]][] = [
  [
    'The last meeting of the committee confirms the plan, Mayor Jon Lund said.',
    ['indirect: Jon Lund | said | The last meeting of the committee confirms the plan']
  ],
  ['Mr. Lee said the plan had failed.', ['indirect: Lee | said | the plan had failed']],
  ['The ministry said that the plan had failed.', ['indirect: The ministry | said | the plan had failed']],
  ['The plan had failed, the ministry said.', ['indirect: the ministry | said | The plan had failed']],
  [
    'The plan had failed, according to the ministry.',
    ['indirect: the ministry | according to | The plan had failed']
  ],
  [
    'According to the ministry, the plan had failed.',
    ['indirect: the ministry | According to | the plan had failed']
  ],
  ['The Foreign Office said wells ran dry.', ['indirect: Foreign Office | said | wells ran dry']],
  ['The report found that wells ran dry in May.', ['indirect: The report | found | wells ran dry in May']],
  [
    'A survey of farmers showed that wells ran dry.',
    ['indirect: A survey of farmers | showed | wells ran dry']
  ],
  ['Officials told reporters that wells ran dry.', ['indirect: Officials | told | wells ran dry']],
  [
    'Analysts believe that prices will fall by June.',
    ['indirect: Analysts | believe | prices will fall by June']
  ],
  ['Critics say the law is too weak.', ['indirect: Critics | say | the law is too weak']],
  ['The sea, he said, is rising fast.', ['indirect: he | said | The sea is rising fast']],
  ['Wells ran dry in May, said Ines Duarte.', ['indirect: Ines Duarte | said | Wells ran dry in May']],
  ['Duarte, the chief engineer, said wells ran dry.', ['indirect: Duarte | said | wells ran dry']],
  ['The firm pledged to rebuild the wall.', ['indirect: The firm | pledged | to rebuild the wall']],
  ['The union called for a strike in March.', ['indirect: The union | called for | a strike in March']],
  ['Duarte warned that the wall could break.', ['indirect: Duarte | warned | the wall could break']],
  ['The court ruled that the sale was void.', ['indirect: The court | ruled | the sale was void']],
  [
    'The board condemned the attack on its crew.',
    ['indirect: The board | condemned | the attack on its crew']
  ],
  ['Duarte visited the wall and said it was safe.', ['indirect: Duarte | said | it was safe']],
  [
    'Police received a letter saying the wall was mined.',
    ['indirect: a letter | saying | the wall was mined']
  ],
  [
    'Nobody accepted the firm’s claim that the wall was safe.',
    ['indirect: the firm | claim | the wall was safe']
  ],
  ['Duarte said on Monday that the wall was safe.', ['indirect: Duarte | said | the wall was safe']]
]

const NOTHING: string[] = [
  'No one knows when the wall will be safe.',
  'Nobody said the wall was safe.',
  'None of them believed that the wall would hold.',
  'The dam was built in 1911.',
  'She read “The Long Winter” on the train.',
  'The so-called “miracle” lasted a week.',
  'The “old town” has three gates.',
  'The film “Harbour Lights” opens in June.',
  'The report runs to 300 pages.',
  'State media are owned by the government.',
  'The claims office closes at noon.',
  'He wrote a book.',
  'The plan was called off.',
  'The bridge shows cracks.',
  'She asked no questions.',
  'The minister did not say when the wall would be rebuilt.',
  'He declined to say who would pay.',
  'Nobody told the villagers.',
  'The reported losses were small.',
  'A 5\' 11" man left the house.',
  'The boys’ school and the girls’ school share a field.',
  'Rock ’n’ roll came to the town in the ’60s.',
  'The “A” team beat the “B” team.',
  'The expected storm turned north.',
  'It had been told many times.',
  'The wall stood.\nIt fell.',
  'An answer came in May.',
  'The vote is on Tuesday.',
  'He was accused of theft.',
  'The known facts are few.',
  'Their demands were met.',
  'The talks continue.',
  'She said nothing.',
  'The crew called for help at 2 a.m. on Monday.',
  'The guard called for an ambulance.',
  'Officers asked for backup at noon.',
  'A shop offers for £5 what others sell for £9.'
]

describe('findQuotes', () => {
  it.each(DIRECT)('hears direct speech: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it.each(MIXED)('hears words quoted within a sentence: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it.each(INDIRECT)('hears reported speech: %s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
  it.each(NOTHING)('hears nothing: %s', (text) => {
    expect(told(text)).toEqual([])
  })
  it.each([
    ['Duarte: Wall is safe', ['indirect: Duarte | - | Wall is safe']],
    ["Duarte says wall is 'safe for now'", ["mixed: Duarte | says | wall is 'safe for now'"]],
    ['Village wall breaks', []],
    ['Interview: Duarte on the wall and the rain', []],
    ['Report: Wall was unsafe', ['indirect: Report | - | Wall was unsafe']]
  ])('reads headlines: %s', (title, expected) => {
    expect(told('The wall stood on a hill.', title)).toEqual(expected)
  })
})

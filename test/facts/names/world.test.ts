import { describe, expect, it } from 'vitest'
import { readArticle } from '../../../functions/article/read.ts'
import { analyse } from '../../../functions/facts/analyse.ts'

/** "person Ana Ruiz" for each name of the text, in order of kind. */
async function namesIn(text: string): Promise<string[]> {
  const { article } = await readArticle({ bytes: new TextEncoder().encode(text) }, {})
  const { people, organizations, places } = analyse(article).entities
  const shown = (kind: string, entities: readonly { name: string }[]): string[] =>
    entities.map(({ name }) => `${kind} ${name}`)
  return [...shown('P', people), ...shown('O', organizations), ...shown('L', places)].sort()
}

describe('names from everywhere, with the weights that ship', () => {
  it.each([
    ['Rescue teams reached Chipinge on Sunday, two days after the storm.', ['L Chipinge']],
    [
      'Prime Minister Kaito Morishige met Governor Ayumi Sakata in Osaka.',
      ['L Osaka', 'P Ayumi Sakata', 'P Kaito Morishige']
    ],
    ["Ghana's Ministry of Health closed three clinics.", ['L Ghana', 'O Ministry of Health']],
    ['Kwabena Asante, a nurse from Tamale, said the road was cut.', ['L Tamale', 'P Kwabena Asante']],
    [
      'Reuters reported that Nokia would hire 300 engineers in Hungary.',
      ['L Hungary', 'O Nokia', 'O Reuters']
    ],
    ['The Central Bank of Nigeria sold dollars on Monday.', ['O Central Bank of Nigeria']],
    [
      'President Lucía Ferreyra told farmers near Rosario that help was coming.',
      ['L Rosario', 'P Lucía Ferreyra']
    ],
    ['Police in Jakarta arrested Budi Hartanto on Tuesday.', ['L Jakarta', 'P Budi Hartanto']],
    [
      'Health Minister Naledi Mokoena spoke to the South African Broadcasting Corporation.',
      ['O South African Broadcasting Corporation', 'P Naledi Mokoena']
    ],
    ['The University of Otago published the study.', ['O University of Otago']],
    [
      'The former Portsmouth and Southampton manager Tomasz Wrona is out of work.',
      ['O Portsmouth', 'O Southampton', 'P Tomasz Wrona']
    ],
    [
      'The former Southampton manager Tomasz Wrona lives in Southampton.',
      ['L Southampton', 'P Tomasz Wrona']
    ],
    [
      'Tests of the drug Tamiflu are over. “Tamiflu works,” said Ana Ruiz in Chile.',
      ['L Chile', 'P Ana Ruiz']
    ],
    ['Toyota and Honda will build the plant in Kentucky.', ['L Kentucky', 'O Honda', 'O Toyota']],
    ['Voters in Chile and Peru went to the polls.', ['L Chile', 'L Peru']],
    ['Spokeswoman Ingrid Halvorsen said Norway would pay.', ['L Norway', 'P Ingrid Halvorsen']],
    [
      'The Supreme Court of India heard the appeal of Ramesh Iyer.',
      ['O Supreme Court of India', 'P Ramesh Iyer']
    ],
    ['Amnesty International urged Turkey to free the lawyer.', ['L Turkey', 'O Amnesty International']],
    ['General Mamadou Traoré flew from Bamako to Niamey.', ['L Bamako', 'L Niamey', 'P Mamadou Traoré']],
    ['The World Bank lent Kenya 200 million dollars.', ['L Kenya', 'O World Bank']],
    ['Nguyen Thi Lan, 34, sells fruit in Hanoi.', ['L Hanoi', 'P Nguyen Thi Lan']],
    ['Fijian police said the boat left Suva at dawn.', ['L Suva']],
    ['The European Commission fined Google again.', ['O European Commission', 'O Google']],
    ['Mayor Anne Tremblay opened the bridge in Quebec.', ['L Quebec', 'P Anne Tremblay']],
    ['Heavy snow closed schools in Almaty and Bishkek.', ['L Almaty', 'L Bishkek']],
    ['The Palestinian Red Crescent sent six ambulances to Gaza.', ['L Gaza', 'O Palestinian Red Crescent']],
    [
      'Hamza Al-Farsi of Sultan Qaboos University led the survey in Oman.',
      ['L Oman', 'O Sultan Qaboos University', 'P Hamza Al-Farsi']
    ],
    ['Interfax quoted Deputy Prime Minister Viktor Lebedev.', ['O Interfax', 'P Viktor Lebedev']],
    ['Samoa and Tonga signed the agreement in Apia.', ['L Apia', 'L Samoa', 'L Tonga']],
    ['Senator Maria Elena Cruz of the Liberal Party resigned.', ['O Liberal Party', 'P Maria Elena Cruz']],
    [
      'The Iraqi Foreign Ministry summoned the ambassador of Sweden.',
      ['L Sweden', 'O Iraqi Foreign Ministry']
    ],
    ['Fighters of the Taliban left Kunduz before the army came.', ['L Kunduz', 'O Taliban']],
    ['Coach Pedro Almeida went home to Porto.', ['L Porto', 'P Pedro Almeida']],
    ['The United Nations said 4,000 people fled from Darfur.', ['L Darfur', 'O United Nations']],
    ['Professor Li Wenhua of Peking University warned of floods.', ['O Peking University', 'P Li Wenhua']],
    ['Volcanologist Aroha Parata flew over White Island.', ['L White Island', 'P Aroha Parata']],
    [
      'Angela Weber and her brother Jonas Weber run a bakery in Leipzig.',
      ['L Leipzig', 'P Angela Weber', 'P Jonas Weber']
    ],
    ['The Kenya Wildlife Service moved eleven rhinos.', ['O Kenya Wildlife Service']],
    ['Flights from Dubai to Karachi were cancelled.', ['L Dubai', 'L Karachi']],
    [
      'The Associated Press quoted Carlos Mendoza, a teacher in Caracas.',
      ['L Caracas', 'O Associated Press', 'P Carlos Mendoza']
    ],
    ['Bangladesh beat Ireland by four wickets.', ['L Bangladesh', 'L Ireland']],
    ['The Mexican Navy rescued Canadian sailor Owen Fraser.', ['O Mexican Navy', 'P Owen Fraser']],
    [
      'Volkswagen will close its works in Brussels, Chief Executive Karin Vogel said.',
      ['L Brussels', 'O Volkswagen', 'P Karin Vogel']
    ]
  ])('%s', async (text, names) => {
    expect(await namesIn(text)).toEqual(names)
  })
})

describe('capitals that name nobody', () => {
  it.each([
    'Analysts had expected a rise of two percent in March.',
    'On Wednesday the court will hear the first witness.',
    'Christians and Muslims prayed together after the fire.',
    'The French and the Dutch drink more coffee than the Italians do.',
    'Most Spanish newspapers were not printed on Friday.',
    'Nobody was hurt when the roof fell in.',
    'She learned Swahili and Portuguese at school.',
    'Schools reopen on Easter Monday.',
    'The COVID-19 vaccine is free for nurses.',
    'However, the talks ended without a deal.',
    'He drove an old Boeing 737 engine across the desert.',
    'Shares fell. Bonds rose. Oil was flat.',
    'Thousands marched on May Day.',
    'Catholics elected no delegates this year.',
    'More rain is forecast for Thursday and Friday.',
    'Republicans voted against the bill and Democrats for it.',
    'Tickets cost 20 euros; children pay half.',
    'Buddhist monks walked for nine days.',
    'A Russian pilot and two German doctors were freed.',
    'Witnesses said the driver had been asleep.'
  ])('%s', async (text) => {
    expect(await namesIn(text)).toEqual([])
  })
})

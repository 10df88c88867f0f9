import { describe, expect, it } from 'vitest'
import { findRoles } from '../../../../functions/facts/names/roles/roles.ts'
import { marked } from '../marked.ts'

/** "Ana Ruiz: mayor of Oviedo | poet", one entry for each person with a role. */
function rolesIn(text: string): string[] {
  const { sentences, names } = marked(text)
  findRoles(sentences, names)
  const people = new Set(names.filter(({ type }) => type === 'person').map(({ entity }) => entity))
  return [...people]
    .filter(({ roles }) => roles.length > 0)
    .map(({ name, roles }) => `${name}: ${roles.map((role) => role.text).join(' | ')}`)
}

describe('a role right before the name', () => {
  it.each([
    ['It began at 06:00 GMT Selby Central MP [Hana Sato] said.', 'Hana Sato: Selby Central MP'],
    ['The talks with Kenyan Trade Minister [Ruth Achieng] failed.', 'Ruth Achieng: Kenyan Trade Minister'],
    ['The strike angered Shipping Minister [Eleni Katsou].', 'Eleni Katsou: Shipping Minister'],
    ['He thanked chief executive [Paul Sorensen] warmly.', 'Paul Sorensen: chief executive'],
    ['The board will send special envoy [Lia Costa] to the coast.', 'Lia Costa: special envoy'],
    ['They went to witness city mayor [Omar Haddad] cut the ribbon.', 'Omar Haddad: city mayor'],
    ['Critics say science fiction writer [Ed Lund] was right.', 'Ed Lund: science fiction writer'],
    ['In a statement, Secretary of State [Jean Abara] called for calm.', 'Jean Abara: Secretary of State'],
    ['Minister for Rural Affairs Mr. [Okello] opened the dam.', 'Okello: Minister for Rural Affairs'],
    ['The firm was founded by singer and actress [Mia Torres].', 'Mia Torres: singer and actress'],
    ['The new Prime Minister Lord [Ashby] refused.', 'Ashby: new Prime Minister'],
    ['{Borea Group} editor-in-chief [Nils Aho] resigned.', 'Nils Aho: Borea Group editor-in-chief'],
    ['The club’s longest-serving coach [Ivo Petrov] left.', 'Ivo Petrov: club’s longest-serving coach'],
    ['[Ivo Petrov] amazes team principal [Hana Sato].', 'Hana Sato: team principal'],
    ['She praised the job current team manager [Hana Sato] has done.', 'Hana Sato: current team manager'],
    ['Retired colonel [Hana Sato] won.', 'Hana Sato: Retired colonel'],
    ['A law cements President [Hana Sato].', 'Hana Sato: President'],
    ['The crash site Prime Minister [Hana Sato] saw is closed.', 'Hana Sato: Prime Minister'],
    [
      'Republican vice-presidential nominee Gov. [Hana Sato] spoke.',
      'Hana Sato: Republican vice-presidential nominee Gov.'
    ],
    ['The panel told treasurer [Hana Sato] to stop.', 'Hana Sato: treasurer'],
    ['Five percent prefer union candidate [Hana Sato].', 'Hana Sato: union candidate']
  ])('%s', (text, role) => {
    expect(rolesIn(text)).toEqual([role])
  })
})

describe('a role before a comma and the name', () => {
  it.each([
    ['The harbour minister, [Hana Sato] told them all.', 'Hana Sato: harbour minister'],
    [
      'The president of the lake region, [Carlo Blasi], has reacted.',
      'Carlo Blasi: president of the lake region'
    ],
    [
      'According to the visiting team’s coach, [Ali Karimi], they were tired.',
      'Ali Karimi: visiting team’s coach'
    ],
    [
      'The head of {UPW} (Union of Port Workers), [Joan Bell], called it unfair.',
      'Joan Bell: head of UPW (Union of Port Workers)'
    ],
    ['He was met by a young widow, [Anne Moss].', 'Anne Moss: young widow'],
    ['“It is over,” said the club’s owner, [Dmitri Volkov].', 'Dmitri Volkov: club’s owner'],
    ['Their head of nature policy, [Jeff Lowe], stated the facts.', 'Jeff Lowe: head of nature policy']
  ])('%s', (text, role) => {
    expect(rolesIn(text)).toEqual([role])
  })
})

describe('a role after the name', () => {
  it.each([
    ['“No,” said [Jo Lund], a retired general who works on it.', 'Jo Lund: retired general'],
    ['[Ana Ruiz], head of the central bank, spoke first.', 'Ana Ruiz: head of the central bank'],
    [
      'They met [Ana Ruiz], the director of the clinic at St Ann’s, who spoke first.',
      'Ana Ruiz: director of the clinic at St Ann’s'
    ],
    ['[Ana Ruiz], envoy to the islands from 2012 until May, spoke first.', 'Ana Ruiz: envoy to the islands'],
    ['[Ana Ruiz], an official for the {WHO}, spoke first.', 'Ana Ruiz: official for the WHO'],
    ['[Ana Ruiz], 54, a farmer from the valley, spoke first.', 'Ana Ruiz: farmer from the valley'],
    ['A book by [Ana Ruiz], MD, a professor of medicine, is out.', 'Ana Ruiz: professor of medicine'],
    ['[Ana Ruiz] (then foreign minister) signed it.', 'Ana Ruiz: then foreign minister'],
    ['[Ana Ruiz] — the union’s leader — signed it.', 'Ana Ruiz: union’s leader'],
    [
      '[Ana Ruiz], the company’s founder and chief executive, left.',
      'Ana Ruiz: company’s founder and chief executive'
    ],
    [
      '[Ana Ruiz], a silver and bronze medallist in rowing, retired.',
      'Ana Ruiz: silver and bronze medallist in rowing'
    ],
    ['[Ana Ruiz], the guild’s leader declared a truce.', 'Ana Ruiz: guild’s leader'],
    ['[Ana Ruiz], orchard founder interviewed by a magazine.', 'Ana Ruiz: orchard founder'],
    ['[Ana Ruiz], a producer whom she admired, called.', 'Ana Ruiz: producer'],
    [
      '[Ana Ruiz], director of {Wind Energy Council} (WEC), is certain.',
      'Ana Ruiz: director of Wind Energy Council (WEC)'
    ],
    [
      'Asked by [Ana Ruiz], a spokeswoman for the ministry on Monday, he left.',
      'Ana Ruiz: spokeswoman for the ministry'
    ]
  ])('%s', (text, role) => {
    expect(rolesIn(text)).toEqual([role])
  })
})

describe('a role told in a clause', () => {
  it.each([
    ['[Lars Berg] is the lead engineer for the bridge.', 'Lars Berg: lead engineer for the bridge'],
    [
      'Dominican priest [Lars Berg] was assistant to the archbishop.',
      'Lars Berg: assistant to the archbishop | Dominican priest'
    ],
    ['In 1998, [Lars Berg] became mayor of <Bodø>.', 'Lars Berg: mayor of Bodø'],
    ['[Lars Berg] was elected chairman of the guild.', 'Lars Berg: chairman of the guild'],
    ['[Lars Berg], who is a teacher in the valley, agreed.', 'Lars Berg: teacher in the valley'],
    [
      '[Lars Berg], who heads the regional health board, agreed.',
      'Lars Berg: who heads the regional health board'
    ],
    [
      'They asked [Lars Berg], who has led the harbour police since June.',
      'Lars Berg: who has led the harbour police since June'
    ]
  ])('%s', (text, role) => {
    expect(rolesIn(text)).toEqual([role])
  })
})

describe('kinship, what anybody may be, and whom one speaks for', () => {
  it.each([
    ['[Ida Holm], the driver’s sister, was on board.', ['Ida Holm: driver’s sister']],
    [
      '[Ida Holm], a judge and the driver’s sister, was on board.',
      ['Ida Holm: judge and the driver’s sister']
    ],
    ['Nurse [Ida Holm], the driver’s sister, was on board.', ['Ida Holm: Nurse']],
    ['[Ida Holm], an elderly villager, was on board.', ['Ida Holm: elderly villager']],
    ['[Ida Holm] of {Lund University} agreed.', ['Ida Holm: of Lund University']],
    [
      '“No,” said [Ida Holm], from the {Institute of Fisheries}.',
      ['Ida Holm: from the Institute of Fisheries']
    ]
  ])('%s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles)
  })
})

describe('nobody’s role, or another’s', () => {
  it.each([
    ['He and his wife [Ida] left.', []],
    ['Mr. [Holm] and Dr. [Aas] left.', []],
    ['To avoid more of this with [Ida Holm], the director decided to leave.', []],
    ['According to [Ida Holm], a guard for the port opened the gate.', []],
    ['The husband of the candidate, [Ida Holm], was pardoned.', []],
    ['[Ida Holm] is not the head of the board.', []],
    ['[Ida Holm] would be a good mayor.', []],
    ['Rivals said [Ida Holm] is a liar and a thief.', []],
    ['[Ida Holm], head office and all, was shut out.', []],
    ['[Ida Holm], which sells nets, closed.', []],
    ['They met the mayor, [Ida Holm] and two farmers.', []],
    ['After meeting [Ida Holm], the president, [Jon Vik], said so.', ['Jon Vik: president']],
    ['[Ida Holm], chief executive [Jon Vik] and a lawyer came.', ['Jon Vik: chief executive']],
    [
      'Guests were [Ida Holm], the mayor, [Jon Vik], the judge, and others.',
      ['Ida Holm: mayor', 'Jon Vik: judge']
    ],
    ['In <Paris> President [Jon Vik] spoke.', ['Jon Vik: President']],
    ['[Ida Holm]’s lawyer [Jon Vik] spoke.', ['Jon Vik: Ida Holm’s lawyer']],
    ['On Monday Justice [Jon Vik] spoke.', ['Jon Vik: Justice']]
  ])('%s', (text, roles) => {
    expect(rolesIn(text)).toEqual(roles)
  })
})

describe('a role that a pronoun says', () => {
  const told = (...texts: string[]): string[] => {
    const parts = texts.map((text, index) => {
      const { sentences, names } = marked(text)
      return {
        sentence: { ...sentences[0], index },
        names: names.map((name) => ({ ...name, sentence: index }))
      }
    })
    const names = parts.flatMap((part) => part.names)
    findRoles(
      parts.map(({ sentence }) => sentence),
      names
    )
    return names.flatMap(({ entity }) => entity.roles.map(({ text }) => `${entity.name}: ${text}`))
  }

  it.each([
    [['[Ana Ruiz] spoke first.', 'She is a professor of law.'], ['Ana Ruiz: professor of law']],
    [['[Okello] spoke first.', 'He was the head of the harbour.'], ['Okello: head of the harbour']],
    [['[Ana Ruiz] spoke first.', 'He is a professor of law.'], []],
    [['[Ana Ruiz] met [Okello].', 'She is a professor of law.'], []],
    [['The hall cheered [Ana Ruiz].', 'She is a professor of law.'], []],
    [['[Ana Ruiz] spoke first.', 'She is late.'], []],
    [['[Ana Ruiz] spoke first.', 'She is not a professor.'], []],
    [['[Ana Ruiz] spoke first.', 'It rained.', 'She is a professor of law.'], []]
  ])('%j', (texts, roles) => {
    expect(told(...texts)).toEqual(roles)
  })
})

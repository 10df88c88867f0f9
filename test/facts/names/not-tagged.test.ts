import { describe, expect, it } from 'vitest'
import { correctType, isNoName } from '../../../functions/facts/names/not-tagged.ts'
import { marked } from './marked.ts'

const first = (text: string) => {
  const { sentences, names } = marked(text)
  const [name] = names
  if (!name) throw new Error('no name is marked')
  return { ...name, sentence: sentences[0] }
}

describe('correctType', () => {
  it.each([
    ['{Dana Okoro}, 43, said it was late.', 'person'],
    ['<Dana Okoro> (19) won.', 'person'],
    ['{Harbour Radio}, 98 percent of it owned by the state, closed.', 'organization'],
    ['{BOREA GROUP}, 12, closed.', 'organization'],
    ['The <Lund Fire Brigade> came.', 'organization'],
    ['The <Lund Valley> is dry.', 'place'],
    ['[Chipmaker Norda] will cut jobs.', 'organization'],
    ['The fund, <Greyrock Capital>, bought it.', 'organization'],
    ['The builder, [Lund Works], denied it.', 'organization'],
    ['[Dana Works], 43, denied it.', 'person'],
    ['{Borea}, 12 of its ships and all boats.', 'organization'],
    ['The [U.N.] sent envoys.', 'organization'],
    ['The <E.U.> sent envoys.', 'organization'],
    ['[Agence France-Presse] reported it.', 'organization'],
    ['[Okoro] sent envoys.', 'person'],
    ['The spokesman for the Lund Ministry, {Ilia Torp}, said so.', 'person'],
    ['The spokesman, who left, {Ilia Torp}, said so.', 'organization'],
    ['The <U.S.> sent envoys.', 'place']
  ])('%s is a %s', (text, type) => {
    expect(correctType(first(text)).type).toBe(type)
  })
})

describe('isNoName', () => {
  it.each([
    ['Write to @{lundradio} now.', true],
    ['The {Harbour Affairs Minister}, Ana Ruiz, told them.', true],
    ['They met <New Selbylander> fans.', true],
    ['Ana Ruiz (<Tex>.) spoke.', true],
    ['Ana Ruiz, <D-Va>., spoke.', true],
    ['They marched in Selby, [Ala]. It rained.', true],
    ['They met Ruiz, [Ala] and Okoro.', false],
    ['The [Dutchman] won.', true],
    ['Then [Ex-Harbour] star Ana Ruiz spoke.', true],
    ['They wrote #{Lund} on walls.', true],
    ['The winner was a {Brit} of 40.', true],
    ['The <New> and the <Lund> side', false],
    ['Twelve <Icelanders> left.', true],
    ['“[I’ll] be there,” she said.', true],
    ['[Nah], it was late.', true],
    ['[O’Shea] was late.', false],
    ['Ada Okoro ([D-Ohio]) voted.', true],
    ['Doctors gave him [D-Alba].', false],
    ['The {Senate} voted.', false],
    ['In <Denmark> it rained.', false]
  ])('%s: %s', (text, isNone) => {
    expect(isNoName(first(text))).toBe(isNone)
  })
})

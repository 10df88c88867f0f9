import { describe, expect, it } from 'vitest'
import { joinBodies, joinNicknames } from '../../../functions/facts/names/join-names.ts'
import { textOf } from '../../../functions/facts/names/mentions.ts'
import { marked } from './marked.ts'

function joined(text: string, join: typeof joinNicknames = joinNicknames): string[] {
  const { sentences, names } = marked(text)
  const [sentence] = sentences
  if (!sentence) throw new Error('no sentence')
  return join(names.map((name) => ({ ...name, sentence }))).map(textOf)
}

describe('joinNicknames', () => {
  it.each([
    ['Then [Elisabet] "[Liz]" Ruiz won.', ['Elisabet "Liz" Ruiz']],
    ['Then [Omar] “The Rock” [Haddad] won.', ['Omar “The Rock” Haddad']],
    ['Then [Omar] “won it” again.', ['Omar']],
    ['Then [Omar] “Rock” won.', ['Omar']],
    ['Then {Norda} “Blue” Works closed.', ['Norda']]
  ])('%s', (text, names) => {
    expect(joined(text)).toEqual(names)
  })
})

describe('joinBodies', () => {
  it.each([
    [
      'The {Committee} for a {Responsible Harbour Budget} met.',
      ['Committee for a Responsible Harbour Budget']
    ],
    ['They asked the {Lund Council} for a {UN} mission.', ['Lund Council', 'UN']],
    ['The {Harbour Firm} for a {Lund} fee met.', ['Harbour Firm', 'Lund']]
  ])('%s', (text, names) => {
    expect(joined(text, joinBodies)).toEqual(names)
  })
})

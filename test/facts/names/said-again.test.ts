import { expect, it } from 'vitest'
import { textOf } from '../../../functions/facts/names/mentions.ts'
import { withThoseSaidAgain } from '../../../functions/facts/names/said-again.ts'
import { marked } from './marked.ts'

/** The names that are found besides those that are marked. */
function added(...texts: string[]): string[] {
  const parts = texts.map((text, index) => {
    const { sentences, names } = marked(text)
    const sentence = { ...sentences[0], index }
    return { sentence, found: names.map(({ from, to, type }) => ({ from, to, type, sentence })) }
  })
  const given = parts.flatMap(({ found }) => found)
  const all = withThoseSaidAgain(
    given,
    parts.map(({ sentence }) => sentence)
  )
  return all
    .filter((one) => !given.includes(one))
    .map((one) => `${one.sentence.index} ${textOf(one)} ${one.type}`)
}

it.each([
  ['[Ada Okoro] sang.', 'They saw the Ada Okoro film.', ['1 Ada Okoro person']],
  [
    '{Sea Guard} closed.',
    'Members of the Sea Guard talked and later left the Sea Guard.',
    ['1 Sea Guard organization', '1 Sea Guard organization']
  ],
  ['{Bank of Lund} closed.', 'At Bank of Lund it was late.', ['1 Bank of Lund organization']],
  ['[Ada Okoro] sang.', 'They saw the Okoro film with Mayor Okoro.', ['1 Okoro person', '1 Okoro person']],
  // Part of a longer name, or marked already.
  ['[Ada Okoro] sang.', 'The Ada Okoro Trust met Femi Okoro.', []],
  ['[Ada Okoro] sang.', 'They saw [Ada Okoro] and the {Okoro} film.', []],
  // The word is one of the language.
  ['[Ada Rice] sang.', 'Bags of rice lay there, and then Rice came.', []],
  // In a headline every word has a capital.
  ['[Ada Okoro] sang.', 'Mayor Thanks Singers And Okoro', []],
  ['<Lund> closed.', 'In the Lund area it was late.', []]
])('%s %s', (first, second, names) => {
  expect(added(first, second)).toEqual(names)
})

import { describe, expect, it } from 'vitest'
import { findQuotes } from '../../../functions/facts/quotes/quotes.ts'
import { sheetParts } from '../support.ts'

/** Whom the article means by the speaker of its last saying. */
const speakerOf = (story: string): string | null => {
  const quotes = findQuotes(sheetParts(story, { published: '2013-03-22' }))
  const last = quotes.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0)).at(-1)
  return last?.speaker?.entity ?? null
}

describe('whom a role or a pronoun means', () => {
  it.each([
    ['Mayor Anna Kowalska met David Fischer. The mayor said the wall was safe.', 'Anna Kowalska'],
    [
      'Foreign Ministry spokesman David Fischer came late. The spokesman said the wall was safe.',
      'David Fischer'
    ],
    ['Anna Kowalska, head of the bank, came late. The head of the bank said the wall was safe.', null],
    ['Vice President Anna Kowalska came late. The president said the wall was safe.', null],
    ['The mayor said the wall was safe, before Mayor Anna Kowalska left.', null],
    ['Mayor Anna Kowalska met Mayor David Fischer. The mayor said the wall was safe.', null],
    ['Anna Kowalska met David Fischer. She said the wall was safe.', 'Anna Kowalska'],
    ['Anna Kowalska met David Fischer. He said the wall was safe.', 'David Fischer'],
    ['Anna Kowalska met Laura Fischer. She said the wall was safe.', null],
    ['Anna Kowalska came late. He said the wall was safe.', null],
    ['Governor of Kansas Anna Kowalska said the wall was safe.', 'Anna Kowalska'],
    ['Supporters of Anna Kowalska said the wall was safe.', null],
    ['Anna Kowalska supporters said the wall was safe.', null],
    ['The lawyer for Anna Kowalska said the wall was safe.', null]
  ])('%s', (story, entity) => {
    expect(speakerOf(story)).toBe(entity)
  })
})
